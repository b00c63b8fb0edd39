"""What committees are called for short. All bodies and people are invented."""

from knowledge.records import Says
from tests.indexer.extracting.saying import said

FULL = "Ban Chỉ đạo Cải thiện nguồn nước huyện Đông Trà"


def test_a_short_name_with_a_matter_of_its_own_is_the_same_body() -> None:
    text = f"Điều 1. Thành lập {FULL} (sau đây gọi tắt là Ban Chỉ đạo Nước)."
    assert said(text, Says.CALLS) == [f"calls | body={FULL} | target=Ban Chỉ đạo Nước"]


def test_a_short_name_that_leaves_out_the_matter_says_nothing_more() -> None:
    assert said(f"Điều 1. Thành lập {FULL} (sau đây gọi tắt là Ban Chỉ đạo).", Says.CALLS) == []


def test_a_short_name_that_looks_like_an_agency_is_the_committee() -> None:
    text = """Điều 1. Thành lập Ban Vì sự tiến bộ của phụ nữ huyện Đông Trà (sau đây gọi tắt là Ban VSTBPN huyện).
Điều 2. Ban VSTBPN huyện là tổ chức phối hợp liên ngành, có các nhiệm vụ sau:
- Theo dõi tỷ lệ cán bộ nữ ở các cơ quan trong huyện."""
    assert said(text, Says.DUTY) == ["duty | body=Ban Vì sự tiến bộ của phụ nữ huyện Đông Trà"]


def test_a_helping_team_is_the_committee_s_where_it_is_not_named() -> None:
    text = """Điều 1. Thành lập Tổ công tác An toàn đò ngang huyện Đông Trà.
Điều 2. Giúp việc cho Tổ công tác có Tổ giúp việc, do bà Cù Thị Sen, Phó Trưởng phòng Nội vụ, làm Tổ trưởng."""
    holder = "post=Tổ trưởng | person=Cù Thị Sen | office=Phó Trưởng phòng Nội vụ"
    assert f"holds | body=Tổ giúp việc Tổ công tác An toàn đò ngang huyện Đông Trà | {holder}" in said(text, Says.HOLDS)


def test_a_committee_called_by_the_matter_of_its_title_has_the_duties() -> None:
    text = f"""Điều 1. Đổi tên {FULL} thành Ban Chỉ đạo các công trình trọng điểm huyện Đông Trà.
Điều 2. Ban Chỉ đạo các công trình trọng điểm huyện có nhiệm vụ:
- Đôn đốc tiến độ thi công."""
    assert said(text, Says.DUTY) == ["duty | body=Ban Chỉ đạo các công trình trọng điểm huyện Đông Trà"]
