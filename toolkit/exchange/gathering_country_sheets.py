"""The country sheets of a gathering's workbook: groups, their beliefs, offers and needs, commitments."""

from __future__ import annotations

from toolkit.exchange.columns import Column
from toolkit.exchange.gathering_rows import (
    Row,
    belief_rows,
    better,
    commitment_rows,
    group_countries,
    group_name,
    group_rows,
    noted,
    of_other,
    offering_rows,
    offering_track,
    people,
)
from toolkit.exchange.gathering_sheets import BELIEF, NUMBER, STATE, TABLE, GatheringSheet
from toolkit.language.labels import label
from toolkit.language.times import short_date
from toolkit.language.translate import N_

GROUP: Column[Row] = Column(N_("Country group"), N_("The country group."), 22, group_name)

COUNTRY_SHEETS: tuple[GatheringSheet, ...] = (
    GatheringSheet(
        name="countries",
        title=N_("Country groups"),
        rows=group_rows,
        columns=(
            GROUP,
            Column(N_("Countries"), N_("The countries in the group."), 30, group_countries),
            Column(N_("People"), N_("How many people are in it, from eleven on."), 14, people),
            Column(
                N_("Who is missing"),
                N_("Who is missing from this circle at home."),
                45,
                lambda r: r.group.missing if r.group is not None else "",
            ),
            Column(
                N_("Test together"),
                N_("The test that two of the group run together."),
                45,
                lambda r: r.group.joint_test if r.group is not None else "",
            ),
        ),
    ),
    GatheringSheet(
        name="country-beliefs",
        title=N_("Beliefs of countries"),
        rows=belief_rows,
        columns=(
            GROUP,
            Column(
                N_("Why it matters here"),
                N_(
                    "Several tables hold it, or it depends on that country's law, officials, market."
                ),
                28,
                lambda r: label(r.one.tie),
            ),
            TABLE,
            NUMBER,
            BELIEF,
            STATE,
            Column(N_("Better evidence"), N_("The table that has better evidence."), 26, better),
            Column(N_("Note"), N_("What the group wrote beside it."), 45, lambda r: r.one.note),
        ),
    ),
    GatheringSheet(
        name="offerings",
        title=N_("Offers and needs"),
        rows=offering_rows,
        columns=(
            GROUP,
            Column(
                N_("Kind"), N_("Something to give, or looked for."), 10, lambda r: label(r.one.kind)
            ),
            Column(N_("What"), N_("What it is."), 60, lambda r: r.one.text),
            Column(N_("Role"), N_("From which role."), 24, lambda r: r.one.role),
            Column(
                N_("Organisation"), N_("From which organisation."), 28, lambda r: r.one.organisation
            ),
            Column(N_("Track"), N_("The topic it is about."), 24, offering_track),
            Column(
                N_("Lens"),
                N_("The kind of belief it is about."),
                22,
                lambda r: label(r.one.lens) if r.one.lens is not None else "",
            ),
        ),
    ),
    GatheringSheet(
        name="commitments",
        title=N_("Commitments"),
        rows=commitment_rows,
        columns=(
            GROUP,
            Column(N_("Who"), N_("Who contacts, as a role."), 24, lambda r: r.one.first_role),
            Column(
                N_("Of"),
                N_("The organisation of that role."),
                28,
                lambda r: r.one.first_organisation,
            ),
            Column(
                N_("Contacts whom"),
                N_("The other side, as a role. Empty when its offer was taken back."),
                24,
                of_other(lambda o: o.role),
            ),
            Column(
                N_("There"),
                N_("The other side's organisation."),
                28,
                of_other(lambda o: o.organisation),
            ),
            Column(N_("About"), N_("What it is about."), 50, lambda r: r.one.about),
            Column(N_("By"), N_("Until when."), 14, lambda r: short_date(r.one.by)),
            Column(
                N_("Channel"),
                N_("By which safe channel. How to reach anybody is in no table."),
                36,
                lambda r: r.one.channel,
            ),
            Column(N_("State"), N_("How far it has come."), 18, lambda r: label(r.one.state)),
            Column(N_("Noted"), N_("What was noted when people last looked at it."), 45, noted),
        ),
    ),
)
"""What country groups take home, in the order of the workbook."""
