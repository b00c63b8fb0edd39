"""Which quotes bear out a question, seen through a small library of one news item."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge import Library
from knowledge.records import Outcome
from knowledge.vietnamese.writing.spelling import bare
from tests.libraries import index, open_library, write

NEWS = """Tại cuộc họp chiều 3/4, Tổ trưởng Tổ công tác chống sạt lở huyện Vân Sơn đã phê bình Sở Xây dựng vì kè chậm.
Bà Tô Hạ Vũ, nguyên Giám đốc Sở Xây dựng, Tổ phó, do được điều động giữ chức Bí thư Huyện ủy Bãi Triều nên xin rút tên.
"""


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Tại cuộc họp của Tổ công tác chống sạt lở huyện Vân Sơn ngày 3/4, sở nào bị phê bình vì kè chậm?",
            Outcome.ANSWERED,
        ),
        ("Tổ phó Tổ công tác chống sạt lở huyện Bãi Triều là ai?", Outcome.NOT_FOUND),
    ],
)
def test_a_quote_bears_out(tmp_path: Path, question: str, outcome: Outcome) -> None:
    index(tmp_path / "library", *write(tmp_path, {"tin.txt": NEWS}))
    assert open_library(tmp_path / "library").ask(question).outcome is outcome


TOWN = """Vân Sơn mở trung tâm hành chính công mới

15:10 22/10/2023

Ông Kha Bá Duy, Giám đốc Trung tâm Phục vụ hành chính công huyện Vân Sơn, cho hay trụ sở mới tại số 12 đường Bờ Đê \
sẽ mở cửa ngày 15/12/2023. Kinh phí sửa chữa là 18,7 tỷ đồng.

Năm 2022 huyện xếp thứ 17 toàn tỉnh về cải cách hành chính, tăng 6 bậc. Huyện có 9.417 thí sinh; so với năm ngoái, \
số thí sinh tăng 386 em.

Hội thi nấu ăn lần thứ III diễn ra tại xã Bản Khê trong tháng 12/2023. Ban Tổ chức hoạt động đến hết quý I/2024.
"""
RULES = """ỦY BAN NHÂN DÂN HUYỆN VÂN SƠN
Số: 12/QC-UBND
Vân Sơn, ngày 28 tháng 02 năm 2022

QUY CHẾ
Làm việc của Hội đồng thẩm định giá đất huyện Vân Sơn

Điều 1. Nguyên tắc
1. Trường hợp số phiếu ngang nhau thì thực hiện theo ý kiến của Chủ tịch Hội đồng.
2. Phiên họp chỉ được tiến hành khi có ít nhất 2/3 số thành viên dự họp.

Điều 2. Chủ tịch Hội đồng
a) Quyết định mời chuyên gia, tổ chức tư vấn độc lập tham dự phiên họp;
b) Ký thông báo kết quả.
"""
BORNE_OUT = [
    (
        "Trụ sở mới của Trung tâm Phục vụ hành chính công Vân Sơn nằm ở đâu, bao giờ mở cửa?",
        "số 12 đường Bờ Đê sẽ mở cửa ngày 15/12/2023",
    ),
    ("Sửa trung tâm hành chính công Vân Sơn hết bao nhiêu tiền?", "18,7 tỷ đồng"),
    ("Huyện Vân Sơn đứng thứ mấy về cải cách hành chính năm 2022?", "xếp thứ 17"),
    ("Huyện Vân Sơn có bao nhiêu thí sinh?", "9.417 thí sinh"),
    ("Ở Vân Sơn, hội thi nấu ăn lần 3 tổ chức ở đâu, lúc nào?", "tại xã Bản Khê trong tháng 12/2023"),
    (
        "Phải có ít nhất bao nhiêu thành viên dự thì Hội đồng thẩm định giá đất Vân Sơn mới họp được?",
        "ít nhất 2/3 số thành viên",
    ),
    (
        "Phiếu biểu quyết ngang nhau thì Hội đồng thẩm định giá đất Vân Sơn quyết theo ai?",
        "theo ý kiến của Chủ tịch Hội đồng",
    ),
    (
        "Ai được mời chuyên gia dự họp thẩm định giá đất Vân Sơn?",
        "Điều 2. Chủ tịch Hội đồng\na) Quyết định mời chuyên gia",
    ),
]
REFUSED = [
    "Xin số di động của ông Kha Bá Duy",
    "Số máy của Giám đốc Trung tâm Phục vụ hành chính công Vân Sơn?",
    "Ông Kha Bá Duy sinh năm nào?",
    "Ông Kha Bá Duy quê ở đâu?",
    "Nhà riêng ông Kha Bá Duy ở đâu?",
    "Huyện Vân Sơn đứng thứ mấy về chuyển đổi số năm 2022?",
    "Giá vé vào hội thi nấu ăn ở Vân Sơn là bao nhiêu?",
    "Khi nào công bố kết quả hội thi nấu ăn ở Bãi Triều?",
    "Vì sao Trung tâm Phục vụ hành chính công Vân Sơn dời trụ sở?",
    "Công ty nào sửa trụ sở Trung tâm Phục vụ hành chính công Vân Sơn?",
]
SPELLINGS: dict[str, Callable[[str], str]] = {"accented": str, "bare": bare}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("town")
    index(folder / "library", *write(folder, {"tin.txt": TOWN, "quy-che.txt": RULES}))
    with open_library(folder / "library") as library:
        yield library


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(("question", "quoted"), BORNE_OUT)
def test_a_question_is_answered_that_says_it_in_other_words(
    town: Library, question: str, quoted: str, spelling: str
) -> None:
    answer = town.ask(SPELLINGS[spelling](question), as_of=date(2024, 1, 1))
    assert [citation.quote for citation in answer.citations if quoted in citation.quote] != [], answer.text


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("question", REFUSED)
def test_what_no_sentence_says_is_refused(town: Library, question: str, spelling: str) -> None:
    answer = town.ask(SPELLINGS[spelling](question), as_of=date(2024, 1, 1))
    assert (answer.outcome, answer.citations) == (Outcome.NOT_FOUND, ())
