"""What a question prefers among passages that fit alike."""

from datetime import date

from knowledge.records import Document, Kind, Passage
from knowledge.search.preferring import Ranked, preferred

OLD, NEW = date(2019, 3, 1), date(2024, 3, 1)
TEXT = "Ban Chỉ đạo Chuyển đổi số huyện Mây Trắng họp phiên thứ nhất, thông qua chương trình công tác của cả năm."


def ranked(id_: str, score: float, kind: Kind, published: date | None, text: str = "") -> Ranked:
    passage = Passage(f"{id_}:0", id_, 0, len(text), text or id_)
    return Ranked(passage, Document(id_, id_, "", kind=kind, published=published), score, None)


def order(question: str, *some: Ranked) -> list[str]:
    return [one.document.id for one in preferred(question, some)]


def test_without_a_preference_the_order_stays() -> None:
    some = ranked("tin", 2.0, Kind.NEWS, OLD), ranked("qd", 1.9, Kind.DECISION, NEW)
    assert order("Ban Chỉ đạo có nhiệm vụ gì?", *some) == ["tin", "qd"]


def test_the_newest_comes_first_where_it_is_asked_for() -> None:
    some = ranked("cũ", 2.0, Kind.DECISION, OLD), ranked("mới", 1.9, Kind.DECISION, NEW)
    assert order("Danh sách mới nhất của Ban Chỉ đạo?", *some) == ["mới", "cũ"]


def test_an_undated_text_is_not_the_newest() -> None:
    some = ranked("mới", 1.9, Kind.DECISION, NEW), ranked("không ngày", 2.0, Kind.DECISION, None)
    assert order("văn bản mới nhất", *some) == ["mới", "không ngày"]


def test_a_decision_comes_before_news_of_it_where_a_document_is_asked_for() -> None:
    some = ranked("tin", 2.0, Kind.NEWS, OLD), ranked("qd", 1.9, Kind.DECISION, OLD)
    assert order("quyet dinh nao thanh lap Ban Chi dao?", *some) == ["qd", "tin"]


def test_what_fits_far_better_stays_first() -> None:
    some = ranked("tin", 5.0, Kind.NEWS, OLD), ranked("qd", 1.0, Kind.DECISION, OLD)
    assert order("Quyết định nào thành lập Ban Chỉ đạo?", *some) == ["tin", "qd"]


def test_copies_of_news_are_shown_once_and_other_texts_are_not_touched() -> None:
    copy = TEXT.replace("cả năm", "năm 2024")
    news = [ranked("tin 1", 3.0, Kind.NEWS, OLD, TEXT), ranked("tin 2", 2.5, Kind.NEWS, OLD, copy)]
    decisions = [ranked("qd 1", 2.0, Kind.DECISION, OLD, TEXT), ranked("qd 2", 1.0, Kind.DECISION, OLD, TEXT)]
    assert order("Ban Chỉ đạo họp", *news, *decisions) == ["tin 1", "qd 1", "qd 2"]


def test_passages_of_one_article_are_no_copies_of_each_other() -> None:
    one, other = ranked("tin 1", 3.0, Kind.NEWS, OLD, TEXT), ranked("tin 1", 2.5, Kind.NEWS, OLD, TEXT)
    assert order("Ban Chỉ đạo họp", one, other) == ["tin 1", "tin 1"]
