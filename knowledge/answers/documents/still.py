"""Whether what a clause says still holds: "… có còn phải báo cáo nữa không?", and of a quote that it does not."""

import re
from datetime import date

from knowledge.answers.asked.questions import Question
from knowledge.answers.documents.in_force import changed, known
from knowledge.answers.documents.said import Said
from knowledge.answers.evidence import Sources
from knowledge.answers.phrasing import LONGEST_IN_TEXT, name_of, shortened
from knowledge.facts.recorded import Recorded
from knowledge.records import Document, Says
from knowledge.vietnamese.text.layout import outline, path

NEW_WORDS = re.compile(r"[\s:]*[\"“](?P<words>[^\"“”]{12,1200})[\"”]")  # behind "như sau:"
NOW = r"(?:(?:,\s*)?\b(?:bây giờ|hiện nay|hiện tại|hiện|giờ|nay|đến nay|ngày nay)\s+)?(?:thì\s+)?"
HAS_TO = (
    "phải|cần|được|bị|áp dụng|thực hiện|có|giữ|cho phép|yêu cầu|bắt buộc|chịu|nộp|gửi|báo cáo|họp|làm|trực|thu|hưởng"
)
# That a document is in force, a body goes on or somebody holds a post is asked of the fold.
OF_THE_FOLD = (
    r"có (?:hiệu lực|mặt|tên)|được (?:áp dụng|hoạt động)|giữ chức"
    r"|làm\b.*\b(?:trưởng|phó|chủ tịch|thành viên|ủy viên|giám đốc)"
)
STILL = re.compile(
    rf"{NOW}\b(?:có\s+|vẫn\s+)?còn\s+(?=(?:{HAS_TO})\b)(?!{OF_THE_FOLD})",
    re.IGNORECASE,
)
AT_END = re.compile(
    r"\s*(?:nữa)?\s*(?:hay\s+)?(?:không|ko|chứ|chưa)(?:\s+(?:nữa|ạ|vậy|nhỉ|hả))*\s*[?.!]*\s*$", re.IGNORECASE
)


def asked_plainly(question: Question) -> str | None:
    """What a question supposes that asks whether it is still so; None where it asks no such thing."""
    told = STILL.search(question.text)
    end = AT_END.search(question.text)
    if told is None or end is None or question.english or question.documents:
        return None
    return f"{question.text[: told.start()].rstrip(' ,')} {question.text[told.end() : end.start()]}"


def ended_since(
    question: Question, document: Document, start: int, sources: Sources, last: date, *, alone: bool = False
) -> Said | None:
    """By what the clause at a place of a document was ended by a day; None where it holds.

    It may end with the whole document, unless it is to be ended `alone`: what comes in the place of the whole may say
    the same again.
    """
    if not document.number:
        return None
    divisions = path(outline(document.text), start)
    locator = ", ".join(one.label for one in divisions)
    enders = sources.timeline.ended.of_words(known(document, sources), locator)
    done = [one for one in enders if one.begins <= last and (one.official or one.since)]
    done = [one for one in done if one.statement.part or not alone]
    if not done:
        return None
    whole = [one for one in done if not one.statement.part]
    first = min(whole or done, key=lambda one: one.begins)
    told = changed(question, name_of(document, english=question.english), [first], sources, last)
    return _with_new_words(told, first, sources, english=question.english)


def _with_new_words(told: Said, ender: Recorded, sources: Sources, *, english: bool) -> Said:
    """What ended a clause, with the words that an amendment puts in its place."""
    said = ender.statement
    text = sources.document(said.document).text
    new = NEW_WORDS.match(text, said.end) if said.kind is Says.AMENDS else None
    if new is None:
        return told
    words = shortened(" ".join(new["words"].split()), LONGEST_IN_TEXT)
    now = f"It now reads: “{words}”" if english else f"Nay là: “{words}”"
    return Said(f"{told.text} {now}", (*told.spans, (said.document, *new.span("words"))), told.body, is_anew=True)
