"""Every sentence of the bot's own that people read, in Vietnamese and in English. What the library says is not here."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in both languages: `words(english)` gives the one to say."""

    vi: str
    en: str

    def __call__(self, english: bool) -> str:
        """Return the sentence in English or in Vietnamese."""
        return self.en if english else self.vi


# What the bot is

WELCOME = Words(
    "Xin chào! Tôi giúp người dân và cán bộ tra cứu các quyết định hành chính: ai giữ chức vụ nào, "
    "ban chỉ đạo có nhiệm vụ gì, quyết định nào quy định điều đó.\n\n"
    "Mỗi câu trả lời đều trích nguyên văn và ghi rõ nguồn. Điều gì văn bản không nói, tôi sẽ nói là không tìm thấy.\n\n"
    "Mời bạn gõ câu hỏi, có dấu hay không dấu đều được, hoặc chọn một câu dưới đây.\n\n"
    "(You may also ask in English.)",
    "Hello! I help citizens and officials look things up in Vietnamese administrative decisions: who holds which post, "
    "what a committee has to do, which decision says so.\n\n"
    "Every answer quotes its source word for word. What no document says, I will not answer.\n\n"
    "Please type a question, or choose one below.",
)
HELP = Words(
    "Mời bạn gõ câu hỏi như khi hỏi một người, ví dụ: “Ai là Trưởng ban Ban Chỉ đạo cải cách hành chính?” "
    "Có dấu hay không dấu, viết tắt hay viết đủ đều được.\n\n"
    "Chạm vào phần trích dẫn dưới câu trả lời để đọc hết nguyên văn.\n\n"
    "Trong nhóm, mời bạn dùng /hoi, nhắc tên tôi hoặc trả lời tin nhắn của tôi.\n\n"
    "Câu hỏi và câu trả lời có thể được lưu một thời gian để đối chiếu, không kèm tên hay tài khoản của bạn.",
    "Just ask as you would ask a person, for example: “Who is the head of the steering committee for administrative "
    "reform?”\n\n"
    "Tap the quotation under an answer to read all of it.\n\n"
    "In a group, use /hoi, mention me or reply to one of my messages.\n\n"
    "Questions and answers may be kept for a time to check them against the documents, without your name or account.",
)
COMMANDS = Words("Các lệnh:", "Commands:")

START_COMMAND = Words("Lời chào và vài câu hỏi gợi ý", "A welcome and some questions to try")
ASK_COMMAND = Words("Đặt câu hỏi, dùng được cả trong nhóm", "Ask a question, in a group too")
HELP_COMMAND = Words("Cách hỏi và các lệnh", "How to ask, and the commands")

EXAMPLES = (
    Words(
        "Ai là Trưởng ban Ban Chỉ đạo cải cách hành chính?",
        "Who is the head of the steering committee for administrative reform?",
    ),
    Words("Ban Chỉ đạo có nhiệm vụ gì?", "What are the duties of the steering committee?"),
    Words("Cơ quan thường trực của Ban Chỉ đạo là cơ quan nào?", "Which is the standing agency of the committee?"),
)

# Around an answer

YOU_ASKED = Words("Câu hỏi: ", "Question: ")
READ_AS = Words("Tôi hiểu câu hỏi là: ", "I read your question as: ")
NOTHING = Words("Xin lỗi, tôi chưa có câu trả lời cho câu hỏi này.", "Sorry, I have no answer to this question.")
RIGHT = Words("👍 Đúng", "👍 Right")
WRONG = Words("👎 Chưa đúng", "👎 Not right")
CHOSEN = "{} ✓"
THANKS_RIGHT = Words("Cảm ơn bạn!", "Thank you!")
THANKS_WRONG = Words(
    "Cảm ơn bạn đã cho biết. Chúng tôi sẽ xem lại câu trả lời này.",
    "Thank you for telling us. We will look at this answer again.",
)

# When a question cannot be answered

LIBRARY_EMPTY = Words(
    "Xin lỗi, hiện tôi chưa có văn bản nào để tra cứu. Mời bạn quay lại sau.",
    "Sorry, I have no documents to search yet. Please come back later.",
)
ONLY_TEXT = Words(
    "Xin lỗi, tôi chỉ đọc được chữ. Mời bạn gõ câu hỏi.",
    "Sorry, I can only read text. Please type your question.",
)
UNKNOWN_COMMAND = Words(
    "Xin lỗi, tôi không biết lệnh này. Mời bạn gõ câu hỏi, hoặc /help để xem cách hỏi.",
    "Sorry, I do not know this command. Please type a question, or /help to see how to ask.",
)
WHAT_QUESTION = Words(
    "Mời bạn viết câu hỏi ngay sau lệnh, ví dụ: /hoi Ai là Trưởng ban?",
    "Please write your question after the command, for example: /hoi Who is the head of the committee?",
)
# Nobody knows any more which language the conversation was in.
OLD_BUTTON = "Nút này đã cũ. Mời bạn gõ lại câu hỏi.\nThis button is too old; please ask again."
APOLOGY = Words(
    "Xin lỗi, tôi gặp trục trặc nên chưa trả lời được. Mời bạn hỏi lại sau ít phút.",
    "Sorry, something went wrong and I could not answer. Please ask again in a few minutes.",
)

# The terminal

SAMPLE = "(Văn bản mẫu) "
SAMPLE_QUESTIONS = (
    "Ai là Trưởng ban Ban Chỉ đạo CCHC thành phố?",
    "Ban Chỉ đạo có nhiệm vụ gì?",
    "Quyết định 1132 nói về việc gì?",
)
HELLO = "Xin chào! Tôi trả lời câu hỏi về các quyết định hành chính, trích nguyên văn và ghi rõ nguồn."
FROM_LIBRARY = "Tôi đang tra cứu trong thư viện {}."
FROM_SAMPLES = (
    "Thư viện {} chưa có văn bản nào, nên tôi trả lời từ các văn bản mẫu đi kèm chương trình. "
    "Nạp văn bản của bạn bằng lệnh: python -m indexer add TỆP"
)
TRY = "Bạn có thể thử hỏi:"
PROMPT = "Hỏi: "
TERMINAL_HELP = (
    "Mời bạn gõ câu hỏi rồi nhấn Enter; khi có nhiều lựa chọn, gõ số của lựa chọn. "
    "/help xem lời này, /thoat (hoặc Ctrl-D) để kết thúc. (You may also ask in English; /exit ends.)"
)
GOODBYE = "Chào bạn!"
SOURCE = Words("Nguồn: ", "Source: ")


def help_page(english: bool, commands: Iterable[tuple[str, Words]]) -> str:
    """Explain how to ask and list `commands`, names with what they do."""
    listed = "\n".join(f"/{name} – {about(english)}" for name, about in commands)
    return f"{HELP(english)}\n\n{COMMANDS(english)}\n{listed}"
