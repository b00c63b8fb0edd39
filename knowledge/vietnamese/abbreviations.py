"""Abbreviations of administrative Vietnamese, both ways: "BCĐ" is "ban chỉ đạo", and "ban chỉ đạo" is "BCĐ".

Some stand for two things ("CT" is chủ tịch or chỉ thị): what stands beside them decides.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from knowledge.vietnamese.spelling import WORD, fold, fold_word, normalise

KNOWN = """
bcđ ban chỉ đạo
bch ban chỉ huy
bql ban quản lý
btc ban tổ chức
tgv tổ giúp việc
tct tổ công tác
cchc cải cách hành chính
cctp cải cách tư pháp
cđs chuyển đổi số
cntt công nghệ thông tin
cqđt chính quyền điện tử
dvc dịch vụ công
dvctt dịch vụ công trực tuyến
tthc thủ tục hành chính
ttpvhcc trung tâm phục vụ hành chính công
ubnd ủy ban nhân dân
ubmttq ủy ban mặt trận tổ quốc
mttq mặt trận tổ quốc
hđnd hội đồng nhân dân
hđtv hội đồng thành viên
hđqt hội đồng quản trị
hđ hội đồng
tw trung ương
cp chính phủ
vpcp văn phòng chính phủ
vp văn phòng
cvp chánh văn phòng
qđ quyết định
nđ nghị định
nq nghị quyết
vb văn bản
vbqppl văn bản quy phạm pháp luật
kh kế hoạch
qc quy chế
ctr chương trình
ctmtqg chương trình mục tiêu quốc gia
pct phó chủ tịch
pgđ phó giám đốc
gđ giám đốc
ptb phó trưởng ban
ptbtt phó trưởng ban thường trực
tbt tổng bí thư
uv ủy viên
uvtt ủy viên thường trực
bt bí thư
pbt phó bí thư
snv sở nội vụ
stc sở tài chính
syt sở y tế
sxd sở xây dựng
stp sở tư pháp
sct sở công thương
stttt sở thông tin và truyền thông
tttt thông tin và truyền thông
skhđt sở kế hoạch và đầu tư
khđt kế hoạch và đầu tư
sgdđt sở giáo dục và đào tạo
gdđt giáo dục và đào tạo
gd&đt giáo dục và đào tạo
sgtvt sở giao thông vận tải
gtvt giao thông vận tải
stnmt sở tài nguyên và môi trường
tnmt tài nguyên và môi trường
tn&mt tài nguyên và môi trường
nn&ptnt nông nghiệp và phát triển nông thôn
nnptnt nông nghiệp và phát triển nông thôn
khcn khoa học và công nghệ
kh&cn khoa học và công nghệ
vhtt văn hóa và thể thao
vhttdl văn hóa thể thao và du lịch
lđtbxh lao động thương binh và xã hội
lđ-tb&xh lao động thương binh và xã hội
kh&đt kế hoạch và đầu tư
tt&tt thông tin và truyền thông
bnv bộ nội vụ
btp bộ tư pháp
bca bộ công an
bqp bộ quốc phòng
byt bộ y tế
bhxh bảo hiểm xã hội
bhyt bảo hiểm y tế
qlnn quản lý nhà nước
cbcc cán bộ công chức
cbccvc cán bộ công chức viên chức
ccvc công chức viên chức
pccc phòng cháy chữa cháy
pctn phòng chống tham nhũng
pctt phòng chống thiên tai
tkcn tìm kiếm cứu nạn
attp an toàn thực phẩm
atgt an toàn giao thông
antt an ninh trật tự
gpmb giải phóng mặt bằng
ntm nông thôn mới
htx hợp tác xã
xđgn xóa đói giảm nghèo
tp thành phố
tx thị xã
tphcm thành phố hồ chí minh
hcm hồ chí minh
tphp thành phố hải phòng
hp hải phòng
tphn thành phố hà nội
hn hà nội
đn đà nẵng
qh quốc hội
ubtvqh ủy ban thường vụ quốc hội
sđt số điện thoại
đt điện thoại
"""

# Shapes that stand for two things: the first pattern that fits the folded question decides, or nothing is written out.
IN_CONTEXT: Mapping[str, Sequence[tuple[str, str]]] = {
    "ct": ((r"\bct (?:so )?\d", "chỉ thị"), (r"\bct\b", "chủ tịch")),
    "tt": (
        (r"\btt (?:so )?\d", "thông tư"),
        (r"\b(?:ban|vien|quan|tich|thu|doc|ptb|pct) tt\b", "thường trực"),
    ),
    "tb": ((r"\btb (?:so )?\d", "thông báo"), (r"\btb\b", "trưởng ban")),
    "q": ((r"\bq \w", "quận"),),
    "h": ((r"\bh [a-z]", "huyện"),),
    "p": ((r"\bp \w", "phường"),),
    "sep": ((r"\bsep\b", "người đứng đầu"),),
}
# A number with its letters ("421/QĐ-UBND") is a name of its own and stays as it is.
NUMBERED = re.compile(r"\d+[\w.]*\s?[/-]\s?[\w/&-]+")
JOINED = re.compile(r"[^\W\d_]+(?:[&-][^\W\d_]+)*&[^\W\d_]+")  # "GD&ĐT", "LĐ-TB&XH" are one shape
SHAPE = re.compile(f"{JOINED.pattern}|{WORD.pattern}")


@cache
def known() -> dict[str, str]:
    """The abbreviations that need no context: folded shape to what is written out."""
    pairs = (line.split(" ", 1) for line in KNOWN.strip().splitlines())
    return {fold_word(short): full for short, full in pairs}


def expand(text: str, learned: Mapping[str, str] | None = None) -> str:
    """A question with its abbreviations written out; `learned` are those that documents define, by folded shape."""
    text = normalise(text)
    shapes = known() | dict(learned or {})
    folded = fold(text)
    kept = [match.span() for match in NUMBERED.finditer(text)]
    pieces, at = [], 0
    for match in SHAPE.finditer(text):
        full = _written_out(fold_word(match.group()), shapes, folded)
        if full is None or any(start <= match.start() < end for start, end in kept):
            continue
        pieces += [text[at : match.start()], full]
        at = match.end() + (
            text[match.end() : match.end() + 1] == "." and text[match.end() + 1 : match.end() + 2] != ""
        )
        if text[at : at + 1].isalnum():
            pieces.append(" ")
    return "".join([*pieces, text[at:]])


def _written_out(shape: str, shapes: Mapping[str, str], folded: str) -> str | None:
    for pattern, full in IN_CONTEXT.get(shape, ()):
        if re.search(pattern, folded):
            return full
    return shapes.get(shape)


def shortened(words: Sequence[str], learned: Mapping[str, str] | None = None) -> dict[str, frozenset[str]]:
    """The abbreviations that stand for runs of these folded words, each with the words that it stands for."""
    line = f" {' '.join(words)} "
    found = {}
    for short, full in (_folded_known() | {s: fold(f) for s, f in (learned or {}).items()}).items():
        if f" {full} " in line:
            found[short] = frozenset(full.split())
    return found


@cache
def _folded_known() -> dict[str, str]:
    return {short: fold(full) for short, full in known().items()}
