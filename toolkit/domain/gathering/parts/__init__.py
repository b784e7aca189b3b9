"""The frozen parts of a gathering, by what they are about."""
