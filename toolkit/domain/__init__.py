"""The vocabulary of the product and the rules of a session. Pure: no I/O, no clock, no random, no text for people."""
