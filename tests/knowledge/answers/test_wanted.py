import pytest

from knowledge.answers.questions import read_question
from knowledge.answers.wanted import wanted

GIVEN = [
    ("Bờ kè dài bao nhiêu mét?", "Bờ kè dài 340 m.", True),
    ("Bờ kè dài bao nhiêu mét?", "Bờ kè qua 27 hộ dân.", False),
    ("Có bao nhiêu thí sinh năm 2024?", "Có 8.436 thí sinh dự thi.", True),
    ("Có bao nhiêu thí sinh năm 2024?", "Ban Chỉ đạo thi năm 2024 có Trưởng ban.", False),
    ("Đạt bao nhiêu phần trăm?", "Tỷ lệ đạt 87,6%.", True),
    ("Chỉ số hài lòng là bao nhiêu?", "Ngày 12/3/2025 công bố chỉ số hài lòng.", False),
    ("Chỉ số hài lòng là bao nhiêu?", "Chỉ số hài lòng đạt 87,6 điểm.", True),
    ("Dân số huyện là bao nhiêu?", "Chuyển đổi số cho 12 hộ dân.", False),
    ("Số điện thoại của Trưởng ban?", "Gọi 0225 3821 234 để hỏi.", True),
    ("Số điện thoại của Trưởng ban?", "Xong trước ngày 30/9/2024.", False),
    ("Lương của Trưởng ban là bao nhiêu?", "Ông Lương Bá Khoan, 45 tuổi.", False),
    ("Lương của Trưởng ban là bao nhiêu?", "Tiền lương là 9 triệu đồng.", True),
    ("Khi nào họp?", "Họp ngày 12 tháng 3.", True),
    ("Khi nào họp?", "Họp ở nhà văn hóa.", False),
    ("Ban Chỉ đạo báo cáo bao lâu một lần?", "Báo cáo hằng tháng.", True),
    ("Cơ quan nào chủ trì?", "Sở Nội vụ chủ trì.", True),
    ("Cơ quan nào chủ trì?", "Chủ trì là việc khó.", False),
    ("Vé vào giá vé bao nhiêu?", "Doanh thu 4,2 tỷ đồng.", False),
    ("Bộ nào bị nhắc vì tăng giá vé máy bay?", "Hội nghị nhắc Bộ Xây dựng.", True),  # "máy" is not "mấy"
    ("Ai thay ông Vi Khắc Nhuận?", "Bà Tô Hạ Vũ được cử thay ông Vi Khắc Nhuận.", True),
    ("Ai thay ông Vi Khắc Nhuận?", "Đồng chí cử ông Vi Khắc Nhuận đi học.", False),
    ("Cơ quan nào phối hợp với Sở Nội vụ?", "Sở Nội vụ phối hợp.", False),  # it is named already
    ("Cơ quan nào phối hợp với Sở Nội vụ?", "Sở Nội vụ phối hợp với Sở Tài chính.", True),
    ("Chi nhánh huyện Vân Sơn ở địa chỉ nào?", "Chi nhánh huyện Vân Sơn đã mở cửa.", False),
    ("Chi nhánh huyện Vân Sơn ở địa chỉ nào?", "Chi nhánh ở số 12 đường Bờ Đê.", True),
    ("Trụ sở mới ở đâu?", "Trụ sở mới đặt tại phường Bãi Triều.", True),
    ("Kết luận số mấy của Thanh tra nói về bờ kè?", "Thanh tra có Kết luận số 71 về bờ kè.", True),
    ("Vì sao bờ kè chậm?", "Bờ kè chậm do thiếu đá.", True),
    ("Vì sao bờ kè chậm?", "Bờ kè chậm, đó là điều ai cũng thấy.", False),
    ("Thôn nào được khảo sát trước?", "Thôn Bản Khê được khảo sát.", True),
]


@pytest.mark.parametrize(("question", "text", "given"), GIVEN)
def test_an_answer_gives_the_kind_of_thing_that_is_asked_for(question: str, text: str, given: bool) -> None:
    assert wanted(read_question(question)).given_by(text) is given
