"""The scoring rules as pure functions. Scores order cards on a wall; they are not probabilities.

The date always comes in as an argument. Rules marked "house rule" are ours; the others name their source.
"""
