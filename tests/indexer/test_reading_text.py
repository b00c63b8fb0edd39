"""Plain text: stored in NFC and otherwise as it was."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import LONGEST_TEXT, one_line, stored, text
from knowledge.errors import SourceError

QUOTE = "Quyết định có hiệu lực kể từ ngày ký."
READABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(lambda written: "Điều 1 " + written)


@given(READABLE)
def test_what_is_stored_is_the_text_in_nfc_and_nothing_else(written: str) -> None:
    assert text.read(written.encode()).text == unicodedata.normalize("NFC", written)


@given(READABLE)
def test_storing_what_is_stored_changes_nothing(written: str) -> None:
    assert stored(stored(written)) == stored(written)


def test_decomposed_letters_are_composed_and_invisible_ones_kept() -> None:
    written = unicodedata.normalize("NFD", "Ủy ban") + "\u200b nhân\u00a0dân\ufeff"
    assert text.read(written.encode()).text == "Ủy ban\u200b nhân\u00a0dân\ufeff"


def test_line_ends_stay_as_they_are() -> None:
    assert text.read("Một\r\nHai\rBa\n\tBốn ".encode()).text == "Một\r\nHai\rBa\n\tBốn "


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert text.read(mark + QUOTE.encode(encoding)).text == QUOTE


def test_only_the_first_byte_order_mark_is_no_text() -> None:
    assert text.read(codecs.BOM_UTF8 * 2 + b"A").text == "\ufeffA"


def test_a_server_may_name_the_encoding() -> None:
    assert text.read("Café".encode("latin-1"), "iso-8859-1").text == "Café"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "holds no text: remove it, or put its text in."),
        (b" \r\n\t\xef\xbb\xbf\n", "holds no text: remove it, or put its text in."),
        ("…\u200b —".encode(), "holds no text: remove it, or put its text in."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "looks like a binary file: save it as plain text (UTF-8) and add it again."),
        (QUOTE.encode("utf-16-le"), "looks like a binary file: save it as plain text (UTF-8) and add it again."),
        (b"\x01\x02\x03 abc", "looks like a binary file: save it as plain text (UTF-8) and add it again."),
        ("Quyết".encode("utf-16")[:-1], "is not text in UTF-16-LE: save it as UTF-8 and add it again."),
        (b"Quy\xea\xcct \xf0\xf2nh", "is not text in UTF-8: save it as UTF-8 and add it again."),
    ],
)
def test_what_is_no_text_is_refused_with_a_cure(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as refusal:
        text.read(content)
    assert str(refusal.value) == reason


def test_a_text_may_be_as_long_as_the_limit_and_no_longer() -> None:
    assert len(stored("a" * LONGEST_TEXT)) == LONGEST_TEXT
    with pytest.raises(SourceError, match=r"^holds 2,000,001 characters, 2,000,000 at most are taken"):
        stored("a" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize("unstorable", ["a\0", "a\ud83d"])
def test_what_a_database_cannot_keep_is_refused(unstorable: str) -> None:
    with pytest.raises(SourceError, match="take it out"):
        stored(unstorable)


def test_a_title_is_one_line() -> None:
    assert one_line(" Về việc\r\n  thành lập ") == "Về việc thành lập"
    assert one_line(" \n") is None
    assert one_line(None) is None
