"""JSON lines: every line for itself."""

import json
import unicodedata
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import LARGEST_FILE, Read, Refused, jsonl
from knowledge.records import Kind

FULL = {
    "id": "qd-1",
    "kind": "decision",
    "title": "Thành lập  Ban\nChỉ đạo",
    "number": "1/QĐ-UBND",
    "issuer": "UBND xã Đồi Thông",
    "published": "2024-02-29",
    "url": "https://doithong.example/qd-1",
    "text": "Điều 1.\r\nThành lập\u200b Ban Chỉ đạo.",
    "pages": 3,
}


def read(content: bytes | list[Any]) -> list[Read | Refused]:
    """What a file of these bytes, or of these objects one a line, gives."""
    if isinstance(content, list):
        content = b"".join(json.dumps(line).encode() + b"\n" for line in content)
    return list(jsonl.read(BytesIO(content), "/a/news.jsonl"))


def reason(line: bytes | dict[str, Any]) -> str:
    """Why this one line is refused."""
    (refused,) = read(line if isinstance(line, bytes) else [line])
    assert isinstance(refused, Refused)
    assert refused.source == "/a/news.jsonl, line 1"
    return refused.reason


def test_a_line_with_everything() -> None:
    assert read([FULL]) == [
        Read(
            ids=("qd-1",),
            source="/a/news.jsonl#qd-1",
            text="Điều 1.\r\nThành lập\u200b Ban Chỉ đạo.",
            kind="decision",
            number="1/QĐ-UBND",
            issuer="UBND xã Đồi Thông",
            title="Thành lập Ban Chỉ đạo",
            published=date(2024, 2, 29),
            url="https://doithong.example/qd-1",
        )
    ]


@pytest.mark.parametrize("absent", [{}, dict.fromkeys(FULL.keys() - {"id", "text"}), dict.fromkeys(FULL, "")])
def test_only_id_and_text_are_needed(absent: dict[str, None]) -> None:
    assert read([{**absent, "id": "a", "text": "chữ"}]) == [Read(ids=("a",), source="/a/news.jsonl#a", text="chữ")]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_taken(kind: Kind) -> None:
    (document,) = read([{"id": "a", "text": "chữ", "kind": kind}])
    assert isinstance(document, Read)
    assert document.kind == kind


def test_official_says_no_more_than_that_the_text_says_the_kind() -> None:
    (document,) = read([{"id": "a", "text": "chữ", "kind": "official"}])
    assert isinstance(document, Read)
    assert document.kind is None


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).map(lambda text: text + "a"))
def test_the_stored_text_is_the_text_in_nfc(text: str) -> None:
    (document,) = read([{"id": "a", "text": text}])
    assert isinstance(document, Read)
    assert document.text == unicodedata.normalize("NFC", text)


GOOD = st.integers(0, 999).map(lambda n: f'{{"id": "good-{n}", "text": "chữ"}}'.encode())
BAD = st.one_of(
    st.sampled_from([b"{", b"[]", b"null", b'{"id": "x"}', b'"\\ud800"', b"\xff\xfe", b'{"id": 1}', b"NaN"]),
    st.binary(min_size=1).filter(lambda line: b"\n" not in line and not line.isspace() and b"\0" not in line),
)


@given(st.lists(st.tuples(GOOD, st.lists(BAD, max_size=3)), unique_by=lambda pair: pair[0], min_size=1))
def test_a_refused_line_never_hides_another(lines: list[tuple[bytes, list[bytes]]]) -> None:
    written = [line for good, bad in lines for line in (good, *bad)]
    taken = [item.ids[0] for item in read(b"\n".join(written)) if isinstance(item, Read)]
    assert [id_ for id_ in taken if id_.startswith("good-")] == [json.loads(good)["id"] for good, _ in lines]
    assert len(read(b"\n".join(written))) == jsonl.count(BytesIO(b"\n".join(written))) == len(written)


def test_broken_json_in_line_7_of_10_is_named_and_the_others_are_taken() -> None:
    lines = [json.dumps({"id": f"d{n}", "text": "chữ"}).encode() for n in range(1, 11)]
    lines[6] = b'{"id": "d7", "text": }'
    items = read(b"\n".join(lines))
    assert [item.ids[0] for item in items if isinstance(item, Read)] == [f"d{n}" for n in (1, 2, 3, 4, 5, 6, 8, 9, 10)]
    assert items[6] == Refused(
        "/a/news.jsonl, line 7", "not valid JSON (Expecting value at column 22): mend or remove the line."
    )


def test_blank_lines_carriage_returns_and_a_byte_order_mark_are_borne() -> None:
    items = read(b'\xef\xbb\xbf\r\n{"id": "a", "text": "x"}\r\n \n\n{"id": "b", "text": "y"}')
    assert [item.source for item in items] == ["/a/news.jsonl#a", "/a/news.jsonl#b"]


def test_numbers_of_lines_count_blank_ones() -> None:
    assert [item.source for item in read(b"\n\n{")] == ["/a/news.jsonl, line 3"]


def test_a_second_line_with_the_same_id_is_refused() -> None:
    first, second = read([{"id": "a", "text": "x"}, {"id": "a", "text": "y"}])
    assert isinstance(first, Read)
    assert first.text == "x"
    assert second == Refused("/a/news.jsonl, line 2", "has the id 'a' of line 1: give each line an id of its own.")


def test_an_id_of_a_refused_line_is_free() -> None:
    assert [type(item) for item in read([{"id": "a"}, {"id": "a", "text": "y"}])] == [Refused, Read]


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ({"text": "x"}, 'has no "id": every document needs an id and a text.'),
        ({"id": "a"}, 'has no "text": every document needs an id and a text.'),
        ({"id": "a", "text": ""}, 'has no "text": every document needs an id and a text.'),
        ({"id": "a", "text": " \n"}, "holds no text: remove it, or put its text in."),
        ({"id": 7, "text": "x"}, '"id" is 7: write text in quotes, or null.'),
        ({"id": "a\nb", "text": "x"}, "\"id\" is 'a\\nb': write 1 to 300 characters, all of them printable."),
        ({"id": "a" * 301, "text": "x"}, f'"id" is \'{"a" * 39}…: write 1 to 300 characters, all of them printable.'),
        ({"id": "a", "text": ["x"]}, "\"text\" is ['x']: write text in quotes, or null."),
        ({"id": "a", "text": "x", "title": {}}, '"title" is {}: write text in quotes, or null.'),
        ({"id": "a", "text": "x", "url": False}, '"url" is False: write text in quotes, or null.'),
        ({"id": "a", "text": "x\0"}, '"text" holds a NUL or half a character (a lone surrogate): take it out.'),
        (
            b'{"id": "a", "text": "\\ud83d"}',
            '"text" holds a NUL or half a character (a lone surrogate): take it out.',
        ),
        (
            b'{"id": "a", "text": "x", "title": "\\udc00"}',
            '"title" holds a NUL or half a character (a lone surrogate): take it out.',
        ),
        (
            {"id": "a", "text": "x", "kind": "poem"},
            "\"kind\" is 'poem': write one of circular, decision, decree, directive, dispatch, law, news, notice, "
            "official, other, plan, regulation, report, resolution, or null.",
        ),
        (
            {"id": "a", "text": "x", "published": "29/02/2024"},
            "\"published\" is '29/02/2024': write a day as YYYY-MM-DD, or null.",
        ),
        (
            {"id": "a", "text": "x", "published": "2023-02-29"},
            "\"published\" is '2023-02-29': write a day as YYYY-MM-DD, or null.",
        ),
        (
            {"id": "a", "text": "x", "published": "20240229"},
            "\"published\" is '20240229': write a day as YYYY-MM-DD, or null.",
        ),
        (b"[1]", 'is no JSON object: write it as {"id": "…", "text": "…"}.'),
        (b'{"id": "a", "text": "\xff"}', "is not UTF-8: save the file as UTF-8, or mend the line."),
        (b"[" * 100_000, "JSON that cannot be read (too deep, or too long a number): mend the line."),
        (
            b'{"id": "a", "text": "x", "n": ' + b"1" * 5000 + b"}",
            "JSON that cannot be read (too deep, or too long a number): mend the line.",
        ),
    ],
)
def test_a_bad_line_is_refused_with_a_cure(line: bytes | dict[str, Any], refusal: str) -> None:
    assert reason(line) == refusal


def test_half_characters_that_make_a_whole_one_are_taken() -> None:
    (document,) = read(b'{"id": "a", "text": "ok \\ud83d\\ude00"}')
    assert isinstance(document, Read)
    assert document.text == "ok 😀"


def test_a_line_that_is_too_long_is_refused_and_the_next_one_read() -> None:
    long = b'{"id": "a", "text": "' + b"x" * LARGEST_FILE + b'"}\n'
    items = read(long + b'{"id": "b", "text": "y"}')
    assert items[0] == Refused("/a/news.jsonl, line 1", "is longer than 20 MB: cut its text into parts.")
    assert [item.source for item in items[1:]] == ["/a/news.jsonl#b"]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", "holds no line: remove it, or put a JSON object on each line."),
        (b"\n \n", "holds no line: remove it, or put a JSON object on each line."),
        ("{}".encode("utf-16"), "is text in UTF-16-LE: save it as UTF-8 and add it again."),
        (b"SQL\0\0", "looks like a binary file: give a text file with a JSON object a line."),
    ],
)
def test_a_file_that_is_none_is_refused_once(content: bytes, refusal: str) -> None:
    assert read(content) == [Refused("/a/news.jsonl", refusal)]


def test_lines_are_read_as_they_are_asked_for() -> None:
    class Watched(BytesIO):
        lines = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.lines += 1
            return super().readline(size)

    file = Watched(b'{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n')
    next(jsonl.read(file, "x"))
    assert file.lines == 1
