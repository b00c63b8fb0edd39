"""Quoting: the sentence or the clauses of the evidence that answer, word for word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.answers.evidence import Evidence
from knowledge.answers.questions import Question
from knowledge.records import Citation, Document
from knowledge.vietnamese.layout import Division, locate, outline
from knowledge.vietnamese.sentences import sentence_spans

SHORTEST = 12  # characters of a quote; a shorter one says too little to stand alone
LONGEST = 1_200  # characters of a list that is quoted whole
OPENS_A_LIST = (":", "sau đây", "như sau")
PLACE_WEIGHT = 0.15  # what a passage's rank counts beside the words of the sentence


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of a document, the share of the question's words that it says, and its passage's evidence."""

    evidence: Evidence
    start: int
    end: int
    coverage: float

    @property
    def text(self) -> str:
        """The quoted words."""
        return self.evidence.document.text[self.start : self.end]


def best_quote(question: Question, evidence: Sequence[Evidence], rarity: Mapping[str, float]) -> Quote | None:
    """The sentence that says most of what is asked, with the list that it opens; None where none says anything."""
    quotes = [quote for rank, one in enumerate(evidence) for quote in _sentences(question, one, rank, rarity)]
    best = max(quotes, key=lambda scored: scored[0], default=None)
    return _with_its_list(best[1]) if best and best[1].coverage > 0 else None


def _sentences(
    question: Question, evidence: Evidence, rank: int, rarity: Mapping[str, float]
) -> list[tuple[float, Quote]]:
    passage, document = evidence.passage, evidence.document
    above = question.said_by(" ".join(filter(None, (document.title, passage.heading, document.number, document.place))))
    total = sum(rarity[word] for word in question.content) or 1
    scored = []
    for start, end in sentence_spans(document.text, passage.start, passage.end):
        if end - start < SHORTEST:
            continue
        said = question.said_by(document.text[start:end])
        own = sum(rarity[word] for word in question.content if word in said) / total
        given = sum(rarity[word] for word in question.content if word in said | above) / total
        quote = Quote(evidence, start, end, given)
        scored.append(((own + given) / 2 - PLACE_WEIGHT * rank / 10, quote))
    return scored


def _with_its_list(quote: Quote) -> Quote:
    """The quote and, where it opens a list, the items that follow, up to the passage's end."""
    if not quote.text.endswith(OPENS_A_LIST):
        return quote
    passage, text = quote.evidence.passage, quote.evidence.document.text
    end = quote.end
    for _, after in sentence_spans(text, quote.end, passage.end):
        if after - quote.start > LONGEST:
            break
        end = after
    return Quote(quote.evidence, quote.start, end, quote.coverage)


def cite(document: Document, start: int, end: int) -> Citation:
    """The citation of a document's characters [start, end)."""
    return Citation(
        document=document.id,
        quote=document.text[start:end],
        start=start,
        end=end,
        number=document.number,
        title=document.title,
        url=document.url,
        published=document.published,
        locator=locate(_outline(document.text), start, end),
    )


@lru_cache(maxsize=128)
def _outline(text: str) -> tuple[Division, ...]:
    return outline(text)
