"""The commands as other programs call them, with the bundled model."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.state import Receipts
from tests.knowledge.test_library import DECISION
from tests.libraries import write


def run(*arguments: str | Path, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m …` as from a shell without settings of its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("HOI_", "TELEGRAM_"))}
    root = str(Path(__file__).parent.parent)
    return subprocess.run(
        [sys.executable, "-m", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf8", cwd=cwd or root, stdin=subprocess.DEVNULL,
        env={**clean, "PYTHONPATH": root, **env}, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("commands")
    write(place, {"qd77.txt": DECISION})
    done = run("indexer", "add", "--library", place / "lib", place / "qd77.txt")
    assert (done.returncode, done.stdout.split(";")[0]) == (0, "1 added"), done.stderr
    return place


def batch(folder: Path, *rows: dict[str, Any] | str) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    (path,) = write(folder, {"questions.jsonl": "\n".join(lines)})
    return path


def test_answers_come_a_line_each_in_order(folder: Path) -> None:
    questions = batch(
        folder,
        {"id": "a", "question": "Ai là Tổ trưởng Tổ công tác Nước sạch huyện Đông Trà?", "conversation": "k"},
        {"id": "b", "question": "Còn tổ phó?", "conversation": "k"},
        {"id": "c", "question": "Ai là Tổ trưởng Tổ công tác Nước sạch?", "as_of": "2023-01-01"},
        {"id": "d", "question": "Giá vàng hôm nay bao nhiêu?"},
    )
    done = run("knowledge", "ask", "--library", folder / "lib", "--json", "--batch", questions)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(a["id"], a["outcome"]) for a in answers] == [
        ("a", "answered"), ("b", "answered"), ("c", "not_found"), ("d", "not_found"),
    ]  # fmt: skip
    assert "Hứa Ngọc Tấn" in answers[0]["answer"]
    assert "Nông Thị Xuyến" in answers[1]["answer"]
    assert set(answers[0]) >= {"id", "question", "outcome", "answer", "citations", "choices", "reason", "ms"}
    assert set(answers[0]["citations"][0]) == {
        "document", "number", "title", "url", "published", "locator", "quote", "start", "end",
    }  # fmt: skip
    stored = run("knowledge", "text", "--library", folder / "lib", "qd77").stdout
    assert stored == DECISION
    for citation in (c for a in answers for c in a["citations"]):
        assert stored[citation["start"] : citation["end"]] == citation["quote"]
    assert done.returncode == 0


def test_a_bad_line_is_named_and_the_others_are_answered(folder: Path) -> None:
    questions = batch(folder, {"id": "a", "question": "Tổ phó là ai?"}, '{"id": "b"', {"id": "c", "question": 5})
    done = run("knowledge", "ask", "--library", folder / "lib", "--json", "--batch", questions)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a"]
    assert [line.split(":")[0].rsplit(", ", 1)[1] for line in done.stderr.splitlines()] == ["line 2", "line 3"]
    assert done.returncode == 1


def test_search_gives_documents_at_their_best_passage(folder: Path) -> None:
    questions = batch(folder, {"id": "a", "question": "khao sat nguon nuoc o dau"})
    done = run("knowledge", "search", "--library", folder / "lib", "--json", "--batch", questions, "--top", "3")
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert [hit["document"] for hit in row["hits"]] == ["qd77"]
    assert set(row["hits"][0]) == {"document", "passage", "score", "quote"}
    assert "khảo sát nguồn nước" in row["hits"][0]["quote"]


def test_what_is_known_of_a_body(folder: Path) -> None:
    lib = folder / "lib"
    done = run("knowledge", "facts", "--library", lib, "--json", "to cong tac nuoc sach dong tra")
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, row["body"]) == (0, "Tổ công tác Nước sạch huyện Đông Trà")
    assert [(m["post"], m["person"]) for m in row["members"]] == [
        ("Tổ trưởng", "Hứa Ngọc Tấn"), ("Phó Tổ trưởng", "Nông Thị Xuyến"),
    ]  # fmt: skip
    quoted = row["members"][0]["citation"]
    assert DECISION[quoted["start"] : quoted["end"]] == quoted["quote"]
    assert quoted["published"] == "2024-04-05"
    page = run("knowledge", "facts", "--library", lib, "Tổ công tác Nước sạch").stdout
    assert "- Tổ trưởng: Hứa Ngọc Tấn, Phó Chủ tịch UBND huyện, từ ngày 05/04/2024 [2]" in page.splitlines()
    listed = json.loads(run("knowledge", "facts", "--library", lib, "--json").stdout)
    assert listed["bodies"][0]["body"] == row["body"]
    done = run("knowledge", "facts", "--library", lib, "Tổ công tác Nước mặn")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[:2] == [
        "No body is called 'Tổ công tác Nước mặn'. The nearest are:", "  Tổ công tác Nước sạch huyện Đông Trà",
    ]  # fmt: skip


def test_conflicts_are_told_in_one_object(folder: Path) -> None:
    done = run("knowledge", "facts", "--library", folder / "lib", "--conflicts", "--as-of", "2024-06-01", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"as_of": "2024-06-01", "conflicts": []})


def test_a_body_is_drawn(folder: Path) -> None:
    chart, timeline = folder / "chart.svg", folder / "timeline.png"
    done = run(
        "knowledge", "facts", "--library", folder / "lib", "--chart", chart, "--timeline", timeline, "tổ nước sạch"
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines() == [f"Drawn: {chart}", f"Drawn: {timeline}"]
    assert chart.stat().st_size > 1000
    assert timeline.stat().st_size > 1000


def test_a_receipt_is_printed_and_replayed(folder: Path) -> None:
    question = "khảo sát nguồn nước ở đâu"
    lib = folder / "lib"
    printed = run("knowledge", "ask", "--library", lib, "--receipt", question)
    assert printed.returncode == 0
    (kept,) = write(folder, {"receipt.json": printed.stdout})
    done = run("knowledge", "replay", "--library", lib, "--json", kept)
    row = json.loads(done.stdout)
    assert (done.returncode, row["same"], row["differs_in"], row["notes"]) == (0, True, [], [])
    assert row["changes"] == [{"document": "qd77", "fate": "unchanged"}]
    assert not (folder / "state.sqlite").exists()
    receipts = Receipts.open(folder / "state.sqlite", 30)
    receipts.keep(row["receipt"], printed.stdout)
    receipts.close()
    done = run("knowledge", "replay", "--library", lib, row["receipt"])
    assert done.returncode == 0
    assert "It is the answer of the receipt." in done.stdout
    assert "- the answer today is the same" in done.stdout
    (folder / "damaged.json").write_text(printed.stdout[:200], encoding="utf8")
    done = run("knowledge", "replay", "--library", lib, folder / "damaged.json")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    (folder / "state.sqlite").unlink()


def test_bad_sources_are_named_each_on_a_line_and_the_others_taken(folder: Path) -> None:
    bad = write(folder / "bad", {"empty.txt": "", "table.docx": "x"})
    (folder / "bad" / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (good,) = write(folder / "bad", {"good.txt": "Huyện Đông Trà họp về nước sạch. Cuộc họp diễn ra ngày 12/6/2024."})
    sources: list[str | Path] = [
        *bad,
        folder / "bad" / "picture.txt",
        folder / "bad" / "missing.txt",
        good,
        "http://127.0.0.1:9/x",
    ]
    done = run("indexer", "add", "--library", folder / "other", "--json", *sources)
    summary = json.loads(done.stdout)
    assert (done.returncode, summary["added"]) == (1, ["good"])
    assert len(summary["refused"]) == len([line for line in done.stderr.splitlines() if line.strip()]) == 5


@pytest.mark.parametrize(
    "arguments",
    [
        ["indexer", "add"],
        ["indexer", "nothing"],
        ["knowledge", "ask"],
        ["knowledge", "ask", "--as-of", "yesterday", "Ai?"],
        ["knowledge", "search", "--json", "--batch", "x", "--top", "0"],
        ["knowledge", "facts", "--chart", "x.svg"],
        ["knowledge", "facts", "--conflicts", "Ban Chỉ đạo"],
        ["knowledge", "replay"],
    ],
)
def test_unusable_arguments_exit_with_two(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2


def test_another_model_is_refused_with_the_cure(folder: Path) -> None:
    done = run("knowledge", "ask", "--library", folder / "lib", "Ai?", HOI_MODEL="some/other-model")
    assert (done.returncode, done.stdout) == (1, "")
    assert "re-embed" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_asking_imports_no_torch(folder: Path) -> None:
    code = (
        "import sys\nfrom knowledge.__main__ import main\n"
        f"main(['ask', '--library', {str(folder / 'lib')!r}, 'khảo sát nguồn nước ở đâu'])\n"
        "sys.exit('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
