"""The phones of a gathering: one page that follows the day, from the breakout tables to the way home."""
