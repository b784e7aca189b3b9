"""What a pack of a gathering lays out again after a change: what shows it, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.gathering.kinds import CONTACTS, FOUND, GATHERING
from tests.documents.gathering.rooms import BANK, DAY
from tests.gatherings import there
from toolkit.documents.gathering.country_pack import render_take_home
from toolkit.documents.gathering.pair_page import render_pair_page
from toolkit.documents.gathering.plenary_pack import render_plenary_pack
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedTable


def test_the_same_pack_again_lays_out_nothing_and_gives_the_same_bytes() -> None:
    once = render_plenary_pack(GATHERING, FOUND, bank=BANK, today=DAY)
    again = render_plenary_pack(GATHERING, FOUND, bank=BANK, today=DAY)
    assert (again.laid_out, again.parts) == (0, 13)
    assert again.pdf == once.pdf


def test_a_changed_summary_lays_out_its_own_table_alone() -> None:
    render_plenary_pack(GATHERING, FOUND, bank=BANK, today=DAY)
    changed = with_summary(GATHERING, "Now we think so.")
    assert render_plenary_pack(changed, FOUND, bank=BANK, today=DAY).laid_out == 1


def test_a_take_home_of_another_country_lays_out_its_page_alone() -> None:
    table, (first, second, *_others) = GATHERING.tables[0], GATHERING.groups
    render_take_home(GATHERING, table, first, bank=BANK, today=DAY)
    assert render_take_home(GATHERING, table, second, bank=BANK, today=DAY).laid_out == 1


def with_summary(gathering: Gathering, said: str) -> Gathering:
    table, *others = gathering.tables
    shared: SharedTable = there(table.shared)
    new = replace(shared, summary=(said, *shared.summary[1:]))
    return replace(gathering, tables=(replace(table, shared=new), *others))


def test_the_same_pair_page_gives_the_same_bytes() -> None:
    one = GATHERING.commitments[0]
    once = render_pair_page(GATHERING, one, CONTACTS, today=DAY)
    assert render_pair_page(GATHERING, one, CONTACTS, today=DAY) == once
