"""Quoting: the sentence or the clauses of the evidence that answer, word for word, and checked to be so."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.answers.asking import Ask
from knowledge.answers.evidence import Evidence, Sources
from knowledge.answers.questions import Question
from knowledge.answers.wanted import Wanted, wanted
from knowledge.answers.weights import GIVEN_SHARE, OWN_SHARE, PLACE_WEIGHT
from knowledge.records import Answer, Citation, Document
from knowledge.vietnamese.addressed import addressed_spans
from knowledge.vietnamese.labels import Level
from knowledge.vietnamese.layout import Division, locate, outline
from knowledge.vietnamese.sentences import sentence_spans
from knowledge.vietnamese.shadow import shadow

Span = tuple[str, int, int]  # a document's id and characters [start, end) of its text
SHORTEST = 12  # characters of a quote; a shorter one says too little to stand alone
LONGEST = 1_200  # characters of a list that is quoted whole
ANSWERED_BY_ARTICLES = frozenset({Ask.DUTY, Ask.ROSTER})  # whole ones, heading and all
ENDS_A_CLAUSE = (".", ";", ":", ",", "…", "”", '"')
HEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}\.|[a-zđ]\)) \S")
LONGEST_HEADING = 160  # characters
OPENS_A_LIST = (":", "sau đây", "như sau")
# A sentence that begins so speaks of what the one before it names.
POINTS_BACK = re.compile(
    r"\W*(?:\d+[.)] |[a-z]\) )?(?:(?:co quan|don vi|phong|so|ban|to|hoi dong|ong|ba|nguoi|khoan|muc|viec|noi dung|trong"
    r"|ngoai|theo|tai|dieu|cac) (?:nay|do|ay|tren)|theo do|trong do|qua do|tu do|vi vay|do do|ly do)\b"
)


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
    """The sentence that answers best, with the list that it opens; None where none says anything of what is asked."""
    want = wanted(question)
    scored = [pair for rank, one in enumerate(evidence) for pair in _sentences(question, want, one, rank, rarity)]
    for _, quote in sorted(scored, key=lambda pair: pair[0], reverse=True):
        if quote.coverage == 0:
            return None
        if not speaks_to_the_program(quote.evidence.document, quote.start, quote.end):
            return _with_its_list(quote)
    return None


def _sentences(
    question: Question, want: Wanted, evidence: Evidence, rank: int, rarity: Mapping[str, float]
) -> list[tuple[tuple[bool, float], Quote]]:
    """The sentences of a passage with how well they answer: first whether they give what is wanted at all."""
    passage, document = evidence.passage, evidence.document
    above = question.said_by(
        " ".join(filter(None, (document.title, document.issuer, passage.heading, document.number, document.place)))
    )
    asked = [word for word in question.content if word not in want.asking]
    total = sum(rarity[word] for word in asked) or 1

    def share(said: frozenset[str]) -> float:
        return sum(rarity[word] for word in asked if word in said) / total

    near = share(question.said_by(passage.text) | above)
    scored = []
    for start, end in _whole_sentences(document.text, passage.start, passage.end):
        told = document.text[start:end]
        if end - start < SHORTEST or told == document.title:  # a title is shown with its document already
            continue
        if (division := _headed(document.text, start, end)) is not None:
            if question.ask not in ANSWERED_BY_ARTICLES:
                continue  # a heading stands over what answers
            end = division
            told = document.text[start:end]
        said = question.said_by(told)
        given = share(said | above)
        is_wanted = want.given_by(f"{passage.heading or ''}\n{told}")
        quote = Quote(evidence, start, end, (given + near) / 2)
        scored.append(((is_wanted, OWN_SHARE * share(said) + GIVEN_SHARE * given - PLACE_WEIGHT * rank), quote))
    return scored


def _headed(text: str, start: int, end: int) -> int | None:
    """Where the division ends, as far as it is quoted, of which these characters are the heading."""
    if text[start:end].endswith(ENDS_A_CLAUSE):
        return None
    for division in _outline(text):
        if division.level <= Level.ARTICLE and division.start == start and text.find("\n", start) == end:
            below = sentence_spans(text, end, division.end)
            return max((last for _, last in below if last - start <= LONGEST), default=None)
    return None


def _whole_sentences(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The sentences of a text, one that begins with "Cơ quan này" or the like together with the one before it."""
    before = first
    for start, end in sentence_spans(text, first, last):
        yield (before if POINTS_BACK.match(shadow(text[start:end])) else start), end
        before = start


def _with_its_list(quote: Quote) -> Quote:
    """The quote and, where it opens a list or heads a clause, what follows, up to the passage's end."""
    heads = len(quote.text) <= LONGEST_HEADING and HEADING.match(quote.text) and not quote.text.endswith(ENDS_A_CLAUSE)
    if not heads and not quote.text.endswith(OPENS_A_LIST):
        return quote
    passage, text = quote.evidence.passage, quote.evidence.document.text
    end = quote.end
    for _, after in sentence_spans(text, quote.end, passage.end):
        if after - quote.start > LONGEST:
            break
        end = after
    return Quote(quote.evidence, quote.start, end, quote.coverage)


def verified(answer: Answer, sources: Sources, instead: Callable[[], Answer]) -> Answer:
    """The answer, if each of its quotes stands word for word where it says; else what is said instead.

    This is the only way out for an answer: no quote is shown that was not looked up just now, nor one that addresses
    the program instead of its reader.
    """
    return answer if all(_stands(citation, sources) for citation in answer.citations) else instead()


def _stands(citation: Citation, sources: Sources) -> bool:
    document = sources.document(citation.document)
    stored = document.text[citation.start : citation.end]
    is_enough = stored == citation.quote and len(stored) >= SHORTEST
    return is_enough and not speaks_to_the_program(document, citation.start, citation.end)


def speaks_to_the_program(document: Document, start: int, end: int) -> bool:
    """Whether any of these characters of a document address the program."""
    return any(first < end and start < last for first, last in _addressed(document.text))


@lru_cache(maxsize=128)
def _addressed(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(addressed_spans(text))


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
