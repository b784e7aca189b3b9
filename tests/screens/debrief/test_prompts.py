from __future__ import annotations

from toolkit.domain.bank import Prompt
from toolkit.domain.vocabulary import Stage
from toolkit.screens.debrief.prompts import view_prompts


def prompt(prompt_id: str, *, starred: bool) -> Prompt:
    return Prompt(prompt_id=prompt_id, stage=Stage.ROLES, text=prompt_id, starred=starred)


P1, P2, P3 = prompt("1", starred=True), prompt("2", starred=False), prompt("3", starred=True)
ALL = (P1, P2, P3)


def test_the_short_set_is_shown_until_all_are_asked_for():
    assert view_prompts(ALL, None, full=False, one_at_first=False).prompts == (P1, P3)
    assert view_prompts(ALL, None, full=True, one_at_first=False).prompts == ALL


def test_a_track_without_stars_shows_all_its_prompts():
    assert view_prompts((P2,), None, full=False, one_at_first=False).prompts == (P2,)


def test_the_prompt_on_the_wall_stands_alone_between_its_neighbours():
    view = view_prompts(ALL, "2", full=True, one_at_first=False)
    assert (view.one, view.number, view.before, view.after) == (P2, 2, P1, P3)


def test_the_first_prompt_has_none_before_it_and_the_last_none_after_it():
    assert view_prompts(ALL, "1", full=False, one_at_first=False).before is None
    assert view_prompts(ALL, "3", full=False, one_at_first=False).after is None


def test_a_prompt_outside_of_the_short_set_stays_on_the_wall():
    view = view_prompts(ALL, "2", full=False, one_at_first=False)
    assert (view.one, view.prompts) == (P2, ALL)


def test_a_prompt_that_was_taken_out_of_its_file_shows_all():
    view = view_prompts(ALL, "gone", full=False, one_at_first=False)
    assert (view.one, view.number) == (None, 0)


def test_somebody_alone_begins_with_the_first_prompt():
    assert view_prompts(ALL, None, full=False, one_at_first=True).one is P1


def test_a_stage_without_prompts_shows_none():
    view = view_prompts((), None, full=False, one_at_first=True)
    assert (view.prompts, view.one) == ((), None)
