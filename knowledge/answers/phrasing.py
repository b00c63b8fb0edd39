"""The sentences people read, in Vietnamese and English. Nothing here states a fact of its own."""

from collections.abc import Sequence
from datetime import date

from knowledge.records import Citation, Document, Reason

LONGEST_LIST = 1_700  # characters of a list that a person is sent in one piece
LONGEST_NAMING = 200  # characters of the words that name somebody
LONGEST_IN_TEXT = 450  # characters of a quote that are said in the answer; its citation holds all of it

LONGEST_SOUGHT = 200  # characters of what was looked for, where nothing was found

Both = tuple[str, str]  # Vietnamese, English

SENTENCES: dict[Reason, Both] = {
    Reason.EMPTY_LIBRARY: (
        "Thư viện chưa có văn bản nào, nên tôi chưa trả lời được. Quản trị viên có thể thêm văn bản bằng lệnh "
        "python -m indexer add.",
        "The library holds no documents yet, so I cannot answer. An administrator can add some with "
        "python -m indexer add.",
    ),
    Reason.UNREADABLE: (
        "Xin lỗi, tôi chưa đọc được câu hỏi. Mời bạn hỏi bằng lời, ví dụ: Ban Chỉ đạo có nhiệm vụ gì?",
        "Sorry, I could not read a question there. Please ask in words, for example: What are the committee's duties?",
    ),
    Reason.NOTHING_NEAR: (
        "Xin lỗi, tôi không tìm thấy {sought} trong các văn bản đã đọc. Tôi chỉ trả lời từ các văn bản và tin trong "
        "thư viện. Mời bạn hỏi lại với tên cơ quan hoặc số văn bản cụ thể.",
        "Sorry, I did not find {sought} in the documents I have read. I answer only from the documents and news in "
        "the library. Please ask again with the name of the body or the number of the document.",
    ),
    Reason.NOT_BORNE_OUT: (
        "Xin lỗi, tôi không tìm thấy {sought} trong các văn bản đã đọc. Văn bản gần nhất là {nearest}. Mời bạn hỏi "
        "lại với tên cơ quan hoặc số văn bản cụ thể.",
        "Sorry, I did not find {sought} in the documents I have read. The nearest one is {nearest}. Please ask "
        "again with the name of the body or the number of the document.",
    ),
    Reason.NOT_THEN: (
        "Xin lỗi, tôi không tìm thấy {sought} vào thời điểm được hỏi. Văn bản gần nhất là {nearest}. "
        "Mời bạn hỏi về một thời điểm khác.",
        "Sorry, I did not find {sought} for the time you ask about. The nearest one is {nearest}. "
        "Please ask about another time.",
    ),
    Reason.NO_SUCH_DOCUMENT: (
        "Xin lỗi, trong thư viện không có văn bản số {nearest}. Mời bạn kiểm tra lại số, năm và cơ quan ban hành.",
        "Sorry, there is no document numbered {nearest} in the library. Please check its number, year and issuer.",
    ),
    Reason.SEVERAL: (
        "Có nhiều nơi phù hợp với câu hỏi. Bạn muốn hỏi về nơi nào?",
        "Several fit your question. Which one do you mean?",
    ),
}

# What is said instead where no document comes near.
WITHOUT_NEAREST = {Reason.NOT_BORNE_OUT: Reason.NOTHING_NEAR, Reason.NOT_THEN: Reason.NOTHING_NEAR}

CONFIRMING: dict[bool, Both] = {True: ("Đúng.", "Yes."), False: ("Không.", "No.")}

NO_MORE = "Không còn nữa."

KINDS: dict[str, Both] = {
    "decision": ("Quyết định", "Decision"),
    "notice": ("Thông báo", "Notice"),
    "plan": ("Kế hoạch", "Plan"),
    "law": ("Luật", "Law"),
    "decree": ("Nghị định", "Decree"),
    "circular": ("Thông tư", "Circular"),
    "resolution": ("Nghị quyết", "Resolution"),
    "directive": ("Chỉ thị", "Directive"),
    "regulation": ("Quy chế", "Regulation"),
    "report": ("Báo cáo", "Report"),
    "dispatch": ("Công văn", "Dispatch"),
    "news": ("Tin", "News item"),
    "other": ("Văn bản", "Document"),
}


def declined(reason: Reason, *, english: bool, nearest: str = "", sought: str = "") -> str:
    """Why there is no answer, what was looked for, and what to do next."""
    named = sought or ("an answer to this" if english else "điều này")
    if not nearest and reason in WITHOUT_NEAREST:
        reason = WITHOUT_NEAREST[reason]
    return SENTENCES[reason][english].format(nearest=shortened(nearest), sought=shortened(named, LONGEST_SOUGHT))


def confirmed(text: str, *, holds: bool, english: bool) -> str:
    """An answer to a question that supposes something: whether it is so, and what is."""
    return f"{CONFIRMING[holds][english]} {text}"


def formerly(told: str, *, english: bool) -> str:
    """What was so before, behind what is so now."""
    return f"{'Before' if english else 'Trước đó'}: {told[:1].lower()}{told[1:]}."


def quoted(document: Document, citation: Citation, *, english: bool, longest: int = LONGEST_IN_TEXT) -> str:
    """A quote, introduced by its source."""
    place = f", {citation.locator}" if citation.locator else ""
    quote = shortened(citation.quote, longest)
    return f"{'According to' if english else 'Theo'} {name_of(document, english=english)}{place}: “{quote}”"


def introduced(citation: Citation, *, english: bool) -> str:
    """The words of the same source that name somebody in full."""
    quote = shortened(citation.quote, LONGEST_NAMING)
    return f"{'Named in full' if english else 'Nêu đầy đủ tên'}: “{quote}”"


def name_of(document: Document, *, english: bool = False) -> str:
    """A document by kind, number and date, else by its title."""
    kind = KINDS[document.kind][english]
    if document.number:
        name = f"{kind} {document.number}" if english else f"{kind} số {document.number}"
    elif document.title:
        name = f"{kind} “{document.title}”" if document.kind in ("news", "other") else document.title
    else:
        name = f"{kind} {document.id}"
    day = document.published
    return f"{name} {'of' if english else 'ngày'} {say(day)}" if day else name


def say(day: date) -> str:
    """A day as people read it."""
    return f"{day:%d/%m/%Y}"


def until(day: date, *, english: bool) -> str:
    """Until which day something was so, to be put behind it."""
    return f", until {say(day)}" if english else f", đến ngày {say(day)}"


def since(day: date | None, last: date | None = None, *, english: bool) -> str:
    """From which day on something is so, and until which, to be put behind it; openly, where no source says."""
    if day is None:
        return " – the source gives no date" if english else " – theo nguồn không ghi ngày"
    if last is not None:
        return f", from {say(day)} to {say(last)}" if english else f", từ ngày {say(day)} đến ngày {say(last)}"
    return f", since {say(day)}" if english else f", từ ngày {say(day)}"


def listed(items: Sequence[str]) -> str:
    """Items on lines of their own, numbered."""
    return "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))


def shortened(text: str, most: int = 160) -> str:
    """A long text cut at a word, with an ellipsis; for introducing only, never for a quote."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
