"""English questions in Vietnamese words: enough of the grammar and vocabulary of administration to find their matter.

A question's frame ("who heads …", "is … still in force") becomes the Vietnamese one that asks the same, and what it
asks about is put into Vietnamese phrase by phrase. Word order within is English: the result serves to find and match,
never to be read.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from knowledge.vietnamese.writing.slips import is_one_slip

LEXICON = Path(__file__).parent / "english.txt"

DOCUMENT = r"(?:the )?(?:decision|resolution|decree|circular|directive|plan|regulation|law|document|notice)\b.*?"
BODY = r"(?:committee|board|group|force|team|council|body|subcommittee|unit)"
BE = r"(?:is|are|was|were)"
THE = r"(?:the |a |an )?"
HEADS = r"(?:heads|headed|leads|led|chairs|chaired|directs|directed|runs|ran|presides over|presided over|is heading|is leading|is chairing|is running|is in charge of|was in charge of|is the person in charge of|is responsible for(?= (?:the )?(?:whole )?(?:steering )?committee))(?: up)?"
POST = r"(?:position|post|role|job|title|office|seat)"
FOUND = r"(?:established|founded|set up|created|formed|establish|found|create|form)"
PLACE_OR_TIME = r"where and when|when and where|where|when|since when|until when|from when"
HAPPEN = (
    r"open|opened|take place|held|hold|begin|start|started|finish|finished|complete|completed|built|located|based|close|end|"
    r"submitted|handed over|done|ready|operate|come into operation"
)
# The first frame that fits the whole question decides; {0}, {1} are what it leaves open.
FRAMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"{frame}\W*", re.IGNORECASE), asked)
    for frame, asked in (
        (rf"(?:is|are|was) ({DOCUMENT}) (?:still |now )?(?:in force|in effect|valid|effective)", "{0} còn hiệu lực không"),
        (rf"(?:has|was|is|have) ({DOCUMENT}) (?:already |been )*(?:replaced|repealed|amended|ended)", "{0} đã bị thay thế chưa"),
        (rf"(?:which|what) (?:decision|document)s? (?:has |have )?(?:replaced|repealed|ended|replaces|repeals) ({DOCUMENT})", "{0} bị thay thế bởi văn bản nào"),
        (rf"(?:which|what) (?:decision|document)s? (?:has |have )?(?:amended|amends) ({DOCUMENT})", "{0} bị sửa đổi bởi văn bản nào"),
        (rf"what (?:has )?(?:replaced|repealed|amended) ({DOCUMENT})", "{0} bị thay thế bởi văn bản nào"),
        (rf"(?:which|what)(?: decisions?| documents?)? (?:does|did) ({DOCUMENT}) (?:replace|repeal|amend)", "{0} thay thế quyết định nào"),
        (rf"who (?:has )?signed ({DOCUMENT})", "ai ký {0}"),
        (rf"who (?:has )?issued ({DOCUMENT})", "{0} do ai ban hành"),
        (rf"when (?:was|were) ({DOCUMENT}) (?:issued|signed|published|adopted)", "{0} được ban hành ngày nào"),
        (rf"(?:when|from what day|from which day|since when) (?:does|did|is|was) ({DOCUMENT}) (?:take effect|come into (?:force|effect)|effective|in force)", "{0} có hiệu lực từ ngày nào"),
        (rf"what (?:is|does) ({DOCUMENT}) (?:about|say|regulate)", "{0} nói về việc gì"),
        (rf"(?:which|what) {BODY} (?:does|did) ({DOCUMENT}) {FOUND}", "{0} thành lập ban nào"),
        (rf"(?:which|what) (?:decision|document) {FOUND} {THE}(.+)", "quyết định nào thành lập {0}"),
        (rf"(?:by|under) (?:which|what) (?:decision|document) (?:is|was) {THE}(.+?) {FOUND}", "quyết định nào thành lập {0}"),
        (rf"when (?:is|was|were) {THE}(.+?) {FOUND}", "{0} được thành lập khi nào"),
        (rf"how (?:often|frequently) (?:does|do|must|should) {THE}(.+?) (?:meet|hold meetings)", "{0} họp bao lâu một lần"),
        (rf"how (?:many times|many meetings)(?: (?:a|per|each|every) (?:year|month|quarter))? (?:does|do|must|should|has) {THE}(.+?) (?:meet|hold|have)(?: (?:a|per|each|every) (?:year|month|quarter))?", "{0} họp mấy lần một năm"),
        (rf"when (?:does|do|must|should) {THE}(.+?) (?:meet|hold meetings|hold its meetings)", "{0} họp khi nào"),
        (rf"(?:how many|what number of) (?:members|people|persons)(?: {BE}| sit| serve| belong)?(?: there)? (?:on|in|to) {THE}(.+)", "{0} có bao nhiêu thành viên"),
        (rf"(?:how many|what number of) (?:members|people|persons) (?:does|do|are there in|are in|has) {THE}(.+?)(?: have)?", "{0} có bao nhiêu thành viên"),
        (rf"how (?:large|big) {BE} {THE}(.+)", "{0} có bao nhiêu thành viên"),
        (rf"how many deputy (?:heads|chairs|leaders) (?:does|do|are there in|are there on|are in|has) {THE}(.+?)(?: have)?", "{0} có bao nhiêu phó trưởng ban"),
        (rf"(?:who are|list|name|show(?: me)?|give(?: me)?|tell me|i need|i want) (?:all )?(?:of )?(?:the )?(?:full |complete |whole )?(?:list of )?(?:all )?(?:the )?(?:members|membership)(?: list)? (?:of|in|on) {THE}(.+)", "{0} gồm những ai"),
        (rf"(?:who are|list|name|show(?: me)?|give(?: me)?|tell me|i need|i want) (?:all )?(?:the )?(?:(?:vice|deputy)[ -]?(?:heads|chairs|chairmen|chairpersons|leaders)) (?:of|in|on) {THE}(.+)", "các phó trưởng ban của {0} là ai"),
        (rf"(?:what {BE} )?(?:the )?(?:composition|membership|line-up) of {THE}(.+)", "{0} gồm những ai"),
        (rf"what {BE} {THE}(.+?) (?:assigned|tasked|asked|required|supposed|expected) (?:to do|with)", "{0} có nhiệm vụ gì"),
        (rf"who {HEADS} {THE}(.+)", "ai đứng đầu {0}"),
        (rf"who (?:is|are|sits|serves|belongs) (?:in|on|to) {THE}(.+)", "{0} gồm những ai"),
        (rf"(?:which|what) (?:agency|department|body|office|unit|organisation) (?:{BE}|acts as|serves as) {THE}standing (?:agency|body|office)(?: of| for)? {THE}(.+)", "cơ quan thường trực của {0} là cơ quan nào"),
        (rf"(?:what|which) {BE} {THE}standing (?:agency|body|office) (?:of|for) {THE}(.+)", "cơ quan thường trực của {0} là cơ quan nào"),
        (rf"(?:what {BE} |list |name )(?:the )?(?:main )?(?:duties|duty|tasks|functions|responsibilities|powers)(?: and (?:duties|tasks|functions|responsibilities|powers))?(?: of)? {THE}(.+)", "{0} có nhiệm vụ gì"),
        (rf"what (?:duties|tasks|functions|responsibilities|work) (?:{BE}|has been|have been) (?:assigned|given|entrusted) to {THE}(.+)", "{0} có nhiệm vụ gì"),
        (rf"what {BE} {THE}(.+?) (?:supposed|meant|expected|required|set up|assigned|there|tasked)(?: to do| for| with)", "{0} có nhiệm vụ gì"),
        (rf"what (?:duties|tasks|functions|responsibilities) (?:does|do|has|have) {THE}(.+?)(?: have)?", "{0} có nhiệm vụ gì"),
        (rf"what (?:does|do|must|should) {THE}(.+?) (?:have to do|need to do|actually do|do)", "{0} có nhiệm vụ gì"),
        (rf"what {BE} {THE}(.+?) (?:responsible for|in charge of)", "{0} có trách nhiệm gì"),
        (rf"(?:what|which) (?:other )?{POST}s? (?:does|do|did) (.+?) (?:hold|have|play|occupy|fill)(?: (?:in|on|at) (?:the )?(?:steering )?committee)?", "{0} giữ chức vụ gì"),
        (rf"(?:what|which) (?:other )?{POST}s? (?:does|do|did) (.+?) (?:hold|have|play|occupy|fill) (?:in|on|at) {THE}(.+)", "{0} giữ chức vụ gì trong {1}"),
        (rf"what {BE} (.+?)(?:'s| 's|s') (?:current |present )?{POST}s?(?: (?:in|on|at) (?:the )?(?:steering )?committee)?", "{0} giữ chức vụ gì"),
        (rf"what {BE} (.+?)(?:'s| 's|s') (?:current |present )?{POST}s? (?:in|on|at) {THE}(.+)", "{0} giữ chức vụ gì trong {1}"),
        (rf"what {BE} {THE}(?:position|post|role|job|title) of (.+)", "{0} giữ chức vụ gì"),
        (r"(?:whom|who) (?:does|did) (.+?) replace(?: as (.+))?", "{0} thay ai làm {1}"),
        (rf"({PLACE_OR_TIME}) (?:{BE}|will|did|does|do|must|should) {THE}(.+?) (?:be |to be |to )?({HAPPEN})(?: to)?", "{1} {2} {0}"),
        (rf"({PLACE_OR_TIME}) (?:{BE}|will|did|does|do) {THE}(.+)", "{1} {0}"),
        (rf"how much (?:money )?(?:will|did|does|do|is|was) {THE}(.+?) (?:cost|take|need)", "{0} tốn bao nhiêu tiền"),
        (rf"(?:what (?:{BE}|will be) )?{THE}(?:total )?(?:budget|cost|costs|funding|expenses)(?: of| for) {THE}(.+)", "kinh phí {0} là bao nhiêu tiền"),
        (rf"how many (.+?) (?:will|does|do|did|has|have|are there in|are there at|are in|{BE}) {THE}(.+?)(?: have| has| get| need)?", "{1} có bao nhiêu {0}"),
        (r"(?:what|which) (?:rank|place|position)(?:ing)? (?:did|does|do|is|was|has) (.+?)(?: get| have| hold| take| reach| come)?(?: in| on) (?:the )?(.+)", "{0} xếp thứ mấy {1}"),
        (r"(?:where|how) (?:did|does|do) (.+?) rank(?:ed)?(?: in| on) (?:the )?(.+)", "{0} xếp thứ mấy {1}"),
        (rf"why (?:{BE}|did|does|do|has|have) {THE}(.+)", "vì sao {0}"),
        (rf"(.*?)who {BE} {THE}(?:head|leader|chair|chairperson|boss|chief) (?:of|for) {THE}(.*?\b{BODY}\b.*)", "{0} ai đứng đầu {1}"),
        (rf"(.*?)who {BE} {THE}(.*\b{BODY}\b)(?:'s|s') (?:head|leader|chair)", "{0} ai đứng đầu {1}"),
        (rf"(.*?)who (?:{BE}|has been|had been|got) (?:appointed|assigned|named|chosen|designated|selected|elected|picked|tasked|made)(?: to be| as)? (?:to )?(?:lead|head|chair|direct|run|lead up|head up)(?: of)? {THE}(.+)", "{0} ai đứng đầu {1}"),
        (rf"(.*?)who (?:{BE}|has been|had been|got) (?:appointed|assigned|named|chosen|designated|selected|elected|picked|made)(?: to be| as)? {THE}(.+)", "{0} ai là {1}"),
        (rf"(.*?)who (?:serves|served|acts|acted|works|worked|sits) as {THE}(.+)", "{0} ai là {1}"),
        (rf"(.*?)who (?:holds|held|occupies|has) {THE}{POST} of {THE}(.+)", "{0} ai là {1}"),
        (rf"(.*?)who {BE} (?:the )?(.+)", "{0} ai là {1}"),
        (r"(.*?)who (.+)", "{0} ai {1}"),
    )
)  # fmt: skip
HOLDING_TOGETHER = frozenset(
    "the a an of or and is are was were be been in on at to for from by as about with does do did has have had it its "
    "this that these those there please tell me show list give can could you i we he she his her their they will would "
    "should must may any all some currently presently now current present incumbent full complete who's mr mrs ms dr miss "
    "s".split()
)
POLITE = re.compile(
    r"^(?:(?:hello|hi|hey|please|kindly|and|excuse me|thanks)\b[,.! ]*|(?:can|could|would) you (?:please )?(?:tell me|say|let me know) |"
    r"(?:do you know|tell me|i (?:want|would like|'d like) to know) )+",
    re.IGNORECASE,
)
# What holds now is what is asked wherever no day is named.
AT_PRESENT = re.compile(
    r"\b(?:currently|presently|at present|at the moment|right now|nowadays|as of today|these days)\b,?", re.IGNORECASE
)
NAME_LIKE = frozenset({"An", "Do", "To", "Can", "Will"})  # capitalised they begin a name
MONTHS = "january february march april may june july august september october november december".split()
MONTH = rf"(?P<month>{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)})[.,]?"
NUMBER_OF_MONTH = {month[:3]: n for n, month in enumerate(MONTHS, 1)}
PARTS = {"end": "cuối", "beginning": "đầu", "middle": "giữa"}
YEAR = r"(?P<year>(?:19|20)\d\d)\b"


def _day(told: re.Match[str]) -> str:
    return f"ngày {told['day']}/{NUMBER_OF_MONTH[told['month'][:3].lower()]}/{told['year']}"


def _month(told: re.Match[str]) -> str:
    return f"tháng {NUMBER_OF_MONTH[told['month'][:3].lower()]}/{told['year']}"


DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(told, re.IGNORECASE), say)
    for told, say in (
        (rf"\b(?:on )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH},? {YEAR}", _day),
        (rf"\b(?:on )?{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {YEAR}", _day),
        (rf"\b(?:in |since |from )?{MONTH},? {YEAR}", _month),
        (rf"\b(?:at |by )?the (?P<part>end|beginning|middle) of {YEAR}", lambda told: f"{PARTS[told['part'].lower()]} năm {told['year']}"),
        (rf"\b(?:in|during|of|from|since) (?:the year )?{YEAR}", lambda told: f"năm {told['year']}"),
        (rf"(?<=[a-z] ){YEAR}(?= [a-z])(?<!năm \d{{4}})", lambda told: f"năm {told['year']}"),
    )
)  # fmt: skip
POSSESSED = re.compile(r"\b(?!people's)(\w+)'s\b", re.IGNORECASE)
SHORTEST = 5  # letters of a word in which a slip is looked for
PATTERN_END = r"(?![\w'])"


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = dict(line.split(" = ", 1) for line in LEXICON.read_text(encoding="utf8").splitlines())
    longest_first = sorted(pairs, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))}){PATTERN_END}", re.IGNORECASE), pairs


def in_vietnamese(question: str) -> str:
    """The question with its frame and the words that are known put into Vietnamese; names, numbers and the rest stay."""
    asked = POLITE.sub("", " ".join(question.replace("\u2019", "'").split()))
    asked = AT_PRESENT.sub(" ", re.sub(r"\b[a-z]+\b", _mended, asked))
    asked = " ".join(asked.split())
    for told, say in DATES:
        asked = told.sub(say, asked)
    for frame, template in FRAMES:
        if found := frame.fullmatch(asked):
            parts = [_phrases(part or "") for part in found.groups()]
            return " ".join(template.format(*parts).split())
    return _phrases(asked)


@cache
def _vocabulary() -> frozenset[str]:
    """The English words that are understood, those of the frames included."""
    frames = " ".join(frame.pattern for frame, _ in FRAMES)
    lexicon = LEXICON.read_text(encoding="utf8").splitlines()
    return frozenset(re.findall(r"[a-z]{3,}", " ".join([frames, *(line.split(" = ")[0] for line in lexicon)])))


def _mended(word: re.Match[str]) -> str:
    """A word without its slip, where one word alone is meant."""
    typed = word.group()
    if len(typed) < SHORTEST or typed in _vocabulary() or typed in HOLDING_TOGETHER:
        return typed
    near = [known for known in _vocabulary() if len(known) >= SHORTEST and is_one_slip(typed, known)]
    return near[0] if len(near) == 1 else typed


def _phrases(words: str) -> str:
    """Words put into Vietnamese phrase by phrase, without those that only hold a sentence together."""
    pattern, pairs = _table()
    put = pattern.sub(lambda found: pairs[found[1].lower()], POSSESSED.sub(r"\1", words))
    return " ".join(word for word in put.split() if word.lower() not in HOLDING_TOGETHER or word in NAME_LIKE).strip(
        " ?.,!"
    )
