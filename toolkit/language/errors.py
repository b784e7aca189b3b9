"""One sentence per error code: what, where, how to mend, and that nothing was lost."""

from __future__ import annotations

from toolkit.domain.errors import FileRejected, Problem, ToolkitError
from toolkit.language.bank_errors import BANK_SENTENCES
from toolkit.language.error_words import FIELDS, WANTED
from toolkit.language.file_errors import FILE_SENTENCES, TABLE_SENTENCES
from toolkit.language.gathering_errors import GATHERING_SENTENCES
from toolkit.language.translate import N_, _, ngettext

SESSION_SENTENCES = {
    "answers_nothing": N_("Choose at least one evidence item that the change answers."),
    "archive_holds_no_session": N_(
        "No session file is inside this PDF. Only an archive copy of a plan holds one. Choose the archive copy, or the"
        " session file itself."
    ),
    "archive_unreadable": N_(
        "This PDF cannot be read: it may not have been copied whole, or it was changed. Copy it again from where it"
        " came, or choose the session file itself."
    ),
    "assumption_unknown": N_(
        "That assumption is no longer here. Somebody may have deleted or merged it. Look at the list again."
    ),
    "backup_cannot_write": N_(
        "The copy cannot be written: {reason}. Choose another folder or make room. The data itself was not changed."
    ),
    "backup_needs_sqlite": N_(
        "This journal lies on a database server. Back it up there, for example with pg_dump."
    ),
    **BANK_SENTENCES,
    "card_leads_to_itself": N_("A card cannot lead to itself. Choose another card."),
    "card_unknown": N_(
        "That card is no longer here. Somebody may have deleted it. Look at the stage again."
    ),
    "come_in_first": N_(
        "This phone is not in the room. Come in first, then send it again. What you wrote is still here."
    ),
    "document_printer_busy": N_(
        "Other documents are being made. Wait a moment and try again. Nothing was lost."
    ),
    "document_printer_missing": N_(
        "This computer cannot make PDFs yet ({reason}). Run 'python3 -m toolkit doctor': it names what is missing."
        " Until then, print the page from the browser. Nothing was lost."
    ),
    "document_printer_stopped": N_(
        "The document could not be made: the work on it stopped half way. Try again. Nothing was lost."
    ),
    "document_too_large": N_(
        "The document needs more memory than there is. Park cards or shorten long texts, then try again."
        " Nothing was lost."
    ),
    "document_took_too_long": N_(
        "The document took too long to make. Park cards or shorten long texts, then try again. Nothing was lost."
    ),
    "erase_needs_deleted": N_(
        "Delete the session first. Only a deleted session can be removed for good."
    ),
    "evidence_unknown": N_("That evidence item is no longer here. Look at the ledger again."),
    "field_missing": N_("{name} is missing here. Export the session again, or add it."),
    "field_unknown": N_(
        "This toolkit does not know {name}. Take it out, or use the toolkit that wrote the file."
    ),
    **FILE_SENTENCES,
    "form_from_elsewhere": N_(
        "This was sent from another site, so it was not taken. Open the page of the room and send it there."
    ),
    "form_too_large": N_(
        "That is too long to send. Make it shorter, or split it. What you wrote is still on your phone."
    ),
    "form_unfit": N_(
        "That could not be read. Load the page again and send it once more; what you wrote stays on your phone."
    ),
    "history_begins_again": N_(
        "A history begins once, and this entry begins it again. Take the entry out, or save the file again."
    ),
    "history_has_no_beginning": N_(
        "The history does not begin with the start of a session. Save the file again from the toolkit."
    ),
    "history_out_of_order": N_(
        "Entry {seq} stands after entry {before}. Put the entries in the order of their numbers, or save the file"
        " again."
    ),
    "history_too_long": N_(
        "The history has {count} entries; {most} is the most. Bring in the session file without its history instead."
    ),
    "id_empty": N_("The id here is empty. Give it one that nothing else in the file has."),
    "id_taken": N_("That was already saved. Nothing was written twice."),
    "id_twice": N_("The id {id} stands twice. Give one of the two another id."),
    "join_needs_room_over": N_(
        "The room of this session is open. End it first, then join the file. Nothing was changed."
    ),
    "join_out_of_date": N_(
        "Somebody went on with this session just now. Look again at what joining would do. Nothing was changed."
    ),
    "join_room_waits": N_(
        "The last room here still has cards that wait or private worries that nobody has read. Look at them first, then"
        " join the file. Nothing was changed."
    ),
    "journal_cannot_open": N_(
        "The data cannot be opened: {reason}. Check that the data folder is there and may be written to."
        " Run 'python3 -m toolkit doctor' to see where it is. Nothing was changed."
    ),
    "journal_cannot_read": N_(
        "The data cannot be read right now. Wait a moment and try again. Nothing was changed."
    ),
    "journal_cannot_write": N_(
        "That could not be saved: the disk may be full or the data folder locked. What you wrote is still on"
        " the screen. Make room and try again."
    ),
    "journal_has_no_beginning": N_(
        "This session's journal has lost its beginning. Restore it from a backup."
    ),
    "journal_is_busy": N_("Many people are writing at once. Wait a moment and try again."),
    "journal_is_damaged": N_(
        "A part of the journal cannot be read ({kind}). Restore it from a backup. Nothing was changed."
    ),
    "journal_is_newer": N_(
        "A newer toolkit wrote this data ({kind}). Use the newer toolkit to open it. Nothing was changed."
    ),
    "key_twice": N_("{key} stands twice in the same place. Keep one of the two."),
    "link_twice": N_("The same card is linked twice. Keep one of the two links."),
    "map_not_shown": N_("The map is not shown now. Look at the wall."),
    "merge_on_the_list": N_(
        "People have already worked on that card. Merge it in the list of assumptions, so that nothing is lost."
    ),
    "minutes_unknown": N_("A session has 60, 90, 120 or 180 minutes. Choose one of these."),
    "month_wanted": N_(
        "{day} is an exact day, which could point at a person. Write the first day of the month instead."
    ),
    "more_problems": N_("More problems in this file: {count}. Mend the ones above first."),
    "no_hands": N_("Count at least one hand for each question. What you entered is still there."),
    "not_a_date": N_("This is not a date. Write it as year-month-day, such as 2026-09-01."),
    "not_a_moment": N_("This is not a date with a time. Write it such as 2026-09-01T14:30:00Z."),
    "not_your_card": N_("Somebody else wrote this card. You can change your own cards."),
    "nothing_to_redo": N_("There is nothing to redo."),
    "nothing_to_undo": N_("There is nothing to undo."),
    "number_not_finite": N_(
        "This number is too large or no number at all. Write an ordinary number."
    ),
    "only_the_facilitator": N_("Only the facilitator can do that."),
    "out_of_range": N_("{field} must lie between {low} and {high}. Choose a value in that range."),
    "pair_twice": N_("The same two assumptions are told apart twice. Keep one of the two pairs."),
    "passage_unknown": N_("That passage does not stand in this session. Nothing was changed."),
    "phone_keeps_no_cookie": N_(
        "Your phone did not keep the number that lets you take part. Allow cookies for this page, or share a phone with"
        " somebody beside you."
    ),
    "plan_line_unknown": N_("That plan line is no longer here. Look at the plan again."),
    "private_card_shared": N_(
        "A private card is never shown to other tables. Open it for everybody first, or choose another card."
    ),
    "rated_twice": N_(
        "The same rater rated this assumption twice in one round. Keep one of the two ratings."
    ),
    "review_already_open": N_("A review of this session is already under way."),
    "review_not_open": N_("No review of this session is under way."),
    "room_already_open": N_("A room is open for this session already. End it first."),
    "room_code_unfit": N_("{room_code} is no code for a room. Open the room again."),
    "room_is_full": N_(
        "The room is full: {most} people are in it. Share a phone with somebody beside you."
    ),
    "room_is_over": N_(
        "This room is over. Thank you for taking part. What you wrote before is kept."
    ),
    "room_unknown": N_(
        "No room has the code {room_code}. Look at the wall and type it again; the room may also be over."
    ),
    "round_already_open": N_(
        "A round of private ratings is still open. Reveal it first, then begin the next one."
    ),
    "round_is_over": N_("Round {number} is already revealed. Begin a new round to rate again."),
    "round_not_open": N_("That round is not open. Begin a new round first."),
    "round_number_taken": N_("There was a round {number} already. Begin the next one."),
    "round_still_open": N_(
        "A round of private ratings asks about one of these cards. Reveal the round first, then merge."
    ),
    "round_twice": N_("Round {number} stands twice. Keep one of the two."),
    "round_without_card": N_("This round does not ask about that card. Rate one of its own cards."),
    "round_without_cards": N_("Choose at least one card for the round."),
    "same_assumption": N_("Choose two different assumptions."),
    "same_offer": N_("Choose another card to join this one with."),
    "sample_unknown": N_("There is no sample called {name}. Choose one from the list of samples."),
    "screen_failed": N_(
        "This screen could not be shown. Nothing that you saved is lost. Go to all sessions and open it again."
    ),
    "session_already_begun": N_(
        "This session has already begun. Start a new one on the home screen."
    ),
    "session_not_open": N_(
        "This session is archived or deleted. Take it back on the home screen to go on."
    ),
    "session_unknown": N_(
        "This session is not here. It may have been removed. Choose one on the home screen."
    ),
    "signpost_unknown": N_("That signpost is no longer here. Look at the plan again."),
    "stage_has_no_cards": N_(
        "Debrief cards belong to strategy, roles, goals or outcomes. Choose one of these."
    ),
    "stage_is_over": N_(
        "The room has moved on, so this card stays as it is. Tell the facilitator if it must change."
    ),
    "step_already_started": N_("This step is already under way."),
    "step_is_closed": N_("This step is closed, with its result. Write a new step to go on."),
    "step_needs_stage": N_("Choose the stage that the cards are for."),
    **TABLE_SENTENCES,
    "taken_out_of_the_room": N_(
        "You cannot write in this room any more. Talk to the facilitator if that is a mistake."
    ),
    "text_empty": N_("Write something for {field} first."),
    "text_has_nul": N_(
        "There is a character in {field} that cannot be stored (NUL). Take it out and try again."
    ),
    "text_has_surrogate": N_(
        "There is half a character in {field} that cannot be stored. Take it out and try again."
    ),
    "text_too_long": N_(
        "The text for {field} has {length} characters; {longest} is the most. Make it shorter or split it."
    ),
    "threshold_first": N_(
        "Say first when you are right (“we are right if”), then start or close the test: a guess made after the result"
        " is no test."
    ),
    "time_has_no_zone": N_(
        "The time does not say its time zone. Write a Z (for UTC) or an offset such as +07:00 after it."
    ),
    "timer_below_zero": N_("The timer cannot count below zero. Set it to zero or more seconds."),
    "timer_runs_and_waits": N_(
        "The timer cannot run and wait at once. Keep either its end or the seconds left."
    ),
    "too_many_cards": N_(
        "You have written {most} cards, which is the most. Take one back to write another."
    ),
    "too_many_dots": N_("You can give {most} dots. Take one back first."),
    "too_many_hands": N_("A phone counts {most} hands at most. Tell the facilitator the rest."),
    "too_many_worries": N_(
        "You have told {most} worries here, which is the most. Talk to the facilitator: every one of them is kept."
    ),
    "too_much_at_once": N_(
        "That was very much at once. Wait a moment, then send it again. What you wrote is still here."
    ),
    "unknown": N_("Something did not work ({code}). Nothing that you saved is lost. Try again."),
    "value_unknown": N_(
        "{value} is not one of the values that can stand here: {allowed}. Choose one of these."
    ),
    "vote_is_over": N_("The vote is over. Look at the wall for what comes next."),
    "worry_unknown": N_("That worry is no longer here."),
    "wrong_type": N_("This must be {wanted}. Change it, or export the session again."),
}

SENTENCES = SESSION_SENTENCES | GATHERING_SENTENCES
"""From error code to its sentence. Every code of the product stands here; a test keeps it so."""


def sentence(error: ToolkitError) -> str:
    """The sentence for an error."""
    if isinstance(error, FileRejected):
        return _file_sentence(error)
    return _filled(error.code, error.params)


def problem_sentence(problem: Problem) -> str:
    """The sentence for one problem of a file, without its place."""
    return _filled(problem.code, problem.params)


def _file_sentence(error: FileRejected) -> str:
    count = len(error.problems)
    return ngettext(
        "This file has {count} problem and was not taken in. Nothing was changed.",
        "This file has {count} problems and was not taken in. Nothing was changed.",
        count,
    ).format(count=count)


def _filled(code: str, params: dict[str, object]) -> str:
    words = {name: _words_for(name, value) for name, value in params.items()}
    template = SENTENCES.get(code)
    if template is None:
        return _(SENTENCES["unknown"]).format(code=code)
    filled = _(template).format(**words)
    return filled[:1].upper() + filled[1:]


def _words_for(name: str, value: object) -> str:
    if name == "field" and value in FIELDS:
        return _(FIELDS[str(value)])
    if name == "wanted" and value in WANTED:
        return _(WANTED[str(value)])
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value)
