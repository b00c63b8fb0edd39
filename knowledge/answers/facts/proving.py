"""What proves what is told: the spans that say it, who is named in them, and the documents by name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.evidence import Sources
from knowledge.answers.passages.quoting import SHORTEST
from knowledge.answers.phrasing import name_of
from knowledge.facts.timeline import ANEW, Body, Spell, is_office
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import find_posts, post_key
from knowledge.vietnamese.text.sentences import sentence_spans
from knowledge.vietnamese.writing.spelling import fold

HEADING_LINE = re.compile(r"[^\n|]*:[ \t]*$", re.MULTILINE)
FARTHEST_HEADING = 3_000  # characters from a list's heading to one of its people
ADDRESSES = r"\b(ông|bà|đồng chí)\s+(?:[\w.]+\s+){0,3}?"


class Prover:
    """Finds, for spells, the spans and sources that prove them."""

    def __init__(self, sources: Sources, *, english: bool) -> None:
        self.sources = sources
        self.english = english

    def who(self, said: Statement) -> str:
        """A holder by name and office, or by office alone."""
        if not said.person:
            return said.office or ""
        name = self._addressed(said)
        return f"{name}, {said.office}" if said.office else name

    def _addressed(self, said: Statement) -> str:
        """The name with the address that the source gives it."""
        person = said.person or ""
        found = re.search(ADDRESSES + re.escape(person), self.span(said), re.IGNORECASE)
        return f"{found[1].lower()} {person}" if found and not self.english else person

    def _where_named(self, said: Statement) -> Statement | None:
        """The sentence in which a person has his full name, where the statement's own has but a part of it."""
        text = self.sources.document(said.document).text
        name = re.compile(r"\s+".join(map(re.escape, (said.person or "").split())), re.IGNORECASE)
        if name.search(text[said.start : said.end]):
            return None
        found = name.search(text)
        spans = sentence_spans(text) if found else []
        around = next((s for s in spans if found and s[0] <= found.start() < s[1]), None)
        return replace(said, start=around[0], end=around[1]) if around else None

    def span(self, said: Statement) -> str:
        """The words that say it."""
        return self.sources.document(said.document).text[said.start : said.end]

    def source(self, spell: Spell) -> str:
        """The document that says it, by name."""
        return name_of(self.sources.document(spell.said.document), english=self.english)

    def sourced(self, told: str, *spells: Spell) -> str:
        """What is told with the documents that say it: a decision in brackets, a headline, that is long, by itself."""
        sources = "; ".join(dict.fromkeys(map(self.source, spells)))
        if all(spell.by.official for spell in spells):
            return f"{told} ({sources})."
        return f"{told}. {'Source' if self.english else 'Nguồn'}: {sources}."

    def _heading_over(self, said: Statement) -> Statement | None:
        """The line over a list that gives its people their post, where their own lines do not: "4. Các Ủy viên:"."""
        post = post_key(said.post or "")
        text = self.sources.document(said.document).text
        if said.kind is not Says.HOLDS or not post or is_office(said) or post in post_key(text[said.start : said.end]):
            return None
        over = text[max(0, said.start - FARTHEST_HEADING) : said.start]
        start = said.start - len(over)
        for line in reversed(list(HEADING_LINE.finditer(over))):
            if len(line.group()) >= SHORTEST and any(post_key(m.post) == post for m in find_posts(line.group())):
                return replace(said, start=start + line.start(), end=start + line.end())
        return None

    def proof(self, body: Body, spells: Sequence[Spell]) -> tuple[Statement, ...]:
        """The spans that say it, and for those that do not name the body the ones of their documents that do."""
        proof: dict[Statement, None] = {}
        for spell in spells:
            proof[spell.said] = None
            if spell.ended_by is not None:
                proof[spell.ended_by.statement] = None
            if heading := self._heading_over(spell.said):
                proof[heading] = None
            if spell.said.person and (full := self._where_named(spell.said)):
                proof[full] = None
            if not _names(self.span(spell.said), body):
                naming = body.first_in(spell.said.document, ANEW)
                if naming is not None:
                    proof[naming.statement] = None
        return tuple(proof)


def _names(text: str, body: Body) -> bool:
    said = fold(text)
    return any(fold(name) in said for name in body.names)
