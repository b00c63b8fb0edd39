import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from indexer.pipeline import Model, re_embed, remove
from knowledge.errors import EmbedderMismatch, UnknownDocument
from knowledge.search.embedding import ModelIdentity, Vectors
from knowledge.store.database import Store
from tests.embedders import WordsEmbedder
from tests.libraries import SMALL_MODEL, index, open_library, write

NEWS = "Huyện Đông Trà khai trương bộ phận một cửa.\n\nTừ tháng 3, người dân nộp hồ sơ tại một nơi duy nhất."


class CountingEmbedder(WordsEmbedder):
    """Counts the passages that it embeds."""

    def __init__(self) -> None:
        self.embedded = 0

    def embed_passages(self, texts: Sequence[str], /) -> Vectors:
        self.embedded += len(texts)
        return self.embed_questions(texts)


def counting() -> tuple[Model, CountingEmbedder]:
    embedder = CountingEmbedder()
    return Model(ModelIdentity(embedder.name), lambda: embedder), embedder


def test_the_same_content_twice_changes_nothing(tmp_path: Path) -> None:
    (file,) = write(tmp_path, {"tin.txt": NEWS})
    first, second = index(tmp_path / "lib", file), index(tmp_path / "lib", file)
    assert (first.added, first.generation) == (["tin"], 1)
    assert (second.added, second.unchanged, second.generation) == ([], ["tin"], 1)


def test_nothing_new_loads_no_model(tmp_path: Path) -> None:
    (file,) = write(tmp_path, {"tin.txt": NEWS})
    index(tmp_path / "lib", file)

    def refuse() -> WordsEmbedder:
        raise AssertionError("the model was loaded")

    assert index(tmp_path / "lib", file, model=Model(SMALL_MODEL.identity, refuse)).unchanged == ["tin"]


def test_a_changed_file_replaces_itself_and_embeds_only_what_changed(tmp_path: Path) -> None:
    (file,) = write(tmp_path, {"tin.txt": f"{NEWS}\n\n" + "Một đoạn dài để thành một phần riêng. " * 12})
    model, embedder = counting()
    index(tmp_path / "lib", file, model=model)
    before = embedder.embedded
    file.write_text(
        file.read_text(encoding="utf8") + "\n\n" + "Đoạn cuối cùng vừa được viết thêm vào. " * 12, encoding="utf8"
    )
    assert index(tmp_path / "lib", file, model=model).replaced == ["tin"]
    with open_library(tmp_path / "lib") as library:
        assert "viết thêm" in library.document("tin").text
    assert 0 < embedder.embedded - before < before + 2


def test_one_name_in_two_folders_gives_two_ids(tmp_path: Path) -> None:
    (one,) = write(tmp_path / "a", {"tin.txt": NEWS})
    (two,) = write(tmp_path / "b", {"tin.txt": NEWS})
    index(tmp_path / "lib", one)
    assert index(tmp_path / "lib", two).added == ["b/tin"]
    assert index(tmp_path / "lib", two, one).unchanged == ["b/tin", "tin"]


def test_a_bad_line_stops_no_other(tmp_path: Path) -> None:
    rows = [json.dumps({"id": f"d{n}", "text": f"{NEWS} Bản số {n}."}, ensure_ascii=False) for n in range(10)]
    rows[6] = '{"id": "d6", "text": '
    (file,) = write(tmp_path, {"tin.jsonl": "\n".join(rows)})
    summary = index(tmp_path / "lib", file)
    assert summary.added == ["d0", "d1", "d2", "d3", "d4", "d5", "d7", "d8", "d9"]
    assert [("line 7" in refused.source or "line 7" in refused.reason) for refused in summary.refused] == [True]


def test_equal_texts_under_two_ids_stay_two_documents(tmp_path: Path) -> None:
    rows = [json.dumps({"id": name, "text": NEWS}, ensure_ascii=False) for name in ("x", "y")]
    (file,) = write(tmp_path, {"tin.jsonl": "\n".join(rows)})
    index(tmp_path / "lib", file)
    with open_library(tmp_path / "lib") as library:
        assert [document.id for document in library.documents()] == ["x", "y"]


def test_removing_takes_a_document_out_of_answers(tmp_path: Path) -> None:
    index(tmp_path / "lib", *write(tmp_path, {"tin.txt": NEWS}))
    store = Store.writing(tmp_path / "lib")
    remove(store, ["tin"])
    with pytest.raises(UnknownDocument):
        remove(store, ["tin"])
    store.close()
    with open_library(tmp_path / "lib") as library:
        assert library.documents() == []
        assert library.search("bộ phận một cửa", 5) == []


def test_another_model_is_refused_and_can_be_changed_to(tmp_path: Path) -> None:
    files = write(tmp_path, {"tin.txt": NEWS})
    index(tmp_path / "lib", *files)
    other = Model(ModelIdentity("another"), WordsEmbedder)
    with pytest.raises(EmbedderMismatch, match="re-embed"):
        index(tmp_path / "lib", *files, model=other)
    store = Store.writing(tmp_path / "lib")
    told: list[int] = []
    assert re_embed(store, other, told.append).passages == sum(told) == 1
    store.close()
    assert index(tmp_path / "lib", *files, model=other).unchanged == ["tin"]


def test_an_interrupted_run_is_taken_up_again(tmp_path: Path) -> None:
    one, two = write(tmp_path, {"mot.txt": NEWS, "hai.txt": NEWS.replace("Đông Trà", "Tây Trà")})

    class StopsAtOnce(WordsEmbedder):
        def embed_passages(self, _: Sequence[str], /) -> Vectors:
            raise KeyboardInterrupt

    index(tmp_path / "lib", one)
    with pytest.raises(KeyboardInterrupt):
        index(tmp_path / "lib", two, model=Model(SMALL_MODEL.identity, StopsAtOnce))
    with open_library(tmp_path / "lib") as library:
        assert [document.id for document in library.documents()] == ["mot"]
    assert index(tmp_path / "lib", two).added == ["hai"]


def test_many_small_additions_leave_few_segments_that_find_all(tmp_path: Path) -> None:
    names = [f"tin{n:02d}" for n in range(12)]
    for n, name in enumerate(names):
        index(tmp_path / "lib", *write(tmp_path, {f"{name}.txt": f"{NEWS} Đây là bản tin đánh số {1000 + n}."}))
    store = Store.reading(tmp_path / "lib")
    assert store is not None
    assert len(store.segments(store.generation)) <= 4
    store.close()
    with open_library(tmp_path / "lib") as library:
        for n, name in enumerate(names):
            assert library.search(f"bản tin đánh số {1000 + n}", 1)[0].document == name
