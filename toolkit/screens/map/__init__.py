"""The map: every assumption by risk and evidence, and where the team agrees it stands."""
