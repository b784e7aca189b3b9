"""What is printed of a gathering: packs for the plenary and the countries, pages to take home, sheets for paper.

A pack is made of parts, each a whole document laid out by itself (:mod:`toolkit.documents.pack`): what has not changed
since the last pack is not laid out again. Nothing here knows how anybody can be reached, but for the page of a pair.
"""
