"""Quoting: the sentence or the clauses of the evidence that answer, word for word, and checked to be so."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.giving import someone_named
from knowledge.answers.asked.questions import Question
from knowledge.answers.asked.wanted import Wanted, wanted
from knowledge.answers.evidence import Evidence, Sources
from knowledge.answers.passages.saying import Saying, saying
from knowledge.answers.passages.spoken_of import spoken_of
from knowledge.answers.weights import (
    COVERED_SHARE,
    DOING_COUNTS,
    GIVEN_COUNTS,
    NEAR_COUNTS,
    OWN_SHARE,
    PLACE_WEIGHT,
    PROPER_COUNTS,
    TRIED,
)
from knowledge.records import Answer, Citation, Document, Kind
from knowledge.vietnamese.text.addressed import addressed_spans
from knowledge.vietnamese.text.labels import Level
from knowledge.vietnamese.text.layout import Division, locate, outline
from knowledge.vietnamese.text.sentences import sentence_spans
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import fold

Span = tuple[str, int, int]  # a document's id and characters [start, end) of its text
SHORTEST = 12  # characters of a quote; a shorter one says too little to stand alone
LONGEST = 1_200  # characters of a list that is quoted whole
ANSWERED_BY_ARTICLES = frozenset({Ask.DUTY, Ask.ROSTER})  # whole ones, heading and all
ENDS_A_CLAUSE = (".", ";", ":", ",", "…", "”", '"')
HEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}\.|[a-zđ]\)) \S")
SHORT_ITEM = 2_000  # characters of a news item that tells of one thing
LONGEST_LEAD = 500  # characters of the paragraph with which a news item begins
UNOFFICIAL = frozenset({Kind.NEWS, Kind.OTHER})
FARTHEST = 300  # characters from a heading to what is quoted with it
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}\.|Điều \d+\.) \S")
# Who does what, over folded words.
WHO_DOES = re.compile(
    r"(?:ai|nguoi nao|co quan nao|don vi nao) (?:(?:la|nguoi|da|se|dang|phai|co|duoc|bi|dung|ra|truc|tiep|cung) )*(?P<verb>\w+)"
)
LONGEST_HEADING = 160  # characters
OPENS_A_LIST = (":", "sau đây", "như sau")
# A sentence that begins so speaks of what the one before it names.
POINTS_BACK = re.compile(
    r"\W*(?:\d+[.)] |[a-z]\) )?(?:(?:pho )?(?:truong|giam doc|chu tich|lanh dao|thanh vien|(?:nguoi )?dung dau) (?=\w+(?: \w+)? (?:nay|do)\b))?"
    r"(?:(?:co quan|don vi|phong|so|ban|to|hoi dong|ong|ba|nguoi|khoan|muc|viec|noi dung|trong"
    r"|ngoai|theo|tai|dieu|cac) (?:nay|do|ay|tren)|theo do|trong do|qua do|tu do|vi vay|do do|ly do|cung ly do|nguyen nhan)\b"
)
# So does one that places or gives something to "chi cục này".
POINTS_BACK_WITHIN = re.compile(
    r"\b(?:o|tai|cho|cua|do|ve|boi|voi|thuoc) (?:chi cuc|cuc|co quan|don vi|phong|so|ban|to|hoi dong|trung tam|van phong|vien|truong|ong|ba) nay\b"
)

# The line of a document with its number, place and day, and the line of a news item with the hour of its publication.
DATELINE = re.compile(
    r"so ?:? *\d+ ?/ ?\S+|(?:so:?\s*\d*/\S+)?[\s|]*(?:[^\W\d][^,.;:]{1,40},\s*)?ngay\s+\d{1,2}(?:\s+thang\s+\d{1,2}\s+nam\s+|/\d{1,2}/)\d{4}"
    r"|(?:[^\d:;]{1,40}[,-]\s*)?(?:(?:thu|chu) \w+|cap nhat(?: luc)?|dang (?:ngay|luc))?[\s:,|-]*(?:\d{1,2}[:h]\d{2}[\s,|-]*)?"
    r"(?:(?:thu|chu) \w+[\s,|-]*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s,|-]*(?:\d{1,2}[:h]\d{2})?"
    r"(?:\s*\(?gmt.{0,8})?(?:[\s|,-]+(?:luot|xem|co chu|tac gia)\b.*)?"
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


def best_quotes(question: Question, evidence: Sequence[Evidence], rarity: Mapping[str, float]) -> list[Quote]:
    """The few sentences that answer best, best first, each with the list that it opens and the heading that it needs.

    There are none where no sentence says anything of what is asked.
    """
    asked = _Asked(saying(question), wanted(question), rarity)
    told = [one for rank, passage in enumerate(evidence) for one in _sentences(asked, passage, rank)]
    told.sort(key=lambda one: one.fit, reverse=True)
    speaking = (one.quote for one in _wanted_first(told, asked.want) if one.quote.coverage > 0)
    said = (q for q in speaking if not speaks_to_the_program(q.evidence.document, q.start, q.end))
    return [_with_its_list(_with_its_heading(quote, asked.want)) for quote in islice(said, TRIED)]


class _Told(NamedTuple):
    """A sentence that may answer: how well it fits, and the words in which what is wanted must stand."""

    fit: float
    quote: Quote
    words: str


def _wanted_first(told: Sequence[_Told], want: Wanted) -> Iterator[_Told]:
    """The sentences that give what is wanted, then the others; as few are looked into as are asked for."""
    others = []
    for one in told:
        if want.given_by(one.words):
            yield one
        else:
            others.append(one)
    yield from others


@dataclass(frozen=True)
class _Asked:
    """A question, what it wants, and how much each of its words tells."""

    says: Saying
    want: Wanted
    rarity: Mapping[str, float]

    @cached_property
    def doing(self) -> str | None:
        """What the one is to have done who is asked for: the verb of "Ai yêu cầu …?"."""
        question = self.says.question
        verb = WHO_DOES.match(" ".join(question.words)) if question.is_open else None
        return verb["verb"] if verb and verb["verb"] in question.content else None

    @property
    def words(self) -> list[str]:
        """The words that tell what it is about."""
        return [word for word in self.says.question.content if word not in self.want.asking]

    def share(self, said: frozenset[str], of: Sequence[str] | None = None) -> float:
        """The share, by rarity, of the question's words or of some of them that is said."""
        words = self.words if of is None else of
        return sum(self.rarity[word] for word in words if word in said) / (
            sum(self.rarity[word] for word in words) or 1
        )


def _sentences(asked: _Asked, evidence: Evidence, rank: int) -> Iterator[_Told]:
    """The sentences of a passage with how well they answer."""
    says, passage, document = asked.says, evidence.passage, evidence.document
    title = says.said_by(
        " ".join(filter(None, (document.title, document.issuer, passage.heading, document.number, document.place)))
    )
    meant = spoken_of(says.question, document, passage.start, passage.end)
    near = asked.share(says.said_by(surroundings(evidence)).union(title, *meant))
    clause = ""  # the heading of the clause, as long as it lasts
    for start, end in _whole_sentences(document.text, passage.start, passage.end):
        told = document.text[start:end]
        if end - start < SHORTEST or _stands_over(document, told):
            continue
        if (division := _headed(document.text, start, end)) is not None:
            if says.question.ask not in ANSWERED_BY_ARTICLES:
                continue  # a heading stands over what answers
            end = division
            told = document.text[start:end]
        clause = told if _heads_a_clause(told) else "" if NUMBERED.match(told) else clause
        above = title | says.said_by(clause)
        said = says.said_by(told).union(*(spoken_of(says.question, document, start, end) if meant else ()))
        proper = asked.share(said, [word for word in asked.words if word not in above])
        coverage = GIVEN_COUNTS * asked.share(said | above) + NEAR_COUNTS * near + PROPER_COUNTS * proper
        fit = OWN_SHARE * asked.share(said) + COVERED_SHARE * coverage - PLACE_WEIGHT * rank
        fit += DOING_COUNTS * (asked.doing in said)
        yield _Told(fit, Quote(evidence, start, end, coverage), f"{passage.heading or ''}\n{told}")


def _heads_a_clause(told: str) -> bool:
    return len(told) <= LONGEST_HEADING and HEADING.match(told) is not None and not told.endswith(ENDS_A_CLAUSE)


def _stands_over(document: Document, told: str) -> bool:
    """Whether these words are a title, that is shown with its document already, or the line with its day."""
    return _is_in(told, document.title) or DATELINE.fullmatch(shadow(told)) is not None


def _is_in(told: str, title: str | None) -> bool:
    return title is not None and fold(told) in fold(title)


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
        plain = shadow(text[start:end])
        yield (before if POINTS_BACK.match(plain) or POINTS_BACK_WITHIN.search(plain) else start), end
        before = start


def _with_its_heading(quote: Quote, want: Wanted) -> Quote:
    """The quote from the heading above it on, where that names whom it speaks of: "Điều 3. Chủ tịch Hội đồng"."""
    if not want.names_someone or someone_named(quote.text):
        return quote
    over = (d for d in reversed(_outline(quote.evidence.document.text)) if d.start < quote.start < d.end and d.heading)
    nearest = next(over, None)
    is_near = nearest is not None and quote.start - nearest.start <= FARTHEST
    return (
        replace(quote, start=nearest.start) if nearest and is_near and someone_named(nearest.heading or "") else quote
    )


def _with_its_list(quote: Quote) -> Quote:
    """The quote and, where it opens a list or heads a clause, what follows, up to the passage's end."""
    if not _heads_a_clause(quote.text) and not quote.text.endswith(OPENS_A_LIST):
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


def surroundings(evidence: Evidence) -> str:
    """What stands around a sentence and tells of the same: its passage; all of a short news item, with its lead."""
    document, passage = evidence.document, evidence.passage
    if document.kind in UNOFFICIAL and len(document.text) <= SHORT_ITEM:
        return document.text
    return f"{lead(document)} … {passage.text}"


def lead(document: Document) -> str:
    """The paragraph with which a news item begins: what it tells of, all through; empty for any other document."""
    if document.kind not in UNOFFICIAL:
        return ""
    first = next((division for division in _outline(document.text) if division.level is Level.PARAGRAPH), None)
    return document.text[first.start : first.end][:LONGEST_LEAD] if first else ""


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
