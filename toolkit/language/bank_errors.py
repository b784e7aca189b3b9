"""One sentence for each thing that can be wrong in a file a facilitator rewrote. The place stands beside it."""

from __future__ import annotations

from toolkit.language.translate import N_

BANK_SENTENCES = {
    "bank_file_missing": N_(
        "This file is missing. Put it back from a copy of the toolkit, under the same name."
    ),
    "bank_file_not_utf8": N_(
        "This file holds characters that cannot be read. Save it again as text in UTF-8."
    ),
    "bank_file_unreadable": N_(
        "This file cannot be opened ({reason}). Check that it may be read by you."
    ),
    "bank_guide_mark_unknown": N_(
        "There is no list called {mark} to set in. You can use: {allowed}. Check the spelling between the braces."
    ),
    "bank_guide_title_missing": N_(
        "This page has no title. Begin the first line with # and a space, then the title."
    ),
    "bank_id_twice": N_(
        "The id {id} is used twice; it stands first in {first}. Give the newer entry an id of its own."
    ),
    "bank_key_missing": N_("The line {key} = is missing here. Add it."),
    "bank_key_unknown": N_(
        "The toolkit does not know {key} here. Check the spelling, or take the line out."
    ),
    "bank_minutes_differ": N_(
        "The steps add up to {added} minutes, and the total says {total}. Change the steps or the total."
    ),
    "bank_phrase_empty": N_(
        'There is a phrase without a word: "{phrase}". Write a word or take it out.'
    ),
    "bank_phrase_gaps": N_(
        'In "{phrase}" the three dots stand first, last, or more than twice. Put words on both sides, and use them'
        " twice at most."
    ),
    "bank_phrase_list_unknown": N_(
        '"{phrase}" names the list {part}, which is not in this file. Check the spelling, or add it under [lists].'
    ),
    "bank_prompt_unknown": N_(
        "There is no prompt with the id {id}. Check the spelling, or take it out."
    ),
    "bank_row_missing": N_("The entry {id} is missing. Put it back; the toolkit needs it."),
    "bank_scale_incomplete": N_(
        "The scale {key} needs each of these once: {allowed}. Add what is missing, and keep one of what stands twice."
    ),
    "bank_short_set_empty": N_(
        "The track {track} has no starred prompt for the stage {stage}. Write starred = true under one of them."
    ),
    "bank_stage_empty": N_(
        "The track {track} has no prompt for the stage {stage}. Write one, or name one under also."
    ),
    "bank_step_unknown": N_(
        "There is no step with the id {id}. Check the spelling, or add the step."
    ),
    "bank_test_unknown": N_(
        "There is no test with the id {id} in tests.toml. Check the spelling, or take it out."
    ),
    "bank_text_empty": N_("{key} is empty. Write something between the quotation marks."),
    "bank_toml_broken": N_(
        "This file cannot be read: {reason}. Look there for a missing quotation mark or bracket."
    ),
    "bank_track_unknown": N_(
        "There is no track with the id {id}. Check the spelling of track_id at the top of this file."
    ),
    "bank_value_not_allowed": N_(
        "{key} has a value that cannot stand here. You can use: {allowed}."
    ),
    "bank_value_wrong": N_(
        "What stands after {key} is of the wrong kind. Compare it with the entry above or below."
    ),
}
"""From problem code to its sentence; the codes stand in their order."""
