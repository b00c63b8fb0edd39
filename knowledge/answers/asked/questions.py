"""A question, read: what it asks, of which post, document and time, and which words are left to be explained."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.answers.asked.asking import Ask, Asked
from knowledge.answers.asked.circumstances import apart_from, circumstances, led_by, turning
from knowledge.answers.asked.courtesy import without_courtesy
from knowledge.answers.asked.wordings import what_is_asked
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.names.dates import DateSpan, Grain, find_dates
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.numbers import Mention, find_mentions
from knowledge.vietnamese.names.titles import STANDING_POST as STANDING
from knowledge.vietnamese.names.titles import PostMention, Rank, find_posts
from knowledge.vietnamese.writing.abbreviations import shortened
from knowledge.vietnamese.writing.english import in_vietnamese
from knowledge.vietnamese.writing.language import FUNCTION_WORDS
from knowledge.vietnamese.writing.reading import Reading, read
from knowledge.vietnamese.writing.restoring import plain
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import WORD, Word, bare, fold_word, folded, is_bare, words

# With these verbs people ask, and texts say the same with many others: "Ai đoạt giải nhất?", "Giải nhất thuộc về …".
SAID_IN_MANY_WAYS = frozenset(
    "đoạt giành nhận đạt thuộc xong diễn xảy bắt kết mất tốn chiếm hết kéo nằm bước phải được bị nói viết kể nêu "
    "lấy".split()
)
NO_MATTER = FUNCTION_WORDS | SAID_IN_MANY_WAYS
UNITS_OF_TIME = frozenset({"ngày", "tháng", "năm", "đoạn"})  # and "giai đoạn"
ALL_MEMBERS = "Thành viên"  # in a question all of them, whatever their posts; in a roster a post of its own
ADDRESSES = frozenset({"ong", "ba"})
LONGEST_PERSON = 4  # words of a name in front of which nothing else has a capital
JOINTS = frozenset("của ở tại trong cho về và là thì do bởi vào có được đó này".split())  # say nothing at an end
OWNING = "cua"
OPENING_DATES = frozenset("hoi luc vao khi tu den".split())
PER_CENT = frozenset({"phan", "tram"})
TILL_NOW = "den nay"

# "Tổ Thư ký" is a team and no post; typed without marks, "thành phố Ban …" names no "phó ban".
NO_POST = re.compile(r"\b(?:to|ban|nhom|bo phan|van phong) (?=thu ki\b|thu ky\b)|\bthanh (?=pho ban\b)")
# Who does something to those who hold posts is no holder: "Ai trao quyết định cho hai Phó Chủ tịch?".
DOES = re.compile(
    r"\bai (?:(?:la|nguoi|da|vua|se|dang|thay mat|duoc|thu tuong|chinh phu|chu tich|bo chinh tri|uy quyen|truc tiep|dai dien) )*"
    r"(?:trao|cong bo|phe chuan|de nghi|kien nghi|de xuat|gioi thieu|yeu cau|phat bieu|tham du|chung kien|thong bao|khang dinh)\b"
)
OWNED_BY = re.compile(r"\s(?:của|cua)\s", re.IGNORECASE)
HEADS_OF_GOVERNMENT = frozenset({"Thủ tướng"})
HEAD_SAID = re.compile(r"(?:nguoi dung dau|nguoi lanh dao cao nhat)\b")
STANDING_ALONE = re.compile(
    r"(?:^|\b(?:ai|nao) (?:dang |hien )?(?:la |lam |giu )?)(?P<post>thuong truc)"
    r"(?= (?:cua )?(?:ban|to|hoi dong|tieu ban|uy ban|doan)\b(?!.* (?:la|do) (?:co quan|so|don vi|bo|phong|ban) nao))"
)
OWN_DAY = re.compile(r"[\s,(]*(?:(?:được )?(?:ký|ban hành)\s*)?(?:vào\s*)?(?:ngày|năm)?\s*", re.IGNORECASE)
# Words that stand beside what is asked and need no explanation.
ASIDE = FUNCTION_WORDS | frozenset(
    "của ở tại trong thuộc đối với cho và là thì thế còn hiện nay bây giờ hôm đang do về ông bà anh chị đồng chí có bị "
    "được các những năm tháng ngày ấy này đó theo từ đến khi lúc vào tất cả giúp cho biết xin hỏi tôi muốn hay gì nào "
    "làm giữ người chức danh vụ vị trí vai trò trước sau khoảng hồi đầu cuối giữa số bên thời vẫn giờ".split()
)
# Of these the ones that within names and matters are words like any other: "chức vụ" asks, "Sở Nội vụ" names.
ONLY_TOGETHER = {"vụ": "chức", "danh": "chức", "trí": "vị", "trò": "vai", "chí": "đồng", "số": "văn bản", "giờ": "bây"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was typed and as it is read. Words are folded."""

    typed: str
    text: str  # with diacritics, abbreviations written out; an English one in Vietnamese words
    english: bool
    ask: Ask
    of_the_head: bool  # "who leads": the head is meant, whatever the post is called
    posts: tuple[PostMention, ...]
    documents: tuple[Mention, ...]
    dates: tuple[DateSpan, ...]
    words: tuple[str, ...]  # all of them, in order
    content: tuple[str, ...]  # those that tell what it is about, each once
    left: tuple[str, ...]  # those that neither ask nor name a post, a document or a day: names and matters
    names: tuple[tuple[str, ...], ...]  # runs of capitalised words as typed, such as a place or a person
    numbers: tuple[str, ...]
    in_doubt: bool  # whether it may have been meant otherwise than it is read
    marked: Mapping[str, frozenset[str]]  # words that were typed with marks: by their folded form
    by_name: bool  # whether a body's names alone may explain it, as where it has no verb
    matter: str  # its text without the words that ask
    short: Mapping[str, frozenset[str]]  # abbreviations that say some of its words: "bcd" says "ban chi dao"
    at_founding: bool  # it asks how things were when the body was founded
    by_rules: bool  # it asks what the rules of the body say
    apart: str  # those who are not meant: "Ngoài Trưởng ban, …"
    led_by: str  # who leads the body that is meant: "Tổ công tác do Thủ tướng đứng đầu …"

    @property
    def is_open(self) -> bool:
        """Whether it asks for what only a passage can tell, and not for a body, a post or a document."""
        return self.ask in (Ask.OPEN, Ask.CONCERNING) or (
            self.ask is Ask.HOLDER and not self.posts and not self.of_the_head
        )

    def said_by(self, text: str) -> frozenset[str]:
        """The folded words that a text says, its abbreviations written out as far as the question needs them.

        A word that was typed with its marks is said by that word alone: "vé" is not said by "về".
        """
        said = frozenset(fold_word(w) for w in WORD.findall(text) if self._may_be(w))
        if "%" in text:
            said |= PER_CENT
        return said.union(*(full for short, full in self.short.items() if said.issuperset(short.split())))

    def _may_be(self, word: str) -> bool:
        marked = self.marked.get(fold_word(word))
        return not marked or plain(word) in marked or is_bare(word)

    def period(self, as_of: date) -> tuple[date, date]:
        """The days that are asked about, first and last: those named, else the given one."""
        if not self.dates:
            return as_of, as_of
        first, last = min(span.first for span in self.dates), max(span.last for span in self.dates)
        if TILL_NOW in " ".join(self.words) and first <= as_of:
            return first, as_of
        if "truoc" in self.words and len(self.dates) == 1:  # "before": the day before that day
            return first - timedelta(days=1), first - timedelta(days=1)
        return first, last


def read_question(typed: str, reader: Callable[[str], Reading] = read) -> Question:
    """Read a question; never fails, whatever is typed. `reader` writes out what people leave out when they type."""
    reading = reader(typed)
    text = in_vietnamese(reading.text) if reading.english else without_courtesy(reading.text)
    named = text if reading.english else reading.legible
    found = words(text)
    around = circumstances([w.folded for w in found])
    asked = _asked([w.folded for w in found], around.words)
    apart, led = apart_from(text), led_by(text)
    aside = [span for span in (apart, led[0] if led else None) if span]
    turned = turning([w.folded for w in found])
    bare_typed = is_bare(reading.legible)
    # Typed without diacritics, a post is read without them: restoring may have taken "pho" for a street.
    posts, documents = _posts_asked(bare(text) if bare_typed and not reading.english else text), find_mentions(text)
    if asked.ask is Ask.HOLDER and (doing := DOES.search(shadow(text))):  # who handed the decision, and not who got it
        posts = [post for post in posts if post.start < doing.end()]
    if posts and all(
        HEAD_SAID.match(shadow(text), post.start) for post in posts
    ):  # of a council, he is no "Trưởng ban"
        asked = replace(asked, ask=Ask.HOLDER if asked.ask is Ask.OPEN else asked.ask, of_the_head=True)
        covered = [(p.start, p.end) for p in posts]
        posts = []
    else:
        covered = [(p.start, p.unit or p.end) for p in posts]
    if asked.ask is Ask.DUTY and documents and not posts:  # "Công điện số 12 chỉ đạo việc gì?"
        asked = asked if find_bodies(text) else replace(asked, ask=Ask.ABOUT)
    told = find_dates(text)
    dates = [d for d in told if not any(_is_of(m, d, text) for m in documents)]
    covered += [(m.start, m.end) for m in documents] + [(d.start, d.end) for d in told]
    left = [
        w.folded
        for n, (before, w) in enumerate(zip([None, *found], found, strict=False))
        if (n not in asked.words or _ends_a_name(text, before, w))
        and not any(start <= w.start < end for start, end in aside)
        and not any(start <= w.start < end for start, end in covered)
        and (n in turned or not _is_aside(text, before, w))
        and not (bare_typed and _joins(w, told))
    ]
    content = [w.folded for n, w in enumerate(found) if _is_matter(text, w, found[n + 1 : n + 3])]
    return Question(
        typed=typed,
        text=text,
        english=reading.english,
        ask=asked.ask,
        of_the_head=asked.of_the_head,
        posts=tuple(p for p in posts if not any(start <= p.start < end for start, end in aside)),
        documents=tuple(documents),
        dates=tuple(dates),
        words=tuple(w.folded for w in found),
        content=tuple(dict.fromkeys(content)),
        left=tuple(dict.fromkeys(left)),
        names=tuple(_names(named, words(named))),
        numbers=tuple(w.folded for w in found if w.folded[:1].isdigit()),
        in_doubt=reading.in_doubt,
        marked=_marked(reading.legible, text),
        by_name=False,
        matter=_matter(text, [w for n, w in enumerate(found) if n not in asked.words]),
        short=shortened([w.folded for w in found], reading.defined),
        at_founding=around.at_founding and asked.ask is not Ask.FOUNDING,
        by_rules=around.by_rules,
        apart=text[slice(*apart)] if apart else "",
        led_by=led[1] if led else "",
    )


def _posts_asked(text: str) -> list[PostMention]:
    """The posts that a question names; who stands in for the head may be called by that alone: "Thường trực Ban …"."""
    apart = {match.end() for match in NO_POST.finditer(shadow(text))}
    bodies = find_bodies(text)
    owners = [(body.start, body.end) for body in bodies]  # "Tổ công tác của Thủ tướng" is named so
    owned = [body.end for body in bodies if body.sort is Sort.COMMITTEE and body.is_generic]  # as "… của Chủ tịch tỉnh"
    found = [
        post
        for post in find_posts(text)
        if post.start not in apart
        and not any(OWNED_BY.fullmatch(text, end, post.start) for end in owned)
        and not (post.post in HEADS_OF_GOVERNMENT and any(start < post.start < end for start, end in owners))
    ]
    found = [
        post
        for n, post in enumerate(found)
        if not (n and post.post in HEADS_OF_GOVERNMENT and text[: post.start].lower().endswith(("của ", "cua ")))
    ]
    alone = STANDING_ALONE.search(shadow(text))
    if found or alone is None:
        return found
    return [PostMention(alone.start("post"), alone.end("post"), STANDING, Rank.STANDING_DEPUTY)]


def _asked(folded_words: list[str], around: frozenset[int]) -> Asked:
    """What is asked beside the circumstances; where nothing is, they are what it asks: "Thành lập năm nào?"."""
    proper = [n for n in range(len(folded_words)) if n not in around]
    asked = what_is_asked([folded_words[n] for n in proper])
    if asked.ask is Ask.OPEN and around and (whole := what_is_asked(folded_words)).ask is not Ask.OPEN:
        return whole
    return replace(asked, words=frozenset(proper[n] for n in asked.words) | around)


def _is_matter(text: str, word: Word, following: Sequence[Word]) -> bool:
    """Whether a word tells what a question is about; "ngày" before a number tells that no more than "của" does."""
    written = text[word.start : word.end].lower()
    after = [other.folded for other in following]
    is_unit = written in UNITS_OF_TIME and any(other[:1].isdigit() for other in after[:1])
    opens_a_span = written == "giai" and after[:1] == ["doan"] and any(other[:1].isdigit() for other in after[1:])
    return written not in NO_MATTER and not is_unit and not opens_a_span


def _matter(text: str, rest: list[Word]) -> str:
    """What a question is about: its words without those that ask, nor the small ones that are left at either end."""
    pieces = [text[word.start : word.end] for word in rest]
    while pieces and pieces[0].lower() in JOINTS:
        pieces.pop(0)
    while pieces and pieces[-1].lower() in JOINTS:
        pieces.pop()
    return " ".join(pieces)


def _marked(typed: str, text: str) -> dict[str, frozenset[str]]:
    """The words that carry marks as typed; none where a word of the same letters was typed without.

    An abbreviation that is written out adds forms of its own: "Phó ban … TP Lưu Hà" says both "phó" and "phố".
    """
    written: dict[str, set[str]] = {}
    for word in WORD.findall(typed):
        written.setdefault(fold_word(word), set()).add(plain(word))
    marked = {word: forms for word, forms in written.items() if not any(map(is_bare, forms))}
    for word in WORD.findall(text):
        if forms := marked.get(fold_word(word)):
            forms.add(plain(word))
    return {word: frozenset(forms) for word, forms in marked.items()}


def own_day(document: Mention, text: str) -> date | None:
    """The day that is told of a document with its number: "Quyết định 77 ngày 14/4/2014"."""
    told = [day for day in find_dates(text) if _is_of(document, day, text) and day.start >= document.end]
    return told[0].first if told and told[0].grain is Grain.DAY else None


def _is_of(document: Mention, day: DateSpan, text: str) -> bool:
    """Whether a day is a document's own."""
    return (
        document.start <= day.start and OWN_DAY.fullmatch(text, document.end, max(day.start, document.end)) is not None
    )


def _is_aside(text: str, before: Word | None, word: Word) -> bool:
    if before is not None and text[word.start].isupper():
        return False  # within a sentence a capital begins a name, as in "Cần Thơ"
    written = text[word.start : word.end].lower()
    if first := ONLY_TOGETHER.get(written):
        return before is not None and text[before.start : before.end].lower() == first
    return written in ASIDE


def _ends_a_name(text: str, before: Word | None, word: Word) -> bool:
    """Whether a word that may ask is a person's name: "Ông Trần Văn Nam giữ chức gì?" does not ask who "nắm giữ"."""
    if before is None or not text[word.start].isupper() or text[word.start : word.end].isupper():
        return False
    behind_a_name = before.folded in ADDRESSES or (text[before.start].isupper() and before.start > 0)
    return behind_a_name and any(text[w.start].islower() for w in words(text[word.end :])[:1])


def _joins(word: Word, dates: Sequence[DateSpan]) -> bool:
    """Whether a word typed without its marks is "của", or opens a date, whatever was read: "hoi thang 9/2024"."""
    opens_date = any(0 < day.start - word.end <= 1 for day in dates)
    return word.folded == OWNING or (opens_date and word.folded in OPENING_DATES)


def without_dates(question: Question) -> Question:
    """The question with its dates taken as names: "thi THPT 2019" is an exam and no day."""
    told = [question.text[d.start : d.end] for d in question.dates]
    numbers = [word for text in told for word in folded(text) if word[:1].isdigit()]
    return replace(question, dates=(), left=tuple(dict.fromkeys([*question.left, *numbers])))


def _names(text: str, found: list[Word]) -> list[tuple[str, ...]]:
    """Runs of words that begin with a capital, without a lone one that opens the question."""
    runs: list[list[Word]] = []
    for before, word in zip([None, *found], found, strict=False):
        if not text[word.start].isupper():
            continue
        if before and runs and runs[-1][-1] is before and text[before.end : word.start].isspace():
            runs[-1].append(word)
        else:
            runs.append([word])
    opening = found[0] if found else None
    posts = [(post.start, post.unit or post.end) for post in find_posts(text)]
    runs = [[word for word in run if not any(start <= word.start < end for start, end in posts)] for run in runs]
    names = [_own_words(run, opening) for run in runs if run and not (len(run) == 1 and run[0] is opening)]
    return [name for name in names if name]


def _own_words(run: list[Word], opening: Word | None) -> tuple[str, ...]:
    """A name without a form of address, nor the word in front that has its capital from opening the question."""
    if run[0] is opening and len(run) > LONGEST_PERSON:
        run = run[1:]
    while run and run[0].folded in ADDRESSES:
        run = run[1:]
    return tuple(word.folded for word in run)
