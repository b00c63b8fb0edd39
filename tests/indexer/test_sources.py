"""Files and folders: which are read, in what order, under which ids, and what is said of the others."""

import json
import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import LARGEST_FILE, Read, Refused
from indexer.sources import Survey, count, ids_for, ids_for_address, read, survey
from knowledge.settings import Settings

DATA = Path(__file__).parents[3] / "shared" / "data"
TAKEN = ".htm, .html, .jsonl, .markdown, .md, .txt are taken."


def items(*arguments: Path | str) -> list[Read | Refused]:
    """What these arguments give; as many as were counted before."""
    found = list(read([str(argument) for argument in arguments], Settings()))
    assert count([str(argument) for argument in arguments]) == len(found)
    return found


def names(*arguments: Path | str) -> list[str]:
    """The first wishes of what these arguments give."""
    return [item.ids[0] if isinstance(item, Read) else f"!{Path(item.source).name}" for item in items(*arguments)]


def reason(argument: Path | str) -> str:
    """Why an argument is refused."""
    (refused,) = items(argument)
    assert isinstance(refused, Refused)
    assert refused.source.isprintable()
    return refused.reason


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with something of everything, listed in no order."""
    place = tmp_path / "văn-bản"
    (place / "b" / ".cache").mkdir(parents=True)
    (place / "b" / "tin.txt").write_text("hai", "utf8")
    (place / "b" / ".cache" / "x.txt").write_text("ẩn", "utf8")
    (place / "c.jsonl").write_text('{"id": "c1", "text": "x"}\n\n{"id": "c2"}\n', "utf8")
    (place / "a.MD").write_text("# Một", "utf8")
    (place / ".hidden.txt").write_text("ẩn", "utf8")
    (place / "anh.png").write_bytes(b"\x89PNG")
    (place / "b" / "cu.doc").write_bytes(b"\xd0\xcf")
    (place / "d.txt").write_bytes(b"")
    (place / "README").write_text("chữ", "utf8")
    return place


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "qd-12.2023.txt"
    path.write_bytes("Điều 1.\r\n".encode("utf-8-sig"))
    hashed = sha256(str(path).encode()).hexdigest()[:8]
    assert items(path) == [
        Read(
            ids=("qd-12.2023", f"{tmp_path.name}/qd-12.2023", f"{tmp_path.name}/qd-12.2023-{hashed}"),
            source=str(path),
            text="Điều 1.\r\n",
        )
    ]


def test_a_page_and_a_markdown_file_say_more_of_themselves(tmp_path: Path) -> None:
    page, note = tmp_path / "a.htm", tmp_path / "b.markdown"
    page.write_text(f"<h1>Họp</h1><p>Ngày đăng: 08/05/2023</p><p>{'Xã họp dân. ' * 9}</p>", "utf8")
    note.write_text("# Ghi chú", "utf8")
    first, second = items(page, note)
    assert isinstance(first, Read)
    assert isinstance(second, Read)
    assert (first.title, first.published, first.url) == ("Họp", date(2023, 5, 8), None)
    assert (second.title, second.text) == ("Ghi chú", "# Ghi chú")


def test_a_folder_is_walked_in_order_and_what_is_hidden_or_unknown_is_passed_over(folder: Path) -> None:
    assert names(folder) == ["a", "tin", "c1", "!c.jsonl, line 3", "!d.txt"]
    assert survey([str(folder)]) == Survey(documents=5, passed_over={"": 1, ".doc": 1, ".png": 1})


def test_each_file_is_read_once_however_often_it_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert names(folder / "a.MD", "b/../a.MD", "b", folder / "b", ".") == [
        "a",
        "tin",
        "c1",
        "!c.jsonl, line 3",
        "!d.txt",
    ]


def test_a_source_is_an_absolute_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert items("a.MD")[0].source == str(folder / "a.MD")
    assert items("c.jsonl")[0].source == f"{folder / 'c.jsonl'}#c1"


def test_links_that_lead_back_are_harmless(folder: Path) -> None:
    for n in range(6):  # as many ways as this would take ages to walk
        (folder / "b" / f"up{n}").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to("self")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    assert names(folder) == ["a", "tin", "c1", "!c.jsonl, line 3", "!d.txt"]


def test_a_link_keeps_its_own_name_and_is_a_source_of_its_own(folder: Path) -> None:
    (folder / "quyet-dinh.txt").symlink_to(folder / "b" / "tin.txt")
    assert [item.source for item in items(folder / "quyet-dinh.txt")] == [str(folder / "quyet-dinh.txt")]


def test_the_way_to_a_file_does_not_matter(folder: Path) -> None:
    (folder.parent / "way").symlink_to(folder, target_is_directory=True)
    assert items(folder.parent / "way" / "a.MD") == items(folder / "a.MD")


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.pdf", b"%PDF", ".pdf files are not read yet: save it as .txt or .html, and add that."),
        ("a.DOCX", b"PK", ".docx files are not read yet: save it as .txt or .html, and add that."),
        ("a.png", b"\x89PNG", f".png cannot be read: {TAKEN}"),
        ("README", b"chu", f"files without an ending cannot be read: {TAKEN}"),
        ("a.txt", b"", "holds no text: remove it, or put its text in."),
        ("a.txt", b"PK\x03\x04\0\0", "looks like a binary file: save it as plain text (UTF-8) and add it again."),
        ("a.jsonl", b"", "holds no line: remove it, or put a JSON object on each line."),
        ("a.html", b"<p>", "has no article in it: open it in a browser, and save its text if there is one."),
        ("a.txt", b"a" * (LARGEST_FILE + 1), "is larger than 20 MB: cut it into parts."),
        ("a.txt", b"a" * 2_000_001, "holds 2,000,001 characters, 2,000,000 at most are taken: cut it into parts."),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_a_cure(
    tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert reason(tmp_path / name) == expected


def test_names_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("nowhere.txt")
    missing = "there is no such file or folder: check the name."
    assert reason(tmp_path / "a.txt") == missing
    assert reason(tmp_path / "link.txt") == missing
    assert reason(tmp_path / "a\nb\0.txt") == missing
    assert reason("") == "an empty name: give a file, a folder or an address."
    assert reason("x" * 5000) == "cannot be read (File name too long): check the name."
    assert reason("ftp://a.example/tin") == "only http and https addresses are taken."


def test_what_is_neither_file_nor_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert reason(tmp_path / "a.txt") == "is neither a file nor a folder: give one of these."
    assert reason(tmp_path) == f"holds no file that can be read: {TAKEN}"


def test_a_folder_without_anything_to_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert reason(tmp_path) == f"holds no file that can be read: {TAKEN}"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named_and_the_rest_is_read(folder: Path) -> None:
    (folder / "a.MD").chmod(0)
    (folder / "b").chmod(0)
    assert names(folder) == ["!a.MD", "!b", "c1", "!c.jsonl, line 3", "!d.txt"]
    (folder / "b").chmod(0o700)


def test_a_name_that_is_not_in_utf8_is_refused(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/quy\xeat.txt"
    Path(os.fsdecode(name)).write_bytes(b"chu")
    (refused,) = items(tmp_path)
    assert refused == Refused(
        f"{tmp_path}/quy\\udceat.txt",
        "has a name, or is in a folder with one, that is not in UTF-8: rename it.",
    )


def test_line_ends_in_names_break_no_message(tmp_path: Path) -> None:
    path = tmp_path / "a\nb.txt"
    path.write_bytes(b"")
    assert items(path) == [Refused(f"{tmp_path}/a\\nb.txt", "holds no text: remove it, or put its text in.")]
    assert ids_for(path)[0] == "a\\nb"


def test_documents_are_read_when_their_turn_comes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "b.txt").write_bytes(b"b")
    reading = read([str(tmp_path)], Settings())
    next(reading)
    (tmp_path / "b.txt").write_bytes(b"changed")
    (last,) = reading
    assert isinstance(last, Read)
    assert last.text == "changed"


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1, max_size=30)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map(lambda parts: Path("/", *parts))


@given(st.lists(PATHS, max_size=10, unique=True))
def test_no_two_files_wish_for_the_same_last_id(paths: list[Path]) -> None:
    assert len({ids_for(path)[-1] for path in paths}) == len(paths)


@given(PATHS)
def test_ids_are_stable_and_printable(path: Path) -> None:
    assert ids_for(path) == ids_for(Path(str(path)))
    assert all(id_.isprintable() for id_ in ids_for(path))


def test_an_id_is_the_same_however_a_system_composes_its_letters() -> None:
    assert ids_for(Path("/a/Quye\u0302\u0301t.txt"))[0] == "Quyết"


@pytest.mark.parametrize(
    ("address", "id_"),
    [
        ("https://haiphong.example/tin/abc", "haiphong.example/tin/abc"),
        ("https://HaiPhong.example:443/tin/abc/", "haiphong.example/tin/abc"),
        ("http://haiphong.example:8080/", "haiphong.example:8080"),
        ("https://haiphong.example/tin.aspx?id=5&p=2", "haiphong.example/tin.aspx?id=5&p=2"),
        ("https://haiphong.example/tin%20m%E1%BB%9Bi", "haiphong.example/tin%20m%E1%BB%9Bi"),
        ("https://hảiphòng.example/tin", "xn--hiphng-6wa8191d.example/tin"),
    ],
)
def test_an_address_gets_host_path_and_query(address: str, id_: str) -> None:
    assert ids_for_address(address)[0] == id_


GOOD = st.builds(lambda n: json.dumps({"id": f"good-{n}", "text": "chữ"}), st.integers(0, 99))
LINES = st.lists(
    st.one_of(GOOD, st.sampled_from(["{", "[]", "", " ", '{"id": "x"}', "\u2028", '"']) | st.text(max_size=9))
)


@given(LINES)
def test_as_many_come_as_were_counted(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    path.write_text("\n".join(line.replace("\0", "") for line in lines), "utf8", errors="replace")
    good = {json.loads(line)["id"] for line in lines if "good-" in line}
    assert {item.ids[0] for item in items(path) if isinstance(item, Read)} == good


@pytest.mark.skipif(not DATA.exists(), reason="../shared/data is not here")
def test_the_data_for_evaluation_is_all_taken() -> None:
    found = items(DATA / "news.jsonl", DATA / "official-documents.jsonl", DATA / "decisions", DATA / "seed")
    assert [item for item in found if isinstance(item, Refused)] == []
    assert len(found) == 1500 + 120 + 7 + 1
