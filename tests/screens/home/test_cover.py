from __future__ import annotations

import pytest

from toolkit.screens.home.cover import country_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Camb", "Cambodia"),
        ("cambodia ", "Cambodia"),
        ("Niger", "Niger"),
        ("Guin", "Guin"),
        ("Ca", "Ca"),
        ("Thailand and Laos", "Thailand and Laos"),
        ("", ""),
    ],
)
def test_the_first_letters_of_one_country_only_mean_that_country(typed, meant):
    assert country_meant(typed) == meant
