"""The test server reads HTML as Telegram does. Offsets and messages are those of its own parser."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.telegram_server.markup import BadMarkup, Entity, parse


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("chữ thường", "chữ thường", []),
        ("<b>đậm</b> và <I>nghiêng</I>", "đậm và nghiêng", [Entity("bold", 0, 3), Entity("italic", 7, 7)]),
        ("😀<b>a</b>", "😀a", [Entity("bold", 2, 1)]),
        ("<b><i>a</i>b</b>", "ab", [Entity("bold", 0, 2), Entity("italic", 0, 1)]),
        ('<a href="https://x.vn/?a=1&amp;b=2">x</a>', "x", [Entity("text_link", 0, 1, "https://x.vn/?a=1&b=2")]),
        ("<a href='https://x.vn'>x</a>", "x", [Entity("text_link", 0, 1, "https://x.vn")]),
        ('<a href="javascript:x">x</a>', "x", []),
        ("<blockquote>a</blockquote>", "a", [Entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [Entity("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [Entity("spoiler", 0, 1)]),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [Entity("bold", 0, 1)]),
        ("&lt;b&gt; &amp;amp; &quot;&#65;&#x1F600;", '<b> &amp; "A😀', []),
        ("a & b &nbsp; &copy; &#0; >", "a & b &nbsp; &copy; &#0; >", []),
    ],
)
def test_what_telegram_reads(html: str, text: str, entities: list[Entity]) -> None:
    assert parse(html) == (text, entities)


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("đ</b>", "Unexpected end tag at byte offset 2"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <3", "Unclosed start tag at byte offset 2"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ('<span class="red">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x:y>a</a>", "Unexpected end of name token at byte offset 11"),
    ],
)
def test_what_telegram_refuses(html: str, message: str) -> None:
    with pytest.raises(BadMarkup) as refused:
        parse(html)
    assert str(refused.value) == message


@settings(deadline=None)  # a busy machine is not a fault
@given(st.text())
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert parse(escape(text)) == (text, [])
