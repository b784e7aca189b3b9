"""What leaves a gathering: a catalogue of every pack, sheet and file, in the spirit of :mod:`toolkit.outgoing`.

Screens and the command line read ``catalogue.GATHERING_CATALOGUE``, ask ``entry.lacks(wish)`` what stands in the way,
and take ``entry.file(wish)``. A wish is ``GatheringWish(history=..., bank=..., day=...)``. No contact is in any of it:
the page of a pair is not in the catalogue, and only a phone of one of the two gets it.
"""
