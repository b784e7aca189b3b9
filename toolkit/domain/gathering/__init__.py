"""A gathering: its tables, plenary and country groups; what happens there, and the rules of it."""
