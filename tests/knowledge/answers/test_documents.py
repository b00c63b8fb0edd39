"""What is asked of documents: in the library, or known from the press alone. All of them are invented."""

from datetime import date
from pathlib import Path

import pytest

from knowledge import Library, Outcome
from knowledge.vietnamese.writing.spelling import bare
from tests.libraries import index, open_library, write

TODAY = date(2026, 9, 1)
HEAD = "ỦY BAN NHÂN DÂN\n{issuer}\nSố: {number}\n{place}, ngày {day}\n\nQUYẾT ĐỊNH\n{title}\n\n"
OF_HUYEN = {"issuer": "HUYỆN ĐÔNG TRÀ", "place": "Đông Trà"}
SIGNED = "\n\nCHỦ TỊCH\n(Đã ký)\n{}\n"


def decision(number: str, day: str, title: str, body: str, signer: str, **of: str) -> str:
    head = HEAD.format(number=number, day=day, title=title, **(of or OF_HUYEN))
    return head + body + SIGNED.format(signer)


FOUNDING = decision(
    "45/QĐ-UBND",
    "12/8/2023",
    "Về việc thành lập Ban Chỉ đạo Nước sạch huyện Đông Trà",
    "Điều 1. Thành lập Ban Chỉ đạo Nước sạch huyện Đông Trà.\n"
    "Điều 2. Chế độ báo cáo\n1. Ban Chỉ đạo họp mỗi quý một lần.\n2. Báo cáo:\n"
    "a) Cơ quan thường trực báo cáo trước ngày 10 hằng tháng;\n"
    "b) Trưởng xóm gửi sổ ghi mực nước giếng trước 16 giờ thứ Sáu hằng tuần.\n"
    "Điều 3. Quyết định có hiệu lực từ ngày ký, thay cho Quyết định số 30/QĐ-UBND ngày 05/5/2019.",
    "Hứa Văn Nhạ",
)
AMENDING = decision(
    "51/QĐ-UBND",
    "20/3/2025",
    "Sửa đổi Quyết định số 45/QĐ-UBND ngày 12/8/2023",
    "Điều 1. Bãi bỏ điểm b khoản 2 Điều 2 Quyết định số 45/QĐ-UBND ngày 12/8/2023.\n"
    "Điều 2. Quyết định này có hiệu lực từ ngày 01/4/2025.",
    "Nông Thị Xuyến",
)
ENDING = decision(
    "88/QĐ-UBND",
    "15/8/2026",
    "Về việc giải thể một số tổ chức phối hợp liên ngành của huyện Đông Trà",
    "Điều 1. Giải thể các tổ chức sau:\n"
    "1. Ban Chỉ đạo Nước sạch huyện Đông Trà (thành lập tại Quyết định số 45/QĐ-UBND ngày 12/8/2023);\n"
    "2. Hội đồng Tư vấn chợ huyện Đông Trà (thành lập tại Quyết định số 46/QĐ-UBND ngày 12/9/2023).\n"
    "Điều 2. Hiệu lực\n1. Quyết định này có hiệu lực từ ngày 01/01/2027.\n"
    "2. Các Quyết định nêu tại Điều 1 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
    "Nông Thị Xuyến",
)
# Another district's decision has the same number as the founding one.
ELSEWHERE = decision(
    "45/QĐ-UBND",
    "03/02/2024",
    "Về việc thành lập Tổ công tác Chợ huyện Vân Sơn",
    "Điều 1. Thành lập Tổ công tác Chợ huyện Vân Sơn.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.",
    "Tô Hạ Vũ",
    issuer="HUYỆN VÂN SƠN",
    place="Vân Sơn",
)
NEWS = (
    "Đông Trà lập Ban Chỉ đạo Chuyển đổi xanh\n\n10:00 12/5/2026\n\n"
    "Ngày 10/5/2026, Chủ tịch UBND huyện Đông Trà Hứa Văn Nhạ ký Quyết định số 72/QĐ-UBND thành lập Ban Chỉ đạo Chuyển "
    "đổi xanh huyện Đông Trà. Quyết định có hiệu lực từ ngày ký, thay thế Quyết định số 61/QĐ-UBND ngày 02/3/2020.\n\n"
    "UBND huyện công bố quyết định thành lập Ban Chỉ đạo Đò ngang huyện Đông Trà. Đó là Quyết định số 74/QĐ-UBND, ký "
    "ngày 11/5/2026.\n\n"
    "Theo Quyết định 75 của UBND huyện Đông Trà, Hội Làm vườn được giao ba vườn ươm. Văn bản này thay cho hai Quyết "
    "định số 62/QĐ-UBND ngày 04/3/2020 và số 63/QĐ-UBND ngày 05/3/2020.\n\n"
    "Ban Chỉ đạo Đọc sách huyện Đông Trà nay mang tên Ban Chỉ đạo Thư viện xanh huyện Đông Trà. Việc đổi tên nằm trong "
    "Quyết định số 76/QĐ-UBND ngày 09/5/2026.\n"
)
TEXTS = {
    "qd-45.txt": FOUNDING,
    "qd-51.txt": AMENDING,
    "qd-88.txt": ENDING,
    "qd-45-van-son.txt": ELSEWHERE,
    "tin.txt": NEWS,
}
TOLD = "(theo Tin “Đông Trà lập Ban Chỉ đạo Chuyển đổi xanh” ngày 12/05/2026)"
OF_45 = "Quyết định số 45/QĐ-UBND ngày 12/08/2023"
OF_51 = "Quyết định số 51/QĐ-UBND ngày 20/03/2025"
OF_88 = "Quyết định số 88/QĐ-UBND ngày 15/08/2026"
STANDS = (
    f"{OF_45} còn hiệu lực. Điểm b khoản 2 Điều 2 {OF_45} bị bãi bỏ bởi {OF_51}, từ ngày 01/04/2025. "
    f"{OF_45} sẽ bị bãi bỏ bởi {OF_88}, từ ngày 01/01/2027."
)

ANSWERED = [
    ("Tính đến hôm nay Quyết định số 45/QĐ-UBND của huyện Đông Trà còn hiệu lực chứ?", STANDS),
    ("QĐ 45/QĐ-UBND huyện Đông Trà giờ còn hiệu lực không?", STANDS),
    ("Quyết định 45/QĐ-UBND huyện Đông Trà đang còn hiệu lực hay đã hết?", STANDS),
    (
        "Quyết định 45/QĐ-UBND huyện Vân Sơn còn hiệu lực không?",
        "Quyết định số 45/QĐ-UBND ngày 03/02/2024 còn hiệu lực: trong thư viện chưa có văn bản nào thay thế hay bãi bỏ "
        "toàn bộ văn bản này.",
    ),
    (
        "Quyết định 46/QĐ-UBND huyện Đông Trà còn hiệu lực không?",
        f"Quyết định số 46/QĐ-UBND sẽ bị bãi bỏ bởi {OF_88}, từ ngày 01/01/2027.",
    ),
    (
        "Điểm b khoản 2 Điều 2 Quyết định 45/QĐ-UBND huyện Đông Trà bị bỏ theo văn bản nào?",
        f"Điểm b khoản 2 Điều 2 {OF_45} bị bãi bỏ bởi {OF_51}, từ ngày 01/04/2025.",
    ),
    (
        "Quyết định 45/QĐ-UBND huyện Đông Trà thay cho quyết định số bao nhiêu?",
        f"{OF_45} thay thế Quyết định số 30/QĐ-UBND ngày 05/05/2019.",
    ),
    (
        "Quyết định 51 bãi bỏ hay thay thế văn bản nào?",
        "Quyết định số 51/QĐ-UBND ngày 20/03/2025 bãi bỏ điểm b khoản 2 Điều 2 "
        "Quyết định số 45/QĐ-UBND ngày 12/08/2023.",
    ),
    (
        "Quyết định 30/QĐ-UBND bị quyết định nào thay?",
        f"Quyết định số 30/QĐ-UBND được thay thế bởi {OF_45}, từ ngày 12/08/2023.",
    ),
    (
        "Quyết định giải thể mấy ban liên ngành của huyện Đông Trà bao giờ mới có hiệu lực?",
        f"{OF_88} có hiệu lực từ ngày 01/01/2027: “1. Quyết định này có hiệu lực từ ngày 01/01/2027.”",
    ),
    ("Ai ký quyết định lập Ban Chỉ đạo Nước sạch ở huyện Đông Trà?", f"{OF_45} do Hứa Văn Nhạ ký."),
    ("Ai ký quyết định thay thế Quyết định 30/QĐ-UBND huyện Đông Trà?", f"{OF_45} do Hứa Văn Nhạ ký."),
    (
        "Quyết định thay thế Quyết định 61/QĐ-UBND do ai ký?",
        f"Quyết định số 72/QĐ-UBND do Hứa Văn Nhạ ký ngày 10/05/2026 {TOLD}.",
    ),
    (
        "Quyết định 51/QĐ-UBND do ai ký và có hiệu lực từ ngày nào?",
        f"{OF_51} có hiệu lực từ ngày 01/04/2025: “Điều 2. Quyết định này có hiệu lực từ ngày 01/4/2025.” "
        f"{OF_51} do Nông Thị Xuyến ký.",
    ),
    (
        "Ông Hứa Văn Nhạ đã ký những quyết định nào?",
        f"Văn bản do Hứa Văn Nhạ ký:\n1. {OF_45}\n2. Quyết định số 72/QĐ-UBND {TOLD}",
    ),
    ("Ai ký Quyết định 72/QĐ-UBND?", f"Quyết định số 72/QĐ-UBND do Hứa Văn Nhạ ký ngày 10/05/2026 {TOLD}."),
    (
        "Ai ký quyết định thành lập Ban Chỉ đạo Chuyển đổi xanh huyện Đông Trà?",
        f"Quyết định số 72/QĐ-UBND do Hứa Văn Nhạ ký ngày 10/05/2026 {TOLD}.",
    ),
    (
        "Quyết định 72/QĐ-UBND có hiệu lực từ ngày nào?",
        f"Quyết định số 72/QĐ-UBND có hiệu lực từ ngày 10/05/2026 {TOLD}.",
    ),
    ("Quyết định 74/QĐ-UBND được ký ngày nào?", f"Quyết định số 74/QĐ-UBND được ký ngày 11/05/2026 {TOLD}."),
    (
        "Quyết định 72/QĐ-UBND thay thế quyết định nào vậy?",
        f"Quyết định số 72/QĐ-UBND thay thế Quyết định số 61/QĐ-UBND ngày 02/03/2020 {TOLD}.",
    ),
    (
        "Quyết định 61/QĐ-UBND còn hiệu lực không?",
        f"Quyết định số 61/QĐ-UBND được thay thế bởi Quyết định số 72/QĐ-UBND {TOLD}, từ ngày 10/05/2026.",
    ),
    (
        "QĐ 75 của UBND huyện Đông Trà thay thế các quyết định nào?",
        "Quyết định số 75 thay thế Quyết định số 62/QĐ-UBND ngày 04/03/2020; Quyết định số 63/QĐ-UBND ngày 05/03/2020 "
        f"{TOLD}.",
    ),
    (
        "Ban Chỉ đạo Đò ngang huyện Đông Trà được thành lập theo quyết định số nào, ký ngày nào?",
        f"Ban Chỉ đạo Đò ngang huyện Đông Trà được thành lập theo Quyết định số 74/QĐ-UBND ngày 11/05/2026 {TOLD}.",
    ),
    (
        "Ban Chỉ đạo Thư viện xanh huyện Đông Trà trước đây tên là gì?",
        "Ban Chỉ đạo Thư viện xanh huyện Đông Trà (Ban Chỉ đạo Đọc sách huyện Đông Trà) được đổi tên theo Quyết định "
        f"số 76/QĐ-UBND ngày 09/05/2026 {TOLD}.",
    ),
    (
        "Trưởng xóm ở Đông Trà bây giờ có còn phải gửi sổ ghi mực nước giếng trước 16 giờ thứ Sáu hằng tuần nữa không?",
        f"Không còn nữa. Theo {OF_45}, Điều 2, khoản 2, điểm b: “b) Trưởng xóm gửi sổ ghi mực nước giếng trước 16 giờ "
        f"thứ Sáu hằng tuần.”. Điểm b khoản 2 Điều 2 {OF_45} bị bãi bỏ bởi {OF_51}, từ ngày 01/04/2025.",
    ),
]
REFUSED = [
    "Quyết định 45/QĐ-UBND huyện Bãi Triều còn hiệu lực không?",
    "Ai ký Quyết định 74/QĐ-UBND?",
    "Ai ký Quyết định 61/QĐ-UBND?",
    "Quyết định 61/QĐ-UBND thay thế quyết định nào?",
    "QĐ 75 của UBND huyện Bãi Triều thay thế các quyết định nào?",
    "Ai ký quyết định thay thế Quyết định 51/QĐ-UBND?",
    "Ai ký quyết định thay thế Quyết định 30/QĐ-UBND huyện Bãi Triều?",
    "Quyết định 99/QĐ-UBND còn hiệu lực không?",
    "Điều 9 Quyết định 45/QĐ-UBND huyện Đông Trà còn hiệu lực không?",
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("documents")
    index(folder / "library", *write(folder / "texts", TEXTS))
    return open_library(folder / "library")


@pytest.mark.parametrize("spelled", [str, bare], ids=["accented", "bare"])
@pytest.mark.parametrize(("question", "text"), ANSWERED)
def test_what_documents_are_asked(library: Library, question: str, text: str, spelled: type[str]) -> None:
    answer = library.ask(spelled(question), as_of=TODAY)
    assert (answer.outcome, answer.text) == (Outcome.ANSWERED, text)


@pytest.mark.parametrize("spelled", [str, bare], ids=["accented", "bare"])
@pytest.mark.parametrize("question", REFUSED)
def test_what_no_document_says(library: Library, question: str, spelled: type[str]) -> None:
    answer = library.ask(spelled(question), as_of=TODAY)
    assert answer.outcome is Outcome.NOT_FOUND


def test_a_clause_holds_until_the_day_on_which_it_is_repealed(library: Library) -> None:
    question = "Trưởng xóm ở Đông Trà có còn phải gửi sổ ghi mực nước giếng trước 16 giờ thứ Sáu không?"
    answer = library.ask(question, as_of=date(2025, 3, 25))
    assert "bãi bỏ" not in answer.text


def test_what_is_decided_later_is_not_known_before(library: Library) -> None:
    answer = library.ask("Quyết định 45/QĐ-UBND huyện Đông Trà còn hiệu lực không?", as_of=date(2024, 1, 5))
    assert answer.text == (
        f"{OF_45} còn hiệu lực: trong thư viện chưa có văn bản nào thay thế hay bãi bỏ toàn bộ văn bản này."
    )
