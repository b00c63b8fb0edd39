"""What a question looked for, in few words, to be said where nothing was found. It states nothing of it."""

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.writing.spelling import folded

OF_A_BODY = {
    Ask.ROSTER: "danh sách thành viên",
    Ask.COUNT: "số lượng thành viên của",
    Ask.DUTY: "nhiệm vụ của",
    Ask.AGENCY: "cơ quan thường trực, giúp việc của",
    Ask.FOUNDING: "văn bản thành lập hay kiện toàn",
    Ask.MEETS: "chế độ họp của",
    Ask.REPORTS: "chế độ báo cáo của",
    Ask.ENDED: "thông tin về việc giải thể",
    Ask.CHANGES: "thay đổi của",
    Ask.CAME: "người được bổ sung vào",
    Ask.LEFT: "người thôi tham gia",
    Ask.CONCERNING: "văn bản liên quan đến",
}
OF_A_DOCUMENT = {
    Ask.ABOUT: "nội dung của",
    Ask.STATUS: "thông tin về hiệu lực của",
    Ask.REPLACES: "văn bản bị thay thế hay sửa đổi bởi",
    Ask.BASIS: "căn cứ ban hành",
    Ask.SIGNER: "người ký",
    Ask.EFFECTIVE: "ngày có hiệu lực của",
    Ask.ISSUED: "thông tin ban hành",
    Ask.FOUNDED: "tổ chức được lập theo",
}


def sought(question: Question) -> str:
    """What is asked, and of which body or document, where that is all; the question itself where it says more."""
    if question.english:
        return f"an answer to “{question.typed.strip()}”"
    return _of_a_body(question) or _of_a_document(question) or f"câu trả lời cho “{_whole(question)}”"


def _of_a_body(question: Question) -> str | None:
    """The post or the matter in the one body that is named, where the question names nothing else."""
    named = [mention for mention in find_bodies(question.text) if not mention.is_generic]
    says_more = question.dates or question.documents or question.by_rules or question.at_founding or question.apart
    if len(named) != 1 or says_more:
        return None
    name = question.text[named[0].start : named[0].end]
    posts = [mention.post for mention in question.posts if mention.post != "Thành viên"]
    if not set(question.left) <= set(folded(name)) or len(posts) > 1:
        return None
    if question.ask is Ask.HOLDER and posts:
        return f"{posts[0]} {name}"
    return f"{OF_A_BODY[question.ask]} {name}" if question.ask in OF_A_BODY and not posts else None


def _of_a_document(question: Question) -> str | None:
    if question.ask not in OF_A_DOCUMENT or len(question.documents) != 1 or question.left or question.dates:
        return None
    mention = question.documents[0]
    return f"{OF_A_DOCUMENT[question.ask]} {question.text[mention.start : mention.end]}"


def _whole(question: Question) -> str:
    text = question.text.strip()
    return text[:1].upper() + text[1:]
