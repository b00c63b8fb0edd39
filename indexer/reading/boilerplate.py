"""What a portal puts around and into its articles: menus, share buttons, QR captions, lists of other news."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from indexer.reading import letters, one_line
from indexer.reading.layout import BLOCKS
from indexer.reading.lines import Line, erase, is_data, is_inside, lines, pieces

NEVER_TEXT = "script style noscript template iframe object svg button select input textarea".split()
AROUND = frozenset(["nav", "footer", "aside"])

# English words stand alone in a class or id ("box-related", "boxRelated"); Vietnamese ones come in any spelling
# ("tin-khac", "TinKhac", "box_tinkhac") and mean one thing only, so a part of the name is enough.
WORDS = frozenset(
    "ads advertisement banner breadcrumb breadcrumbs comment comments copyright fanpage footer login menu modal nav "
    "navbar navigation pagination popup qr qrcode rating related search share sharing sidebar social tag tags "
    "toolbar weather".split()
)
NAMES = re.compile(
    "tinkhac|tinlienquan|baivietkhac|baivietlienquan|tincungchuyenmuc|tinmoinhat|tindocnhieu|othernews|relatednews|"
    "relatenews|morenews|addthis|noprint|hiddenprint|dprintnone|chiase|maqr|binhluan|quangcao|phantrang|tienich|"
    "luottruycap|thoitiet|timkiem|tukhoa"
)
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "p"])  # their ids are made from what they say

LABELS = frozenset(
    "print|in trang|in bài|in bài viết|in ấn|bản in|gốc|cỡ chữ|tương phản|đọc bài viết|nghe đọc bài|nghe bài viết|"
    "chia sẻ|chia sẻ bài viết|facebook|zalo|twitter|youtube|email|gửi email|gửi cho bạn bè|copy link|trang chủ|"
    "về trang trước|quay lại|trở về|lên đầu trang|về đầu trang|đăng nhập|đăng ký|tìm kiếm|sơ đồ trang|rss|english|"
    "tiếng việt|menu|tiện ích thông tin|nguồn tin|chúng tôi trên mạng xã hội|bình luận|gửi bình luận|ý kiến bạn đọc|"
    "đánh giá bài viết|bình chọn|thích|like|tweet|a+|a-".split("|")
)
LABELLED = re.compile(  # an article may begin a sentence with "Mã QR"; a caption goes on in these ways only
    r"(?:mã )?qr(?: code)?(?:: .*| fanpage.*| (?:để )?truy cập.*)?|(?:số )?lượt (?:xem|truy cập).*\d|chia sẻ: .*"
    r"|bản quyền thuộc .*|©.*"
)
OTHER_NEWS = re.compile(
    r"(?:các |những |một số )?(?:tin(?: tức)?|bài(?: viết)?) "
    r"(?:khác|liên quan|mới(?: nhất| hơn| đăng| cập nhật)?|cũ(?: hơn)?|đã (?:đưa|đăng)|cùng (?:chuyên )?mục|"
    r"cùng chủ đề|nổi bật|(?:được )?(?:đọc|xem) nhiều(?: nhất)?|tiêu điểm|trước|tiếp theo)"
    r"|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|đọc thêm|xem thêm|có thể bạn quan tâm|bạn có thể quan tâm"
)
LINK = frozenset(["a"])
LISTS = frozenset(["dl", "ol", "ul"])
SHORT_LINK = 30  # letters on the average: a list of these is a menu; headlines and legal bases are longer
EDGES = " \t:.,;|/\\»«›>-–—•*[](){}…"
LINKS = 0.7  # of a block's letters: with as many in links it is a list of links


def prune(root: HtmlElement) -> None:
    """Take out of the tree what is no part of an article.

    An element that holds most of the page's words outside links stays, whatever it is called: there are pages that
    have their article in a "menu-wrapper".
    """
    _drop(root.iter(*NEVER_TEXT))
    most = own_letters(root) / 2
    _drop(element for element in root.iterdescendants() if _is_around(element) and own_letters(element) < most)
    _erase_labels(list(lines(root)))
    _drop(element for element in root.iter(*LISTS) if _is_menu(element))


def is_line(element: HtmlElement) -> bool:
    """Whether it lies on a line: no block inside it."""
    return not any(inner.tag in BLOCKS for inner in element.iterdescendants())


def is_label(text: str) -> bool:
    """Whether a piece of text is what portals write on buttons and over boxes, and no more."""
    return _said(text) in LABELS


def is_list_of_links(element: HtmlElement) -> bool:
    """Whether links are nearly all that it holds; also if it holds nothing."""
    return own_letters(element) <= _letters(element) * (1 - LINKS)


def _drop(elements: Iterable[HtmlElement]) -> None:
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def _is_around(element: HtmlElement) -> bool:
    if element.tag in AROUND or element.get("hidden") is not None or HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag not in BLOCKS:  # a word that a search has marked is of the text
        return False
    if element.tag == "header":  # an article's own holds its title and lead
        return next(element.iterancestors("article", "main"), None) is None
    names = [element.get("class") or "", "" if element.tag in HEADINGS else element.get("id") or ""]
    words = {word.lower() for name in names for word in WORD.findall(name)}
    return bool(words & WORDS) or any(NAMES.search(re.sub("[^a-z]", "", name.lower())) for name in names)


def _erase_labels(page: Iterable[Line]) -> None:
    """Erase the lines that label or lead elsewhere, and captions such as "Tin khác" with the links below them."""
    below_caption = False
    for line in page:
        said = _said("".join(pieces(line)))
        is_caption = OTHER_NEWS.fullmatch(said) is not None and not is_data(line)
        below_caption = is_caption or (below_caption and (_is_of_links(line) or is_inside(line[0], LISTS)))
        if below_caption or _labels(line, said):
            erase(line)


def _labels(line: Line, said: str) -> bool:
    leads_on = OTHER_NEWS.match(said) is not None and _is_of_links(line)
    all_labels = all(map(is_label, pieces(line)))
    return (leads_on or all_labels or LABELLED.fullmatch(said) is not None) and not is_data(line)


def _is_of_links(line: Line) -> bool:
    """Whether links are nearly all that a line says, but for the day behind a headline."""
    own = "".join(text for piece, text in zip(line, pieces(line), strict=True) if not is_inside(piece, LINK))
    return sum(map(str.isalpha, own)) <= letters("".join(pieces(line))) * (1 - LINKS)


def _is_menu(element: HtmlElement) -> bool:
    links = list(element.iter("a"))
    return len(links) > 2 and is_list_of_links(element) and _letters(element) < SHORT_LINK * len(links)


def _said(text: str) -> str:
    return (one_line(text) or "").casefold().strip(EDGES)


def own_letters(element: HtmlElement) -> int:
    """The letters outside links."""
    return _letters(element) - sum(_letters(link) for link in element.iter("a"))


def _letters(element: HtmlElement) -> int:
    return letters(element.text_content())
