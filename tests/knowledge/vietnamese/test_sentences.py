import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese.text.sentences import clause_spans, sentence_spans

ALPHABET = 'aÂđ Đ1.;:!?…"“”()\n\r\t -Qv/TP'


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def clauses(text: str) -> list[str]:
    return [text[start:end] for start, end in clause_spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đoàn kiểm tra đến TP. Vân Giang, TX. Đông Trà và Tp.HCM.",
        "Hội thảo do PGS.TS. Nguyễn Văn An và Th.S Trần Bình chủ trì.",
        "Nhà ở P. Bến Nghé, Q. 1, cách Q.3 không xa.",
        "Mua bàn, ghế, v.v. để dùng.",
        "Tổng kinh phí 1.500 triệu đồng, cấp ngày 18.02.2019.",
        "Điều 1. Thành lập Ban Chỉ đạo.",
        "1. Ông Phan Khắc Duẩn, Chủ tịch.",
        "1.2. Mục tiêu cụ thể",
        "IV. TỔ CHỨC THỰC HIỆN",
        "a) Tham mưu, đề xuất; b) Kiểm tra, đôn đốc.",
        "Ông Donald J. Trump đến Hà Nội.",
        "Ban gồm: 1. Ông An, Trưởng ban; 2. Bà Bình, Phó Trưởng ban.",
        "Các sở, ngành... phối hợp thực hiện.",
        "Quyết định này có hiệu lực kể từ ngày ký./.",
        'Ông hỏi: "Ai làm? " rồi im lặng.',
    ],
)
def test_nothing_inside_ends_the_sentence(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban họp quý một lần. Sở Nội vụ chuẩn bị.", ["Ban họp quý một lần.", "Sở Nội vụ chuẩn bị."]),
        ("Áp dụng từ năm 2019. Các sở báo cáo.", ["Áp dụng từ năm 2019.", "Các sở báo cáo."]),
        ("Thực hiện theo Điều 5. Quyết định này bãi bỏ.", ["Thực hiện theo Điều 5.", "Quyết định này bãi bỏ."]),
        ("Điều 1. Thành lập. Điều 2. Giao Sở Nội vụ.", ["Điều 1. Thành lập.", "Điều 2. Giao Sở Nội vụ."]),
        ("Ai là Trưởng ban? Ông An.", ["Ai là Trưởng ban?", "Ông An."]),
        ("Ông nói: “Phải làm. Làm ngay.” Mọi người nghe.", ["Ông nói: “Phải làm.", "Làm ngay.”", "Mọi người nghe."]),
        ('Hỏi: " Do đâu? " Bà Bình đáp.', ['Hỏi: " Do đâu? "', "Bà Bình đáp."]),
        (
            "Công an bắt Nguyễn Văn A. Theo điều tra, A nhận tội.",
            ["Công an bắt Nguyễn Văn A.", "Theo điều tra, A nhận tội."],
        ),
        ("Mua bàn, ghế, v.v. Sau đó họp.", ["Mua bàn, ghế, v.v.", "Sau đó họp."]),
        ("Có nhiều khó khăn… Tuy vậy, đã xong.", ["Có nhiều khó khăn…", "Tuy vậy, đã xong."]),
        ("CHỦ TỊCH\n(Đã ký)\n\n  Phan Khắc Duẩn ", ["CHỦ TỊCH", "(Đã ký)", "Phan Khắc Duẩn"]),
        ("1. Ông An. 2. Bà Bình.", ["1. Ông An.", "2. Bà Bình."]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_clauses_end_at_semicolons_outside_brackets() -> None:
    assert clauses("a) Tham mưu; b) Kiểm tra (thuế; phí); c) Báo cáo.") == [
        "a) Tham mưu;",
        "b) Kiểm tra (thuế; phí);",
        "c) Báo cáo.",
    ]


def test_only_the_asked_part_is_read() -> None:
    text = "Câu một. Câu hai. Câu ba."
    assert sentence_spans(text, 9, 17) == [(9, 17)]


@given(st.text() | st.text(alphabet=ALPHABET), st.data())
def test_spans_are_ordered_disjoint_inside_and_lose_no_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for spans in (sentence_spans(text, start, end), clause_spans(text, start, end)):
        at = start
        for begin, stop in spans:
            assert at <= begin < stop <= end
            assert not text[at:begin].strip()
            assert text[begin:stop] == text[begin:stop].strip()
            at = stop
        assert not text[at:end].strip()
