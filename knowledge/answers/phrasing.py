"""The sentences people read, in Vietnamese and English. Nothing here states a fact of its own."""

from datetime import date

from knowledge.records import Citation, Document, Reason

SENTENCES = {
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
        "Xin lỗi, tôi không tìm thấy điều này trong các văn bản đã đọc. Tôi chỉ trả lời từ các quyết định và tin về "
        "cải cách hành chính trong thư viện.",
        "Sorry, I found nothing about this in the documents I have read. I answer only from the decisions and news on "
        "administrative reform in the library.",
    ),
    Reason.NOT_BORNE_OUT: (
        "Xin lỗi, các văn bản đã đọc không nêu điều này. Văn bản gần nhất là {nearest}. Mời bạn hỏi lại với tên cơ "
        "quan hoặc số văn bản cụ thể.",
        "Sorry, the documents I have read do not say this. The nearest one is {nearest}. Please ask again with the "
        "name of the body or the number of the document.",
    ),
}

KINDS = {
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
    "news": ("Tin", "News"),
    "other": ("Văn bản", "Document"),
}


def declined(reason: Reason, *, english: bool, nearest: Document | None = None) -> str:
    """Why there is no answer, and what to do next."""
    return SENTENCES[reason][english].format(nearest=name_of(nearest, english=english) if nearest else "")


def quoted(document: Document, citation: Citation, *, english: bool) -> str:
    """A quote, introduced by its source."""
    place = f", {citation.locator}" if citation.locator else ""
    source = f"{name_of(document, english=english)}{place}"
    return f"According to {source}: “{citation.quote}”" if english else f"Theo {source}: “{citation.quote}”"


def name_of(document: Document, *, english: bool) -> str:
    """A document by kind, number and date, else by its title."""
    kind = KINDS[document.kind][english]
    if document.number:
        name = f"{kind} {document.number}" if english else f"{kind} số {document.number}"
    elif document.title:
        name = f"{kind} “{document.title}”" if document.kind in ("news", "other") else document.title
    else:
        name = f"{kind} {document.id}"
    day = document.published
    return f"{name} {'of' if english else 'ngày'} {said(day)}" if day else name


def said(day: date) -> str:
    """A day as people read it."""
    return f"{day:%d/%m/%Y}"
