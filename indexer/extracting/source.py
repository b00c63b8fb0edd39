"""A document made ready to be read: its lines, sentences and sections, without what states nothing."""

from dataclasses import dataclass, replace
from functools import cached_property

from indexer.extracting.members.tokens import AGENCY, COMMITTEE, Token, code_of, tokens_of
from indexer.extracting.mentions import Mentions
from knowledge.records import Document, Kind, Says, Statement
from knowledge.vietnamese.text.addressed import addressed_spans
from knowledge.vietnamese.text.furniture import opens_other_news
from knowledge.vietnamese.text.layout import Division, layout
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.text.quotations import quoted_lines
from knowledge.vietnamese.text.sentences import sentence_spans
from knowledge.vietnamese.writing.shadow import shadow

LONGEST_SENTENCE = 6_000  # characters
NORMS = frozenset({Kind.LAW, Kind.DECREE, Kind.CIRCULAR})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or line at text[start:end], with its tokens and their signs in a row."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    code: str
    text: str
    plain: str  # its shadow


class Source:
    """A document as the extractors read it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self._layout = layout(document.text)
        # What says of itself neither what it is nor has articles is told like news.
        self.is_news = document.kind is Kind.NEWS or (document.kind is Kind.OTHER and not self._layout.is_structured)
        self.mentions = Mentions(document, is_news=self.is_news)
        self._sentences: dict[int, list[Sentence]] = {}
        self._read: dict[tuple[int, int], Sentence] = {}

    @property
    def divisions(self) -> tuple[Division, ...]:
        """The document's articles, clauses and points."""
        return self._layout.divisions

    @property
    def sets_norms(self) -> bool:
        """Whether it is law for all, which tells what bodies are to be and not which there are."""
        return self.document.kind in NORMS and self.mentions.main_body is None

    @property
    def is_structured(self) -> bool:
        """Whether it has articles, as decisions have."""
        return self._layout.is_structured

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that may state something: no furniture, recipients, signatures, quoted law, or orders to a machine."""
        addressed = addressed_spans(self.text)
        # A decision quotes the new words of another on the same body; law quotes law.
        about = self.mentions.main_body or self.mentions.committee_at(len(self.text))
        is_of_body = self.document.kind not in NORMS and about is not None
        quoted = set() if is_of_body else quoted_lines(self._layout.lines)
        kept = []
        for at, line in enumerate(self._layout.lines):
            if self.is_news and opens_other_news(line):
                break
            if at not in self._layout.idle and at not in quoted and not _lies_in(line.start, addressed):
                kept.append(line)
        return kept

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences of these lines, in order."""
        return [sentence for line in self.lines for sentence in self.sentences_of(line)]

    def sentences_of(self, line: Line) -> list[Sentence]:
        """The sentences of a line; what is longer is no sentence, and patterns take their time over it."""
        if line.start not in self._sentences:
            spans = sentence_spans(self.text, line.start, line.end)
            short = [(start, end) for start, end in spans if end - start <= LONGEST_SENTENCE]
            self._sentences[line.start] = [self.sentence(start, end) for start, end in short]
        return self._sentences[line.start]

    def sentence(self, start: int, end: int) -> Sentence:
        """A sentence with its tokens."""
        if (start, end) not in self._read:
            tokens = [] if end - start > LONGEST_SENTENCE else tokens_of(self.mentions.scan, start, end)
            tokens = [self._in_full(token) for token in tokens]
            written = self.text[start:end]
            self._read[start, end] = Sentence(start, end, tuple(tokens), code_of(tokens), written, shadow(written))
        return self._read[start, end]

    def _in_full(self, token: Token) -> Token:
        """The token, as its committee's where it calls that by a short name."""
        full = self.mentions.called_shortly(token.body) if token.sign == AGENCY else None
        return replace(token, sign=COMMITTEE, body=full) if full else token

    def says(
        self,
        kind: Says,
        start: int,
        end: int,
        *,
        body: str | None = None,
        post: str | None = None,
        person: str | None = None,
        office: str | None = None,
        target: str | None = None,
        part: str | None = None,
        planned: bool = False,
    ) -> Statement:
        """A statement of this document."""
        return Statement(kind, self.document.id, start, end, body, post, person, office, target, part, planned=planned)


def _lies_in(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)
