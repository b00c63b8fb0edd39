"""HTML: the article of a page, all of it, and nothing that a portal puts around it."""

import json
import unicodedata
from datetime import date
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fromstring

from indexer.reading import Contents, html
from knowledge.errors import SourceError

PAGES = Path(__file__).parent / "pages"
DATA = Path(__file__).parents[3] / "shared" / "data"
SENTENCE = "Tổ công tác có nhiệm vụ giúp Ban Chỉ đạo của xã theo dõi việc thực hiện kế hoạch."
MENU = "<ul>" + "".join(f'<li><a href="/{name}">Chuyên mục {name}</a></li>' for name in "ABCDEFGH") + "</ul>"
OTHERS = "<h3>Tin khác</h3><ul>" + "".join(f'<li><a href="/{n}">Chuyện bên lề {n}</a></li>' for n in range(6)) + "</ul>"


def page(name: str) -> Contents:
    """What is read of one of the pages beside this file."""
    return html.read((PAGES / name).read_bytes())


def text(body: str) -> str:
    """What is read of a page with such a body."""
    return html.read(f"<html><body>{body}</body></html>".encode()).text


def test_the_news_of_a_city_portal() -> None:
    assert page("portal_news.html") == Contents(
        title="Thành lập Ban Chỉ đạo Chuyển đổi số thành phố",
        published=date(2023, 5, 8),
        url="https://songmo.example/tin-tuc/thanh-lap-ban-chi-dao-chuyen-doi-so",
        text="""\
UBND thành phố Sông Mơ vừa có Quyết định 4021/QĐ-UBND thành lập Ban Chỉ đạo Chuyển đổi số thành phố, do ông Lê Giả \
Tưởng, Chủ tịch UBND thành phố, làm Trưởng ban.

Phó Trưởng ban Thường trực là bà Trần Thị Ví Dụ, Phó Chủ tịch UBND thành phố; Phó Trưởng ban là ông Phạm Văn Mẫu, \
Giám đốc Sở Thông tin và Truyền thông.

Lãnh đạo thành phố kiểm tra công vụ. (Ảnh minh họa).

Theo đó, Ban Chỉ đạo căn cứ các văn bản chỉ đạo của Trung ương, kịp thời tham mưu UBND thành phố ban hành các chương \
trình, kế hoạch giai đoạn 2023-2025 và hàng năm về chuyển đổi số.

Ban Chỉ đạo có các nhiệm vụ sau:

- Nghiên cứu, đề xuất chủ trương, chính sách để đẩy mạnh chuyển đổi số của thành phố;
- Điều phối các sở, ban, ngành và địa phương trong việc thực hiện.

Mã QR trên mỗi hồ sơ giúp người dân tra cứu tình trạng giải quyết mà không phải đến trụ sở.

Sở Thông tin và Truyền thông là cơ quan Thường trực Ban Chỉ đạo, có trách nhiệm bảo đảm các điều kiện hoạt động của \
Ban Chỉ đạo.

Hạ Mây""",
    )


def test_a_decision_with_its_head_its_members_and_its_foot() -> None:
    assert page("decision_with_tables.html") == Contents(
        title="Quyết định số 0777/QĐ-UBND Về việc thành lập Ban Chỉ đạo Cải cách hành chính tỉnh Gió Ngàn",
        published=None,  # what the page dates are its taking effect and its record, not the decision
        url="https://vanban.giongan.example/chi-tiet/0777",
        text="""\
ỦY BAN NHÂN DÂN
TỈNH GIÓ NGÀN

-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

---------------

Số: 0777/QĐ-UBND | Gió Ngàn, ngày 19 tháng 02 năm 2024

QUYẾT ĐỊNH

Về việc thành lập Ban Chỉ đạo Cải cách hành chính tỉnh Gió Ngàn

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV.

QUYẾT ĐỊNH:

Điều 1. Thành lập Ban Chỉ đạo Cải cách hành chính tỉnh Gió Ngàn gồm các ông, bà có tên sau:

TT | Họ và tên | Chức vụ, đơn vị | Nhiệm vụ
1 | Ông Vũ Hư Cấu | Chủ tịch UBND tỉnh | Trưởng ban
2 | Bà Đỗ Thị Thí Dụ | Phó Chủ tịch UBND tỉnh | Phó Trưởng ban
3 | Ông Hồ Văn Bịa | Giám đốc Sở Nội vụ | Phó Trưởng ban
4 | Bà Lý Thị Tưởng Tượng | | Thư ký

Điều 2. Nhiệm vụ của Ban Chỉ đạo

1. Giúp Ủy ban nhân dân tỉnh chỉ đạo, điều phối công tác cải cách hành chính.

2. Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo, có nhiệm vụ:

a) Tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quý;

b) Chuẩn bị nội dung, chương trình các cuộc họp.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 0111/QĐ-UBND ngày 05 tháng 3 năm 2021.

Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành \
Quyết định này./.

Nơi nhận:

- Như Điều 3;

- Lưu: VT, NC.

CHỦ TỊCH

Vũ Hư Cấu""",
    )


def test_a_newspaper_with_other_news_inside_its_article() -> None:
    assert page("newspaper.html") == Contents(
        title="Xã Đồi Thông kiện toàn Ban Chỉ đạo xây dựng nông thôn mới",
        published=date(2024, 3, 15),  # where the linked data counts in UTC, it is still the 14th
        text="""\
Xã Đồi Thông kiện toàn Ban Chỉ đạo xây dựng nông thôn mới

Ngày 14/3, Ủy ban nhân dân xã Đồi Thông ban hành quyết định kiện toàn Ban Chỉ đạo xây dựng nông thôn mới nhiệm kỳ mới.

Ông Ngô Văn Thử Nghiệm, Chủ tịch UBND xã, tiếp tục làm Trưởng ban; bà Kiều Thị Minh Họa, công chức Địa chính, làm \
Phó Trưởng ban.

Đánh giá kết quả

Đến nay, xã đã đạt 17 trên 19 tiêu chí; hai tiêu chí còn lại là giao thông và môi trường.

"Chúng tôi sẽ công khai tiến độ hằng tháng để bà con giám sát", ông Thử Nghiệm nói.

1. Hoàn thành đường trục thôn trong quý III;
2. Thu gom rác thải tại tất cả các thôn.

Ban Chỉ đạo họp định kỳ mỗi tháng một lần, khi cần thì họp bất thường.""",
    )


OLD_PORTAL = """\
Huyện Mây Bay có Trưởng phòng Nội vụ mới

Chiều 11/9, UBND huyện Mây Bay công bố quyết định bổ nhiệm ông Tạ Văn Giả Sử giữ chức Trưởng phòng Nội vụ huyện, \
thay bà Mai Thị Ước Lệ nghỉ hưu theo chế độ.

Ông Tạ Văn Giả Sử sinh năm 1965, trước đó là Phó Trưởng phòng Tài chính - Kế hoạch. Thời hạn bổ nhiệm là năm năm.

Phòng Nội vụ huyện có nhiệm vụ tham mưu cho UBND huyện về tổ chức bộ máy, biên chế và cải cách hành chính."""


def in_windows_1258(written: str) -> bytes:
    """The bytes of the old Windows encoding for Vietnamese: whole letters, with their tones behind them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    encoded = bytearray()
    for letter in written:
        parts = unicodedata.normalize("NFD", letter)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        encoded += (bare + "".join(part for part in parts if part in tones)).encode("cp1258")
    return bytes(encoded)


def test_an_old_portal_laid_out_by_tables_in_an_old_encoding() -> None:
    written = (PAGES / "old_portal.html").read_text("utf8")
    contents = html.read(in_windows_1258(written))
    assert contents == Contents(text=OLD_PORTAL, published=date(2007, 9, 12))


def test_what_is_sound_utf8_is_utf8_whatever_is_said_of_it() -> None:
    written = (PAGES / "old_portal.html").read_bytes()  # its head still says windows-1258
    assert html.read(written, charset="iso-8859-1").text == OLD_PORTAL


@pytest.mark.parametrize("name", ["vbpl-doc_000018.html", "vbpl-doc_000240.html"])
def test_a_law_page_comes_whole(name: str) -> None:
    if not (DATA / "files" / name).exists():
        pytest.skip("../shared/data/files is not here")
    content = (DATA / "files" / name).read_bytes()
    contents = html.read(content)
    (body,) = fromstring(content).find_class("preview-content")
    letters, at = "".join(contents.text.split()), 0
    for paragraph in body.iter("p"):
        said = "".join(unicodedata.normalize("NFC", paragraph.text_content()).split())
        assert said in letters[at:]
        at = letters.index(said, at) + len(said)
    assert contents.text.startswith("CHÍNH PHỦ\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập")
    assert contents.text.count("\nĐiều 22. ") == 1  # the table of contents at its side is no text
    assert "Thuộc tính" not in contents.text
    assert "Trang chủ" not in contents.text


WORDS = st.sampled_from("ban chỉ đạo quyết định thành phố công tác cải cách hành chính nhiệm vụ báo cáo".split())
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=40).map(lambda words: " ".join(words).capitalize() + ".")
FORMS = st.sampled_from(["<p>{}</p>", "<div>{}</div>", "<div><p>{}</p></div>", "<span>{}</span><br><br>", "{}<br><br>"])
CALLED = st.sampled_from(["detail", "content-menu", "bai-viet", "search"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(PARAGRAPHS, FORMS), min_size=1, max_size=8), CALLED)
def test_every_paragraph_is_there_in_order_and_the_portal_is_not(body: list[tuple[str, str]], called: str) -> None:
    paragraphs = [SENTENCE, *(paragraph for paragraph, _ in body)]
    written = f"<p>{SENTENCE}</p>" + "".join(form.format(escape(paragraph)) for paragraph, form in body)
    assert text(f'{MENU}<div class="{called}">{written}</div><div>{OTHERS}</div>').split("\n\n") == paragraphs


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("<p>Một\n  hai&nbsp;ba<br>bốn</p>", "Một hai ba\nbốn"),
        ("<p>Một <b>hai</b>, <i>ba</i>.</p><div>bốn<p>năm</p>sáu</div>", "Một hai, ba.\n\nbốn\n\nnăm\n\nsáu"),
        ("<ul><li>một</li> <li><p>hai</p><p>ba</p></li></ul>", "- một\n- hai\n\nba"),
        ("<ol start=3><li>ba</li><li>bốn</li></ol>", "3. ba\n4. bốn"),
        ("<ol type=a><li>một</li><li>b) hai</li></ol>", "a. một\nb) hai"),
        ("<ul><li>+ một</li><li>1. hai</li><li></li></ul>", "+ một\n1. hai"),
        ("<ul><li>một<ul><li>trong</li></ul></li><li>hai</li></ul>", "- một\n\n- trong\n- hai"),
        ("<pre>một\n  hai</pre>", "một\nhai"),
        ("<table><tr><td>1<td><p>một</p><p>hai</p><td>ba</table>", "1 | một hai | ba"),
        ("<table><tr><td>Số: 1</td><td>ngày 2</td></tr></table>", "Số: 1 | ngày 2"),
        ("<table><tr><td>một<br>hai</td><td>ba</td></tr></table>", "một\nhai\n\nba"),
        ("<table><tr><td rowspan=2>một<br>hai<td>ba<tr><td>bốn</table>", "một\nhai\n\nba\n\nbốn"),
        ("<table><tr><td></td><td>một</td></tr></table>", "một"),
        ("<table><tr><td>1<td><td>ba</tr><tr><td><td><td></tr></table>", "1 | | ba"),
        (
            "<table><caption>Tên</caption><tr><td rowspan=2>a<td>b<td rowspan=3>c<tr><td>d<tr><td>e<td>f</table>",
            "Tên\n\na | b | c\na | d | c\ne | f | c",
        ),
        ("<table><tr><td colspan=2>a<td>b<td rowspan=2>c<tr><td>d<td>e<td>f</table>", "a | b | c\nd | e | f | c"),
        ("<table><tr><td rowspan=99999999999>a<td colspan=x>b</table>", "a | b"),
        ("<table><tr><td>a<td><table><tr><td>b<td>c</table><td>d</table>", "a | b | c | d"),
    ],
)
def test_how_a_page_is_written_down(body: str, written: str) -> None:
    assert text(f"<p>{SENTENCE}</p>{body}") == f"{SENTENCE}\n\n{written}"


def test_table_rows_stand_on_lines_of_their_own() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>Bà Lê Thị Bịa {n}</td><td>Thành viên</td></tr>" for n in range(3))
    assert text(f"<table>{rows}</table>") == "\n".join(f"{n} | Bà Lê Thị Bịa {n} | Thành viên" for n in range(3))


@pytest.mark.parametrize(
    "boilerplate",
    [
        '<div class="box_tinkhac">Chuyện bên lề của thành phố</div>',
        '<div id="TinLienQuan"><a href="/1">Chuyện bên lề</a></div>',
        '<div class="social-share">Chia sẻ lên mạng</div>',
        '<div class="no-print">Nút bấm</div>',
        '<p style="display: none">Ẩn đi</p>',
        "<p hidden>Ẩn đi</p>",
        "<p>Lượt xem: 1.024</p>",
        "<p>» In bài viết</p>",
        "<p>QR Code</p><p>Mã QR Code truy cập vào Fanpage</p>",
        "<p>Xem thêm: <a href='/1'>Giá vàng hôm nay lại tăng</a></p>",
        "<div><b>Các bài viết liên quan:</b></div><p><a href='/1'>Chuyện bên lề của hội nghị ấy</a> (01/02/2023)</p>",
        "<b>Tin cũ hơn</b><br><a href='/1'>Chuyện bên lề</a> (01/02/2023)<br><a href='/2'>Chuyện nữa</a> (01/02/2023)",
        "<button>Gửi</button><script>var a = 1;</script><style>p {}</style><noscript>Bật lên</noscript><!-- ghi -->",
    ],
)
def test_what_a_portal_puts_into_its_article(boilerplate: str) -> None:
    assert text(f"<div><p>{SENTENCE}</p>{boilerplate}<p>Đến đây là hết.</p></div>") == f"{SENTENCE}\n\nĐến đây là hết."


@pytest.mark.parametrize(
    "kept",
    [
        "<h2 id='danh-gia'>Đánh giá</h2>",
        "<p>Tin khác thường lan nhanh.</p>",
        "<p>Mã QR in ở góc phải.</p>",
        "<table><tr><td>Gốc</td><td>Print</td><td>Menu</td></tr></table>",
        "<table><tr><td>1</td><td>01/02/2023</td><td>họp</td></tr></table>",
        "<table><tr><td>1</td><td>Tin mới</td><td>họp</td></tr></table>",
        "<p>Xem thêm tại Điều 5.</p>",
        "<p>Xem bản <b>gốc</b> và <a href='/1'>Facebook</a> của xã.</p>",
        "<p><span>Bấm </span><span>In trang</span><span> để lấy bản giấy.</span></p>",
        "<p>Lập <span class='search-highlight'>Ban Chỉ đạo</span> và Tổ giúp việc.</p>",
        "<p>Ngày có hiệu lực: <span>01/01/2026</span></p>",
    ],
)
def test_what_only_looks_like_a_portals_words(kept: str) -> None:
    said = " ".join(fromstring(f"<div>{kept.replace('</td><td>', ' | ')}</div>").text_content().split())
    assert text(f"<p>{SENTENCE}</p>{kept}<p>Hết.</p>") == f"{SENTENCE}\n\n{said}\n\nHết."


def test_a_list_of_headlines_is_no_text_though_nothing_names_it() -> None:
    headlines = "".join(
        f"<li><a href='/{n}'>Chuyện thứ {n} bên lề hội nghị thường niên của huyện</a></li>" for n in "123"
    )
    written = text(f"<div>{f'<p>{SENTENCE}</p>' * 9}<h4>Chuyên đề</h4><ul>{headlines}</ul></div>")
    assert "bên lề" not in written
    assert written.count(SENTENCE) == 9


def test_a_menu_beside_a_short_article_is_no_text() -> None:
    menu = "<br>".join(f"<a href='/{name}'>Chuyên mục {name}</a>" for name in "ABCDEFGH")
    assert text(f"<table><tr><td>{menu}</td><td>{SENTENCE}</td></tr></table>") == SENTENCE


def test_a_list_of_legal_bases_is_text_though_each_is_a_link() -> None:
    bases = [f"Căn cứ Luật số {n}/2015/QH13 ngày 19 tháng 6 năm 2015 của Quốc hội;" for n in range(3)]
    linked = "".join(f"<p><a href='/l'>{base}</a></p>" for base in bases)
    assert text(f"<div>{linked}<p>{SENTENCE}</p></div>").split("\n\n") == [*bases, SENTENCE]


def test_a_short_paragraph_beside_a_long_one_is_not_lost() -> None:
    written = text(
        f"{MENU}<div><div>Điều 3. Hiệu lực thi hành</div><div>{SENTENCE * 3}</div><div>Hết.</div></div>{OTHERS}"
    )
    assert written.split("\n\n") == ["Điều 3. Hiệu lực thi hành", SENTENCE * 3, "Hết."]


def test_an_article_may_stand_in_what_is_called_a_menu() -> None:
    assert text(f'<div class="menu-wrapper"><p>{SENTENCE}</p></div>') == SENTENCE


HEADED = "<html><head>{head}</head><body>{MENU}<div>{top}<p>{SENTENCE}</p></div></body></html>"


def headed(head: str = "", top: str = "") -> Contents:
    """What is read of a page with such a head, and such lines above its article."""
    written = HEADED.format(head=head, top=top, MENU=MENU, SENTENCE=SENTENCE)
    return html.read(written.encode(), address="https://a.example/tin?id=5")


@pytest.mark.parametrize(
    ("head", "top", "title"),
    [
        ("<title>Lập Tổ công tác | Cổng thông tin xã</title>", "", "Lập Tổ công tác"),
        ("<title>Lập Tổ công tác - Báo Miền Thử</title>", "", "Lập Tổ công tác"),
        ("<title>Kế hoạch 5 - Giai đoạn 2021-2025</title>", "", "Kế hoạch 5 - Giai đoạn 2021-2025"),
        ("<title>Kế hoạch 5 - Báo cáo kết quả</title>", "", "Kế hoạch 5 - Báo cáo kết quả"),
        ("<title>Trang chủ</title>", "", None),
        ("<title>Cổng thông tin điện tử xã Đồi Thông</title>", "", None),
        ("<title>Văn bản | Hệ thống</title>", "<h1>Quyết định số 5</h1>", "Quyết định số 5"),
        ("<title>Lập Tổ công tác | Xã Đồi Thông</title>", "<h1>XÃ ĐỒI THÔNG</h1>", "Lập Tổ công tác"),
        ("<title>Hai - Một</title>", "<h1>Không</h1><h1>Một</h1>", "Một"),
        ('<meta property="og:title" content=" Lập\n Tổ "><title>x</title>', "", "Lập Tổ"),
        ("", "", None),
    ],
)
def test_the_title(head: str, top: str, title: str | None) -> None:
    assert headed(head, top).title == title


DAY = date(2023, 5, 8)


@pytest.mark.parametrize(
    ("head", "top", "day"),
    [
        ('<meta property="article:published_time" content="2023-05-08T10:35:00+07:00">', "", DAY),
        ('<meta property="article:published_time" content="2023-05-07T20:00:00Z">', "", DAY),
        ('<meta name="pubdate" content="08/05/2023 10:35">', "", DAY),
        ('<meta itemprop="datePublished" content="2023-05-08">', "", DAY),
        (f'<script type="application/ld+json">{json.dumps([{"datePublished": "2023-05-08"}])}</script>', "", DAY),
        ('<meta property="article:published_time" content="hôm nay">', "", None),
        ('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', "", None),
        ("", '<time datetime="2023-05-08T01:00:00+07:00">hai giờ trước</time>', DAY),
        ("", "<p>Thứ Hai, 08/05/2023 10:35</p>", DAY),
        ("", "<p>Print Thứ Hai, 08/05/2023 10:35 Gốc</p>", DAY),
        ("", "<p><a>In trang</a> 08/05/2023 <a>Chia sẻ</a></p>", DAY),
        ("", "<p>08-05-2023 | 10:35 (GMT+7)</p>", DAY),
        ("", "<p>Ngày đăng: 8/5/2023 - Lượt xem: 1.024</p>", DAY),
        ("", "<p>Cập nhật lúc 10h35 ngày 08/05/2023</p>", DAY),
        ("", "<div><b>Đăng ngày</b> <span>08.05.2023</span></div>", DAY),
        ("<title>x</title>", "<p>Ngày cập nhật: 08/05/2023</p>", None),
        ("", "<p>Ngày có hiệu lực: <span>08/05/2023</span></p>", None),
        ("", "<dl><dt>Hết hiệu lực:</dt><dd>08/05/2023</dd></dl>", None),
        ("", "<p>Từ 08/05/2023 đến 09/05/2023</p>", None),
        ("", "<p>Thứ Hai, 31/02/2023 10:35</p>", None),
    ],
)
def test_the_day(head: str, top: str, day: date | None) -> None:
    contents = headed(head, top)
    assert contents.published == day
    assert day is None or contents.text == SENTENCE


def test_the_day_is_not_the_clock_in_a_portals_head() -> None:
    written = f"""<body><div>Thứ Sáu, 02/01/2026 07:00</div>{MENU}
        <div><h1>Lập Tổ</h1><p>Thứ Hai, 08/05/2023 10:35</p><p>{SENTENCE}</p><p>{SENTENCE}</p></div>{OTHERS}</body>"""
    assert html.read(written.encode()).published == DAY


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("", "https://a.example/tin?id=5"),
        ('<link rel="canonical" href="https://a.example/tin/lap-to">', "https://a.example/tin/lap-to"),
        ('<meta property="og:url" content="https://a.example/?p=5">', "https://a.example/?p=5"),
        ('<link rel="canonical" href="https://a.example/">', "https://a.example/tin?id=5"),
        ('<link rel="canonical" href="https://b.example/tin">', "https://a.example/tin?id=5"),
        ('<link rel="canonical" href="/tin">', "https://a.example/tin?id=5"),
        ('<link rel="canonical" href="javascript:alert(1)">', "https://a.example/tin?id=5"),
        ('<link rel="canonical" href="http://[::1">', "https://a.example/tin?id=5"),
    ],
)
def test_the_address(head: str, url: str) -> None:
    assert headed(head).url == url


NONE = "has no article in it: open it in a browser, and save its text if there is one."
DEEP = "is nested too deeply to be read: open it in a browser, and save its text."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", NONE),
        (b"<html><body><div id='app'></div><script>let a = 'chu'</script></body></html>", NONE),
        (f"<body>{MENU}{OTHERS}</body>".encode(), NONE),
        (b"<div>" * 600 + b"x" * 100, DEEP),
        (bytes(range(256)) * 9, "is in no encoding that it names: open it in a browser, and save its text as UTF-8."),
        (
            in_windows_1258(SENTENCE),
            "is in no encoding that it names: open it in a browser, and save its text as UTF-8.",
        ),
    ],
)
def test_a_page_without_an_article_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as refusal:
        html.read(content)
    assert str(refusal.value) == reason


def test_entities_of_a_pages_own_are_not_followed() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    written = html.read(f"{bomb}<html><body><p>{SENTENCE} &b; &f;</p></body></html>".encode()).text
    assert written.endswith(f"{SENTENCE} &b; &f;")


def test_a_few_damaged_bytes_do_not_lose_a_page() -> None:
    written = f"<body><p>{SENTENCE * 9}</p></body>".encode() + b"<footer>\xff</footer>"
    assert html.read(written).text == SENTENCE * 9


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("<>/=\"'&;#!-abcdhlprtuxdiv tableformspanđứợ\n"), max_size=300))
def test_no_page_brings_the_reader_down(written: str) -> None:
    try:
        contents = html.read(written.encode())
    except SourceError:
        return
    assert contents.text == unicodedata.normalize("NFC", contents.text)
