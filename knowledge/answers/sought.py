"""What a question looked for, in few words, to be said where nothing was found. It states nothing of it."""

from knowledge.answers.asking import Ask
from knowledge.answers.questions import Question

OF = {
    Ask.PREDECESSOR: "người tiền nhiệm theo câu hỏi về",
    Ask.SUCCESSOR: "người thay",
    Ask.POSTS: "chức vụ của",
    Ask.ROSTER: "danh sách thành viên",
    Ask.COUNT: "số lượng thành viên theo câu hỏi về",
    Ask.DUTY: "nhiệm vụ của",
    Ask.AGENCY: "cơ quan giúp việc theo câu hỏi về",
    Ask.FOUNDING: "văn bản thành lập hay kiện toàn",
    Ask.FOUNDED: "tổ chức được lập theo",
    Ask.MEETS: "chế độ họp của",
    Ask.REPORTS: "chế độ báo cáo của",
    Ask.ENDED: "thông tin giải thể",
    Ask.ABOUT: "nội dung",
    Ask.STATUS: "thông tin về hiệu lực của",
    Ask.REPLACES: "văn bản bị thay thế hay sửa đổi theo câu hỏi về",
    Ask.BASIS: "căn cứ ban hành",
    Ask.SIGNER: "người ký",
    Ask.EFFECTIVE: "ngày có hiệu lực của",
    Ask.ISSUED: "thông tin ban hành",
    Ask.CHANGES: "thay đổi của",
    Ask.SIGNED: "văn bản theo câu hỏi về",
    Ask.CONCERNING: "văn bản liên quan đến",
}


def sought(question: Question) -> str:
    """The post, the matter or the document that was looked for; the question itself where it is none of these."""
    if question.english:
        return f"an answer to “{question.typed.strip()}”"
    if question.ask is Ask.HOLDER and question.posts and question.matter:
        return f"thông tin về “{question.matter}”"
    if question.ask in OF and question.matter:
        return f"{OF[question.ask]} {question.matter}"
    return f"câu trả lời cho “{question.text.strip()}”"
