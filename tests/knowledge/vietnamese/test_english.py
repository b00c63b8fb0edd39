"""English questions in Vietnamese words."""

import pytest

from knowledge.vietnamese.writing.english import in_vietnamese

COMMITTEE = "steering committee for clean water of Đông Trà district"
TO = "ban chỉ đạo nước sạch Đông Trà huyện"
ASKED = [
    (f"Who heads the {COMMITTEE}?", f"ai đứng đầu {TO}"),
    (f"Who is the head of the {COMMITTEE}?", f"ai đứng đầu {TO}"),
    (f"Can you tell me who chairs the {COMMITTEE}?", f"ai đứng đầu {TO}"),
    ("Who is the deputy head?", "ai là phó trưởng ban"),
    ("Who is the chairman of the People's Committee?", "ai là chủ tịch ủy ban nhân dân"),
    (f"Who are the members of the {COMMITTEE}?", f"{TO} gồm những ai"),
    (f"List all members of the {COMMITTEE}", f"{TO} gồm những ai"),
    (f"How many members does the {COMMITTEE} have?", f"{TO} có bao nhiêu thành viên"),
    (f"What are the duties of the {COMMITTEE}?", f"{TO} có nhiệm vụ gì"),
    (f"What does the {COMMITTEE} have to do?", f"{TO} có nhiệm vụ gì"),
    (f"What is the {COMMITTEE} responsible for?", f"{TO} có trách nhiệm gì"),
    (f"Which department is the standing agency of the {COMMITTEE}?", f"cơ quan thường trực của {TO} là cơ quan nào"),
    (f"How often does the {COMMITTEE} meet?", f"{TO} họp bao lâu một lần"),
    (f"When was the {COMMITTEE} set up?", f"{TO} được thành lập khi nào"),
    (f"Which decision established the {COMMITTEE}?", f"quyết định nào thành lập {TO}"),
    ("What position does Nông Thị Xuyến hold?", "Nông Thị Xuyến giữ chức vụ gì"),
    ("What is Ms Xuyến's role in the committee?", "Xuyến giữ chức vụ gì"),
    ("Is decision 77 still in force?", "quyết định 77 còn hiệu lực không"),
    ("Which decision replaced decision 77?", "quyết định 77 bị thay thế bởi văn bản nào"),
    ("Which decision does decision 77 replace?", "quyết định 77 thay thế quyết định nào"),
    ("Who signed decision 77/QĐ-UBND?", "ai ký quyết định 77/QĐ-UBND"),
    ("Who issued decision 77?", "quyết định 77 do ai ban hành"),
    ("When was decision 77 issued?", "quyết định 77 được ban hành ngày nào"),
    ("When does decision 77 take effect?", "quyết định 77 có hiệu lực từ ngày nào"),
    ("What is decision 77 about?", "quyết định 77 nói về việc gì"),
    ("Who was the head of the committee on 10 July 2020?", "ai đứng đầu ban chỉ đạo ngày 10/7/2020"),
    ("Who was the director in 2019?", "ai là giám đốc năm 2019"),
    ("Who was the director at the end of 2019?", "ai là giám đốc cuối năm 2019"),
    ("Who was the director in March 2019?", "ai là giám đốc tháng 3/2019"),
    ("What is the salary of the secretary?", "gì lương thư ký"),
    ("What are the dutis of the comittee?", "ban chỉ đạo có nhiệm vụ gì"),
    ("Where and when will the new port open?", "mới cảng mở cửa ở đâu và khi nào"),
    ("When does the review conference take place?", "hội nghị sơ kết diễn ra khi nào"),
    ("Where is the headquarters?", "trụ sở ở đâu"),
    ("How much will the new port cost?", "mới cảng tốn bao nhiêu tiền"),
    ("What is the budget for the project?", "kinh phí dự án là bao nhiêu tiền"),
    ("How many stations does the railway have?", "đường sắt có bao nhiêu ga"),
    ("What rank did Vân Sơn get in the PAR Index?", "Vân Sơn xếp thứ mấy PAR Index"),
    ("Why was the project delayed?", "vì sao dự án chậm"),
    ("Who plays zumba?", "ai plays zumba"),
]


@pytest.mark.parametrize(("question", "asked"), ASKED)
def test_a_question_is_asked_in_vietnamese(question: str, asked: str) -> None:
    assert in_vietnamese(question) == asked
