"""Holders whom a sentence tells by their offices alone, and those who "đứng đầu" a committee."""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.extracting.members.patterns import APPOSED, POST
from indexer.extracting.members.seats import OTHERS, Seats
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import head_of

OFFICE_IS = re.compile(r"(?P<posts>[CH])(?P<which>w?)(?:s?l(?=[OwGaH])|:(?=O))(?!w?P)")
OFFICE_HOLDS = re.compile(
    r"(?:(?<=[;,d:.v-])|(?<=[dm]w)|^m?w?)(?P<office>O(?:(?:,O)*vO)?)[,\-]*(?P<between>s?)(?:h+|l)(?P<posts>[CH](?!P))"
)
HEADED = re.compile(rf"[du](?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})[,\-]?(?P<head>a)")
HEADS = re.compile(rf"(?P<head>a)B?s?l(?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})")
# "Phó Thủ tướng … đứng đầu Ban Chỉ đạo …"
STANDS_AT_HEAD = re.compile(rf"(?P<before>(?:{POST}[,\-]*)*)(?P<person>P)(?P<apposed>{APPOSED})[,\-]?(?P<head>a)(?=B)")
HEADED_BY = re.compile(r"(?P<head>a)B?s?l(?P<office>O)(?!P)")
# "giao Chi cục … làm trưởng đoàn", "do Sở … làm tổ trưởng"
AGENCY_HOLDS = re.compile(r"(?<=[ud])(?P<office>G)h+(?P<posts>[CH])(?!P)")
ONE_OF = re.compile(r"(?:mot|01|1) ")  # "là một Phó Thủ tướng"
OFFICE_BEGINS = re.compile(r"(?:mot |01 |1 )?(?:dai dien )?(?:lanh dao|thu truong|dai dien|mot dong chi)\b")
CLAUSE_END = re.compile(r"[;.]|,? (?:va|cung|voi) (?:cac|\d)|$")
NEXT_POST = re.compile(r",[CH](?=s?[l:])")
LONGEST_OFFICE = 220


class ByOffice(Seats):
    """Reads who holds a post by office, and who heads a committee, in one sentence."""

    def _offices_that_are(self) -> Iterator[Statement]:
        """ "Phó Trưởng ban là Chính ủy Quân chủng …": the office's holder holds the post."""
        for match in OFFICE_IS.finditer(self.code):
            at = match.start("posts")
            if at in self.used or match.end() >= len(self.tokens) or self._is_past(at) or not self._opens_clause(at):
                continue
            if match["which"] and not OTHERS.fullmatch(self._text_of(match.start("which"))):
                continue
            first = self.tokens[match.end()]
            rest = self.sentence.plain[first.start - self.sentence.start :]
            if not self._begins_office(match.end(), rest):
                continue
            office = self._office_told(match.end(), rest)
            held = self._seat(match.start("posts"), is_verb=True)
            if held and len(office) <= LONGEST_OFFICE and not self._has_person(first.start, first.start + len(office)):
                yield self._says(Says.HOLDS, held, None, office=office)
                self.used.update(
                    at for at, token in enumerate(self.tokens) if first.start <= token.start < first.start + len(office)
                )
            self.used.add(match.start("posts"))

    def _office_told(self, at: int, rest: str) -> str:
        """The words that tell an office, to the end of the clause or to the next post that somebody holds."""
        first = self.tokens[at]
        end = CLAUSE_END.search(rest)
        last = end.start() if end else len(rest)
        if following := NEXT_POST.search(self.code, at):
            last = min(last, self.tokens[following.start()].start - first.start)
        return self.sentence.text[first.start - self.sentence.start :][:last].strip(" ,-–")

    def _begins_office(self, at: int, words: str) -> bool:
        """Whether an office begins at a token, or one of several of a kind: "Giám đốc các Sở …"."""
        code = self.code[at:]
        is_one = code.startswith("wO") and ONE_OF.match(words) is not None
        return code.startswith(("O", "HG")) or is_one or OFFICE_BEGINS.match(words) is not None

    def _offices_that_hold(self) -> Iterator[Statement]:
        """ "… do Chủ tịch Ủy ban nhân dân tỉnh làm Trưởng ban"."""
        for match in OFFICE_HOLDS.finditer(self.code):
            if self._is_used(match) or match.start("office") in self.used:
                continue
            held = self._seat(match.start("posts"), is_verb=True)
            offices = [token for token in self.tokens[match.start("office") : match.end("office")] if token.sign == "O"]
            if held and not self._is_past(match.start("office")):
                planned = self._is_planned(match.start("office"), match.start("posts"))
                for token in offices:
                    statement = self._says(Says.HOLDS, held, None, office=self._text(token.start, token.end))
                    yield replace(statement, planned=planned or self._awaits(match, statement))
            self.used.update(range(match.start("office"), match.end()))

    def _agencies_that_hold(self) -> Iterator[Statement]:
        """ "… giao Chi cục … làm trưởng đoàn": whoever leads the agency holds the post."""
        for match in AGENCY_HOLDS.finditer(self.code):
            held = None if self._is_used(match) else self._seat(match.start("posts"), is_verb=True)
            if held and not self._is_past(match.start("office")):
                agency = self.tokens[match.start("office")]
                statement = self._says(Says.HOLDS, held, None, office=self._text(agency.start, agency.end))
                yield replace(statement, planned=self._awaits(match, statement))
                self.used.add(match.start("posts"))

    def _heading(self) -> Iterator[Statement]:
        """ "Tổ công tác … do ông … đứng đầu", "Đứng đầu tổ công tác là ông …": who holds the head's post."""
        for pattern in (HEADED, HEADS, STANDS_AT_HEAD):
            for match in pattern.finditer(self.code):
                at = match.start("head")
                person = self._person(match.start("person"))
                body = self._last_committee(at + 1 if self.code[at + 1 : at + 2] == "B" else at - 1)
                if person and body and "đứng đầu" in self._text_of(at) and not self._is_past(at):
                    statement = self._says(Says.HOLDS, (body, head_of(body)), person, office=self._office_of(match))
                    yield replace(statement, planned=self._awaits(match, statement))

    def _headed_by_office(self) -> Iterator[Statement]:
        """ "…, đứng đầu là Chủ tịch UBND quận"."""
        for match in HEADED_BY.finditer(self.code):
            at = match.start("head")
            body = self._last_committee(at + 1 if self.code[at + 1 : at + 2] == "B" else at - 1)
            if body and "đứng đầu" in self._text_of(at) and not self._is_past(at):
                office = self.tokens[match.start("office")]
                statement = self._says(
                    Says.HOLDS, (body, head_of(body)), None, office=self._text(office.start, office.end)
                )
                yield replace(statement, planned=self._awaits(match, statement))
