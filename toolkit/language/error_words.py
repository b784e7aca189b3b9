"""The words for the fields that errors name, and for what belongs at a place in a file."""

from __future__ import annotations

from toolkit.language.translate import N_

FIELDS = {
    "team": N_("the team's name"),
    "business": N_("what the business does"),
    "country": N_("the country"),
    "card": N_("the card"),
    "assumption": N_("the assumption"),
    "said": N_("what was said"),
    "who": N_("who says so"),
    "why": N_("why"),
    "evidence": N_("the evidence"),
    "source": N_("where it came from"),
    "what": N_("what you do"),
    "measure": N_("what you measure"),
    "right_if": N_("we are right if"),
    "observed": N_("what you saw"),
    "learned": N_("what you learned"),
    "what_changed": N_("what you changed"),
    "sign": N_("the signpost"),
    "noted": N_("what you saw"),
    "shaping": N_("what keeps it true"),
    "hedging": N_("what you prepare"),
    "hands": N_("the number of hands"),
    "worries": N_("the number of worries"),
    "dots": N_("the number of dots"),
    "page": N_("the number of the page"),
    "worry": N_("the worry"),
    "owner": N_("the owner"),
    "cost": N_("the cost"),
    "passage": N_("the passage"),
    "impact": N_("impact"),
    "safety": N_("impact on safety"),
    "mission": N_("impact on the mission"),
    "law": N_("impact on law and reputation"),
    "vulnerability": N_("how easily it could break"),
    "risk": N_("risk"),
    "round": N_("the round"),
    "reader": N_("who read it"),
    "number": N_("the number of a card"),
    "id": N_("an id"),
}
"""The words for the fields that errors name."""

WANTED = {
    "text": N_("text in quotes"),
    "whole_number": N_("a whole number without quotes"),
    "number": N_("a number without quotes"),
    "yes_or_no": N_("true or false, without quotes"),
    "list": N_("a list in square brackets"),
    "pair": N_("a list of exactly two"),
    "object": N_("a group of named values in curly brackets"),
    "value": N_("another kind of value"),
}
"""The words for what belongs at a place in a file."""
