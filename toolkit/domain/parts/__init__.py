"""The records that a session is made of. :mod:`toolkit.domain.session` gives all of them out."""
