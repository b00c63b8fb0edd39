"""The arrows run indexer -> knowledge <- bot, and a wing's front door stays small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import knowledge

ROOT = Path(__file__).parent.parent
WINGS = {"bot", "indexer", "knowledge"}
MAY_IMPORT = {"knowledge": {"knowledge"}, "indexer": {"indexer", "knowledge"}, "bot": {"bot", "knowledge"}}


def imported_by(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written in full"
            yield node.module or ""


def modules_of(wing: str) -> list[Path]:
    found = sorted((ROOT / wing).rglob("*.py"))
    assert found
    return found


@pytest.mark.parametrize("wing", sorted(WINGS))
def test_arrows_point_one_way(wing: str) -> None:
    for file in modules_of(wing):
        reached = {name.split(".")[0] for name in imported_by(file)} & WINGS
        assert reached <= MAY_IMPORT[wing], file


def test_the_bot_enters_knowledge_by_the_front_door_alone() -> None:
    for file in modules_of("bot"):
        assert not {name for name in imported_by(file) if name.startswith("knowledge.")}, file


def test_only_the_store_speaks_sql() -> None:
    speaking = {
        file.relative_to(ROOT).as_posix()
        for file in modules_of("knowledge") + modules_of("indexer")
        if {"sqlite3", "sqlite_utils"} & {name.split(".")[0] for name in imported_by(file)}
    }
    assert speaking == {f"knowledge/store/{name}.py" for name in ("database", "migrations", "receipts")}


def test_the_front_door_is_locked() -> None:
    assert knowledge.__all__ == ["Answer", "Citation", "HoiError", "Library", "Outcome", "Settings", "is_english"]
    assert all(hasattr(knowledge, name) for name in knowledge.__all__)
