"""One sentence for each thing that a gathering refuses."""

from __future__ import annotations

from toolkit.language.translate import N_

GATHERING_SENTENCES = {
    "agree_before_contact": N_(
        "Agree to the commitment first. After that each of you can say how to be reached."
    ),
    "call_closed": N_("The room is not asked about this card any more. Look at the wall."),
    "call_unknown": N_("The room was never asked about that card, or the question is gone."),
    "card_not_shown": N_(
        "The table does not show that card any more. Choose another card, or ask the table to show it again."
    ),
    "commitment_already_agreed": N_("You have agreed already. Nothing more is needed."),
    "commitment_unknown": N_(
        "That commitment is no longer here. One of the two may have taken it back."
    ),
    "commitment_with_oneself": N_("This card is your own. Choose a card that somebody else wrote."),
    "contact_of_one_alone": N_(
        "This page is here when both of you have said how to be reached. One of you has not, or has taken it back."
    ),
    "country_group_empty": N_("Choose at least one country for the group."),
    "country_group_holds_words": N_(
        "The group {name} holds words that people wrote, so it stays. Give its countries to another group instead."
    ),
    "country_group_unknown": N_("That country group is no longer here. Look at the list again."),
    "country_has_group": N_(
        "{country} belongs to a country group. Take it out of the group first, then out of the list."
    ),
    "country_unknown": N_("That country is not on the list of this gathering. Choose another one."),
    "date_before_gathering": N_(
        "That date lies before the gathering ({day}). Choose the day by which it is done."
    ),
    "days_unfit": N_(
        "The last day must follow the first, and a gathering lasts {most} days at most. Change one of the two days."
    ),
    "gathering_already_begun": N_("This gathering has begun already. Open it from the list."),
    "gathering_door_open": N_("Phones can come in already. Close the door first for a new code."),
    "gathering_door_shut": N_(
        "The gathering takes nothing from phones now. What you wrote before is safe. Ask whoever leads the day."
    ),
    "gathering_is_full": N_(
        "{most} people are here already; that is the most. Share a phone with somebody beside you."
    ),
    "gathering_not_open": N_(
        "This gathering is not open for changes now. Take it back from the archive first."
    ),
    "gathering_unknown": N_(
        "There is no gathering here. It may have been deleted. Look at the list."
    ),
    "learning_unknown": N_("That learning is no longer here. Look at the list again."),
    "no_tracks": N_("A gathering needs at least one track. Write one."),
    "not_in_this_country_group": N_(
        "This belongs to another country group. Choose that country first, or write to your own group."
    ),
    "not_one_of_the_two": N_("Only the two people of a commitment can do that."),
    "nothing_to_take_home": N_(
        "Choose a table or a country first. Then there are pages to take home."
    ),
    "offering_unknown": N_(
        "That offer or need is no longer here. Whoever wrote it may have taken it back."
    ),
    "personal_code_unknown": N_(
        "This personal link fits nobody here. Look whether it was copied whole, or ask whoever leads the gathering."
    ),
    "question_unknown": N_("That question is no longer here. Look at the list again."),
    "same_card": N_("Choose two different cards."),
    "session_at_other_table": N_(
        "That session sits at the table {table}. Choose another session, or free it there first."
    ),
    "stands_twice": N_("The same thing stands twice: {field}. Take one of them out."),
    "summary_unfit": N_("A summary has {wanted} bridge cards. Export the session again."),
    "table_unknown": N_("That table is no longer part of the gathering. Look at the list again."),
    "theme_unknown": N_("That theme is no longer here. Look at the list again."),
    "theme_without_cards": N_("Choose at least one card first."),
    "too_many_tables": N_("A gathering has {most} tables at most. Join two tables."),
    "too_many_words": N_(
        "You have written {most} of these; that is the most for one person. Take one back, or ask somebody else."
    ),
    "track_has_tables": N_(
        "The table {table} belongs to that track. Give the table another track first."
    ),
    "track_unknown": N_("That track is not part of this gathering. Choose another one."),
    "words_not_shown": N_("Nobody can vote on that now. It is not shown."),
}
"""From error code to its sentence, for :mod:`toolkit.language.errors`."""
