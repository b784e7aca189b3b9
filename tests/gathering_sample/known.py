"""The invented names in the sample: no secret, and nobody's."""

from __future__ import annotations

from toolkit.domain.gathering.parts.whole import Gathering


def invented_names(gathering: Gathering) -> tuple[str, ...]:
    """The gathering's own name and place, its countries, and every organisation in it."""
    shared = [table.shared for table in gathering.tables if table.shared is not None]
    return (
        gathering.name,
        gathering.place,
        *(country.name for country in gathering.countries),
        *(one.team for one in shared),
        *(one.organisation for one in gathering.offerings),
        *(one.first_organisation for one in gathering.commitments),
    )
