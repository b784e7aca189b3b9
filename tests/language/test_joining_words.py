from __future__ import annotations

from tests.apart import file_of, joined, two_machines
from tests.journeys import begun, cards_written
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import Lens, Stage
from toolkit.language.joining_words import joining_list, step_words, taken_out_sentences

LONG = "Shops along the river order soap every week because " + "they told us so " * 10


def belief(text: str, assumption_id: str = "a1") -> c.AssumptionEdited:
    return c.AssumptionEdited(
        assumption_id=assumption_id, text=text, lens=Lens.VIABILITY, touches_safety=False
    )


def place(risk: float, why: str) -> c.PlacementAgreed:
    return c.PlacementAgreed(assumption_id="a3", risk=risk, evidence=0.2, who="trainer", why=why)


def test_the_list_to_keep_holds_every_word_of_both_sides_and_the_reasons():
    here, there = two_machines(begun().history)
    here.do(place(0.9, "We heard it"), c.AssumptionDeleted(assumption_id="a1"), at=50)
    there.do(place(0.1, "We saw it"), belief(LONG), cards_written(Stage.GOALS, "g9"))
    assert joining_list(joined(file_of(there), here.history)).decode() == (
        "Blue Door\n"
        "2 steps come in. 1 step cannot come in. 1 thing was changed on both sides.\n\n"
        "## Changed on both sides\n\n"
        "Here: Place agreed: belief a3 · risk 90 of 100, evidence 20 of 100 · trainer · We heard it\n"
        "In the file: Place agreed: belief a3 · risk 10 of 100, evidence 20 of 100 · trainer · We saw it\n"
        "The one here stands afterwards; the file’s stays in what happened, as undone.\n\n"
        "## Cannot come in\n\n"
        f"Assumption changed to: {LONG}\n"
        "Why it cannot come in: That assumption is no longer here. Somebody may have deleted or merged it. Look at the"
        " list again.\n\n"
        "## Comes in\n\n"
        "Place agreed: belief a3 · risk 10 of 100, evidence 20 of 100 · trainer · We saw it\n\n"
        "Card written under Goals: Card g9\n"
    )


def test_what_was_undone_is_named():
    journey = begun().do(belief("short words")).undo()
    assert step_words(journey.history.entries[-1], journey.history) == (
        "Undone: Assumption changed to: short words"
    )


def test_a_passage_that_was_taken_out_on_one_side_is_looked_for_on_the_other():
    taken_out = c.TextRedacted(changes_rewritten=1)
    here, there = two_machines(begun().history)
    there.do(belief("new"))
    assert taken_out_sentences(joined(file_of(there), here.history)) == ()
    there.do(taken_out)
    here.do(taken_out)
    assert taken_out_sentences(joined(file_of(there), here.history)) == (
        "A passage was taken out of this session for good. The file may hold it: read what comes in.",
        "A passage was taken out of the file for good. It may still stand here: look for it.",
    )
