from __future__ import annotations

import pytest

from toolkit.screens.text import as_html, in_parts_html, plain, shortened


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Sell *more* soap", r"Sell \*more\* soap"),
        ("# not a heading", r"\# not a heading"),
        (":material/warning: $x$", "\\:\u2060material/warning\\: \\$x\\$"),
        ("tea :tada: 10:30:15", "tea \\:\u2060tada\\: 10\\:\u206030\\:15"),
        ("a -> b", "a \\-\u2060\\> b"),
        ("a <-> b", "a \\<\u2060\\-\\> b"),
        ("a -- b >= c", "a \\-\u2060\\- b \\>\u2060\\= c"),
        ("[a](http://b)", r"\[a\]\(http\://b\)"),
        ("<b>bold</b>", r"\<b\>bold\</b\>"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_in_a_card_is_shown_and_not_acted_on(typed, shown):
    assert plain(typed) == shown


def test_html_in_a_card_is_shown_and_not_acted_on():
    assert as_html("<script>x</script>\nnext") == (
        '<bdi dir="auto">&lt;script&gt;x&lt;/script&gt;<br>next</bdi>'
    )


def test_a_short_text_stays_as_it_is_and_a_long_one_ends_in_an_ellipsis():
    assert shortened("two\nwords", 20) == "two words"
    assert shortened("two words more", 12) == "two words…"
    assert shortened("a" * 30, 10) == "a" * 9 + "…"


def test_each_part_of_a_line_with_points_is_kept_together():
    bdi = '<bdi dir="auto">{}</bdi>'
    assert in_parts_html("2 cards · <b>") == (
        f'<span class="part">{bdi.format("2 cards")}</span>'
        f' · <span class="part">{bdi.format("&lt;b&gt;")}</span>'
    )
