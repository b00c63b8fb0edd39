"""People whom a sentence lists behind a post, and posts that it lists behind a person.

"Ba phó trưởng ban gồm …", "5 Phó Trưởng ban A, B …", "Các thành viên có bà A, lo …; ông B …".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.extracting.members.patterns import NAMED
from indexer.extracting.members.seats import OTHERS, Seats
from indexer.extracting.numerals import ANY_NUMBER, number_of
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.titles import post_key
from knowledge.vietnamese.writing.shadow import shadow

# "Ông … cũng giúp Thủ tướng chỉ đạo các bộ: …; Trưởng Ban Chỉ đạo …; Chủ tịch Hội đồng …" lists his posts.
SUBJECTS = re.compile(r"(?:w,?)?(?P<person>P)[^Ph]*?:[^Ph]*?(?P<posts>;C(?:;C)*)$")
# "5 Phó Trưởng ban A, B và C"
COUNTED = re.compile(r"(?P<number>w)(?P<posts>[CH])(?P<rest>P(?:[,v]+P)+)(?![,(\-]?[OCHh])")
# "Các thành viên của tổ có bà …, phụ trách …; ông … làm nhiệm vụ …"
ITEMS = re.compile(r"^(?P<posts>[CH])(?P<has>w)(?P<rest>O?[,(]?P[^;]*(?:;[^;]+)+)$")
OF_ITEM = re.compile(r"(?:O[,(]?(?:G\))?)?(?P<person>P)")
# "Ba Phó Trưởng ban còn lại: …", "Phó Trưởng ban có ba người: …", "(đều là Phó Thủ tướng)" among the people.
LIST = re.compile(
    r"(?P<posts>[CH])(?:,?(?P<which>(?:w|t(?=:))?)(?P<how>[gl]:?|:)|(?P<has>w)(?=[OP]))"
    r"(?P<rest>(?:[OPCHwGv,;\-():]|t(?=P)|(?<=\()l)+)"
)
AND_MEMBERS = re.compile(r"h(?P<posts>[HC]),*v[v,]*:(?P<rest>P[OPCHGvw,;\-()]*)")
IN_PLACE = re.compile(r"[,\-(]*t(?P<target>P)")
COMPLEMENT = re.compile(r"(?P<post>[OCH])c?w?(?=[,;v)\-]|$)")  # "kế toán trưởng tổng công ty"
NOTE = re.compile(r"\(w+\)")  # "nhà thơ … (Pháp)"
NUMBER_LAST = re.compile(rf"(?:^|\s)(?P<number>{ANY_NUMBER})$")
HAS_PEOPLE = re.compile(r"(?:(?:này|trên|đó|khác|còn lại) )?(?:gồm|có|gồm có|bao gồm|là)")


class Listings(Seats):
    """Reads the lists in one sentence."""

    def _listed(self) -> Iterator[Statement]:
        """ "Ba phó trưởng ban gồm Bộ trưởng … và Chủ tịch …"."""
        for match in filter(None, (LIST.match(self.code, at) for at, sign in enumerate(self.code) if sign in "CH")):
            if match.start("posts") in self.used or not self._is_list(match):
                continue
            held = self._seat(match.start("posts"), is_verb=True)
            if held is None or match["rest"].startswith(("w,", "wv")):
                continue
            for person, office, at in self._members(match.start("rest"), match.end("rest")):
                own = self._own_post(at, held)
                statement = self._says(Says.HOLDS, own, person, office=office)
                yield replace(statement, target=self._in_whose_place(at.stop, match.end("rest")))
            self.used.add(match.start("posts"))
        yield from self._several()
        for match in AND_MEMBERS.finditer(self.code):
            # "… làm Trưởng ban và các đồng chí: …": the others are members.
            if held := self._seat(match.start("posts"), is_verb=True):
                for person, office, _ in self._members(match.start("rest"), match.end("rest")):
                    yield self._says(Says.HOLDS, (held[0], "Thành viên"), person, office=office)

    def _several(self) -> Iterator[Statement]:
        """ "5 Phó Trưởng ban A, B …", "Các thành viên của tổ có bà A …; ông B …": each of them holds the post."""
        for match in COUNTED.finditer(self.code):
            people = [at for at in range(match.start("rest"), match.end("rest")) if self.code[at] == "P"]
            told = NUMBER_LAST.search(shadow(self._text_of(match.start("number"))))
            if told and number_of(told["number"]) == len(people):
                yield from self._each(match, people)
        listed = ITEMS.match(self.code)
        if listed and HAS_PEOPLE.fullmatch(self._text_of(listed.start("has"))):
            items, at = [], listed.start("rest")
            for item in listed["rest"].split(";"):
                if told := OF_ITEM.match(item):
                    items.append(at + told.start("person"))
                at += len(item) + 1
            yield from self._each(listed, items)

    def _each(self, match: re.Match[str], people: list[int]) -> Iterator[Statement]:
        held = None if self._is_used(match) else self._seat(match.start("posts"), is_verb=True)
        if held is None or self._is_past(match.start("posts")):
            return
        for person in filter(None, map(self._person, people)):
            yield self._says(Says.HOLDS, held, person)
        self.used.add(match.start("posts"))

    def _told_of_a_subject(self) -> Iterator[Statement]:
        """The committees that a list of somebody's work ends with, each by his post in it."""
        match = SUBJECTS.match(self.code)
        person = self._person(match.start("person")) if match else None
        if match is None or person is None or self._is_past(match.start("person")) or self.is_of_a_time:
            return
        for at in range(match.start("posts") + 1, match.end("posts"), 2):
            if at not in self.used and (statement := self._holds(at, person, None, is_verb=True)):
                yield statement
                self.used.add(at)

    def _is_list(self, match: re.Match[str]) -> bool:
        """Whether people or offices are listed behind a post, and not one person told of who does something."""
        rest, how = match["rest"], match["how"] or ""
        which = "which" if match["which"] else "has" if match["has"] else None
        others = OTHERS.fullmatch(self._text_of(match.start(which))) if which else None
        if which and (others is None or (which == "has" and not others["has"])):
            return False
        if "P" not in rest:
            return "g" in how or (":" in how and rest.lstrip(":").startswith("O") and not self._is_past(match.start()))
        return "g" in how or (rest.count("P") > 1 and self.code[match.end() :][:1] not in ("h", "u"))

    def _members(self, first: int, end: int) -> Iterator[tuple[str | None, str | None, range]]:
        """The people in a list, each with office and where that stands; of a list without people, the offices."""
        code = self.code[first:end]
        if "P" not in code:
            for at in range(first, end):
                if self.code[at] == "O":
                    yield None, self._text(self.tokens[at].start, self.tokens[at].end), range(at, at)
            return
        tells_more = "w" in COMPLEMENT.sub(lambda told: told["post"], NOTE.sub("", code))
        for match in NAMED.finditer(code):
            if code[: match.start("person")].endswith("t"):
                continue  # "…, thay ông …"
            before = code[: match.start()]
            opens_item = before[-1:] in ("", ";") or before[-3:] in ("tP,", "tPv")
            if (opens_item or not tells_more) and (person := self._person(first + match.start("person"))):
                told = range(first + match.start("apposed"), first + match.end("apposed"))
                yield person, self._office_of(match, first), told

    def _in_whose_place(self, at: int, end: int) -> str | None:
        """Whom a listed person replaces: ", thay ông …" behind the offices."""
        told = IN_PLACE.match(self.code, at, end)
        if told is None:
            return None
        self.used.add(told.start("target"))
        return self._person(told.start("target"))

    def _own_post(self, told: range, held: tuple[str, str]) -> tuple[str, str]:
        """The post that a list gives one of its people in brackets, "(Phó Chủ tịch Thường trực)"; else the list's."""
        for at in told:
            post = self.tokens[at].post if self.code[at - 1] == "(" else None
            if post and self.code[at] in "HC" and self.source.mentions.fits(post_key(post.post), held[0]):
                return held[0], post.post
        return held
