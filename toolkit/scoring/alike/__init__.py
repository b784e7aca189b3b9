"""What belongs together across the tables of a gathering: themes, contradictions, offers and needs.

The toolkit suggests; people decide. Nothing here knows who said what.
"""
