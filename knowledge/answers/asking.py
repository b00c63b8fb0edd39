"""What a question asks for, by the phrases with which people ask it. All patterns are over folded words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.answers.circumstances import places


class Ask(StrEnum):
    """What is asked. OPEN is everything that no phrase tells: it is answered from passages."""

    HOLDER = "holder"  # who holds a post
    PREDECESSOR = "predecessor"  # in whose place someone holds a post
    POSTS = "posts"  # which posts and office someone holds
    ROSTER = "roster"  # who the members are
    COUNT = "count"  # how many members
    DUTY = "duty"  # what a body, a post or an agency has to do
    AGENCY = "agency"  # which agency is standing agency of a body
    FOUNDING = "founding"  # which decision founded a body, and when
    FOUNDED = "founded"  # which body a decision founded
    MEETS = "meets"  # how often a body meets
    REPORTS = "reports"  # how often a body, a post or an agency reports
    ENDED = "ended"  # whether, when and by which decision a body was dissolved
    ABOUT = "about"  # what a document is about
    STATUS = "status"  # whether a document is in force, and what ended it or a part of it
    REPLACES = "replaces"  # which documents a document replaces
    BASIS = "basis"  # which documents a document is based on
    SIGNER = "signer"  # who signed a document
    EFFECTIVE = "effective"  # from which day a document has effect
    ISSUED = "issued"  # when, and by whom, a document was issued
    CHANGES = "changes"  # what has changed in a body
    SUCCESSOR = "successor"  # who came in the place of someone
    SIGNED = "signed"  # which documents someone signed
    CONCERNING = "concerning"  # which documents tell of a body
    CAME = "came"  # who has come into a body
    LEFT = "left"  # who has left a body
    MEMBER = "member"  # which member of a body holds an office
    IN_CHARGE = "in charge"  # who in a body has a matter to see to
    DISSOLVED = "dissolved"  # which bodies were dissolved
    OPEN = "open"


WHO = r"(?:ai|nguoi nao|ong nao|ba nao|dong chi nao|vi nao)"
WHAT = r"(?:gi|nao|nhung gi|cai gi)"
DOCUMENT = r"(?:quyet dinh|van ban|nghi dinh|nghi quyet|thong tu|chi thi|luat|qui che|ke hoach|thong bao)"
NUMBERED = rf"{DOCUMENT} (?:so )?\d\S*(?: [a-z]+)?"
MATTER = r"(?:mang|linh vuc|cong tac|noi dung|dia ban|phan viec|viec|khau|nhiem vu)"
BODIES = r"(?:ban chi dao|ban|to cong tac|to|hoi dong|tieu ban|to chuc|co quan|bcd)(?: phoi hop)?(?: lien nganh)?"
IN_TIME = r"(?: (?:trong |vao )?(?:nam|thang|ngay|qui|dau|cuoi|giua) [\w ]*)?"
HEAD = r"(?:dung dau|lanh dao|cam dau|chi huy|phu trach(?: chung)?(?! viec| cong tac| mang| linh vuc))"

# The first pattern that is found tells what is asked, so the narrower ones stand first. The words that a pattern
# covers are explained by it; what is left of the question must be explained by what is said.
PATTERNS: tuple[tuple[Ask, str], ...] = tuple(
    (ask, pattern.replace("<who>", WHO).replace("<what>", WHAT).replace("<document>", DOCUMENT).replace("<head>", HEAD).replace("<matter>", MATTER).replace("<bodies>", BODIES).replace("<in time>", IN_TIME))
    for ask, pattern in (
        (Ask.SUCCESSOR, r"(?:da )?(?:bi|duoc) (?:<who> )?thay(?: the)?(?: boi)? <who>(?: roi)?|(?:da )?(?:bi|duoc) <who> thay(?: the)?"),
        (Ask.SUCCESSOR, r"<who> (?:la nguoi )?(?:da )?(?:thay the|thay|ke nhiem|len thay)(?: cho)?(?= (?:ong|ba|dong chi))|nguoi ke nhiem(?= .*<who>)"),
        (Ask.SUCCESSOR, r"nguoi (?:da )?(?:thay the|thay|len thay)(?: cho)?(?= (?:ong|ba|dong chi) .*<who>$)|^thay(?: the)?(?: cho)?(?= (?:ong|ba|dong chi) .*la <who>$)"),
        (Ask.LEFT, r"(?:nhung )?<who> (?:da |bi |duoc |phai |khong con )*(?:cho )?(?:thoi(?: khong)?(?: (?:tham gia|lam|giu chuc))*|rut(?: ten)? khoi|ra khoi|roi khoi|roi|mien nhiem|tham gia nua)(?= )"),
        (Ask.LEFT, r"(?:nhung |cac )?(?:thanh vien|uy vien) nao (?:da |bi |duoc |phai |khong con )*(?:cho )?(?:thoi(?: khong)?(?: (?:tham gia|lam|giu chuc))*|rut(?: ten)? khoi|ra khoi|roi khoi|roi|mien nhiem|tham gia nua)"),
        (Ask.LEFT, r"(?:thoi tham gia|rut khoi|roi khoi|roi) .*(?:gom|la|co)(?: nhung)? <who>$"),
        (Ask.CAME, r"(?:moi |vua |da |duoc )*(?:bo sung|them|ket nap|dua)(?: them| vao| moi)*(?: (?:nhung|cac|hai|ba|bon|may|bao nhieu|\d+))*(?: (?:uy vien|thanh vien|nguoi|dong chi))* (?:<who>|nao)$"),
        (Ask.CAME, r"(?:co )?(?:nhung )?<who>(?: (?:la )?nguoi)? (?:moi |vua |da |duoc )*(?:(?:bo sung|them|dua)(?: them)?(?: vao| lam)?|moi vao|moi tham gia)(?= |$)"),
        (Ask.CAME, r"(?:nhung |cac )?(?:uy vien|thanh vien) (?:nao|moi) (?:moi |vua |da |duoc )*(?:bo sung|them|vao|dua vao)(?: them)?(?: vao)?|(?:cac |nhung )?(?:uy vien|thanh vien) (?:moi|bo sung|duoc bo sung)(?= .*<who>$)"),
        (Ask.SIGNED, r"(?:nhung |cac |co )*<document> <what>(?= .*(?:do|duoc|boi) .* ki(?: ban hanh)?$)|(?:da )?ki(?: ban hanh)? (?:nhung |cac )?<document> <what>$"),
        (Ask.CONCERNING, r"(?:co )?(?:nhung |cac )?<document> <what>(?: co)?(?: noi dung)? (?:lien quan(?: den| toi)?|noi (?:den|toi|ve)|de cap(?: den| toi)?|nhac (?:den|toi))"),
        (Ask.STATUS, r"(?:con|het|mat|co con) (?:hieu luc|gia tri|ap dung)(?: thi hanh)?(?: (?:hay )?(?:khong|chua|nua))*"),
        (Ask.STATUS, r"(?:da )?(?:bi|duoc) (?:thay the|thay|bai bo|huy bo|sua doi|het hieu luc)(?: boi)?(?: <document>)?(?: <what>| chua| khong)?"),
        (Ask.STATUS, r"<document> <what> (?:da )?(?:thay the|bai bo|huy bo|sua doi)(?: cho)?"),
        (Ask.REPLACES, r"(?:thay the|thay|bai bo|sua doi|huy bo)(?: cho)? (?:nhung )?<document> (?:<what>|so may|so bao nhieu|so nao)"),
        (Ask.REPLACES, r"(?:thay the|bai bo|huy bo|sua doi)(?: cho)? (?:nhung |cac )?<what>$"),
        (Ask.EFFECTIVE, r"(?:co )?hieu luc(?: thi hanh)?(?: ke)?(?: tu)?(?: (?:ngay|khi|luc|thoi diem|bao gio|hom) ?<what>?| bao gio)"),
        (Ask.EFFECTIVE, r"(?:khi nao|bao gio|ngay nao)(?: thi)? co hieu luc|^(?:khi nao|bao gio|ngay nao) .*(?:hieu luc|ap dung)|(?:ap dung|thi hanh)(?: ke)? tu (?:ngay nao|khi nao|bao gio|luc nao)|ngay (?:co |bat dau co )?hieu luc"),
        (Ask.BASIS, r"can cu (?:vao )?(?:nhung |cac )?(?:<document>|dau|co so) ?<what>?|(?:nhung |cac )?can cu(?: phap li| de ban hanh| ban hanh)*(?=.* <what>$)"),
        (Ask.SIGNER, r"<who> (?:la nguoi )?(?:da )?ki|nguoi ki(?: la <who>)?|do <who> ki(?: ban hanh)?|<who> ki ban hanh"),
        (Ask.DISSOLVED, r"(?:nhung |cac |co )*<bodies> nao(?= .*(?:giai the|cham dut hoat dong|ngung hoat dong))"),
        (Ask.DISSOLVED, r"(?:giai the|cham dut hoat dong)(?: (?:nhung|cac|cua|doi voi))* <bodies> nao"),
        (Ask.ENDED, r"(?:da |bi |duoc )*(?:giai the|cham dut hoat dong|ngung hoat dong)(?: (?:vao|tu|theo|boi))*(?: (?:khi|ngay|nam|luc|bao gio|hoi) ?<what>?| <document> <what>| chua| khong| bao gio)?"),
        (Ask.ENDED, r"<document> <what> (?:da )?giai the|(?:co )?con (?:hoat dong|ton tai)(?: (?:hay )?(?:khong|chua|nua))*"),
        (Ask.FOUNDED, r"(?:thanh lap|kien toan|lap)(?: ra)? (?:ban|to|hoi dong|tieu ban|co quan|doan|uy ban|bo phan) <what>"),
        (Ask.FOUNDING, r"truoc (?:day|do|kia) (?:co )?(?:ten|goi)(?: goi)?(?: la)? <what>|ten cu(?: cua .*)?(?: la)? <what>"),
        (Ask.FOUNDING, r"(?:<document>|van ban) (?:so )?<what> (?:da )?(?:thanh lap|kien toan|lap|doi ten)"),
        (Ask.FOUNDING, r"(?:duoc )?(?:thanh lap|kien toan|doi ten)(?: tu| vao| theo| boi| tai)* (?:ngay|nam|thang|khi|luc|bao gio|<document>)(?: so)?(?: <what>)?"),
        (Ask.FOUNDING, r"<who> (?:da )?(?:thanh lap|ra quyet dinh thanh lap)|(?:khi nao|bao gio)(?: duoc)? thanh lap"),
        (Ask.ABOUT, r"(?:noi|qui dinh|viet|neu|ghi)(?: ve)?(?: nhung)? (?:<what>|the nao|ra sao)$"),
        (Ask.ABOUT, r"(?:noi|qui dinh|viet)?(?: ve)? (?:viec|van de|noi dung|dieu) <what>$|noi dung(?: chinh)?(?: cua .*)? la <what>|noi ve(?: cai)? <what>"),
        (Ask.MEETS, r"(?:bao lau|may thang|may tuan|bao nhieu thang|moi may thang)(?: thi| lai)*(?=.* hop (?:mot|1) lan)"),
        (Ask.MEETS, r"hop (?:(?:dinh|thuong) ki )?(?:vao )?(?:ngay nao|luc nao|khi nao|bao gio|thu may|hom nao|tuan nao|thoi diem nao)(?: trong (?:thang|tuan|qui|nam))?"),
        (Ask.MEETS, r"(?:khi nao|bao gio|luc nao|ngay nao)(?: thi)?(?= .* hop$)"),
        (Ask.ISSUED, r"(?:duoc )?(?:ban hanh|ki)(?: vao| tu)? (?:ngay|khi|nam|thang|luc|hom) ?<what>?|(?:do )?(?:<who>|co quan nao) (?:da )?ban hanh"),
        (Ask.REPORTS, r"(?:phai )?bao cao (?:dinh ki )?(?:bao lau|may thang|moi may|may lan)(?: mot)?(?: lan)?"),
        (Ask.MEETS, r"bao lau (?:thi |lai )?hop (?:mot|1) lan"),
        (Ask.MEETS, r"hop (?:dinh ki |thuong ki )?(?:bao lau|may thang|moi may|bao nhieu lan|may lan|khi nao|nhu the nao|the nao)(?: mot)?(?: lan)?|(?:bao lau mot lan|lich hop|che do hop)(?: la <what>)?"),
        (Ask.OPEN, r"(?:it nhat |toi thieu |phai |can |du )+(?:co |du )?(?:bao nhieu|may) (?:thanh vien|dong chi|nguoi|uy vien|vi)(?=.* (?:hop|hop le|tien hanh|bieu quyet|thong qua|co mat|du))"),
        (Ask.COUNT, r"(?:gom |co |gom co |la )?(?:tat ca )?(?:bao nhieu|may) (?:thanh vien|dong chi|nguoi|uy vien|vi|pho truong ban|pho ban|pho chu tich)"),
        (Ask.COUNT, r"bao nhieu thanh vien|(?:tong )?so(?: luong)? (?:thanh vien|uy vien)(?= .*(?:bao nhieu|may)(?: nguoi)?$)"),
        (Ask.PREDECESSOR, r"(?:<who> (?:la )?)?(?:nguoi )?tien nhiem(?: cua)?(?: (?:la )?<who>)?|^truoc(?= (?:ong|ba|dong chi) .*<who>)"),
        (Ask.PREDECESSOR, r"thay(?: the)?(?: cho)? <who>(?: (?:lam|giu chuc|giu|o vi tri|o chuc vu))?"),
        (Ask.AGENCY, r"(?:la )?(?:co quan|don vi|so|to chuc|ben|dau moi) nao (?:lam |la |giu vai tro )?(?:co quan |nhiem vu )?(?:thuong truc|dau moi)"),
        (Ask.AGENCY, r"(?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec)(?!.*(?:nhiem vu|trach nhiem|chuc nang))(?=.*(?:<what>|<who>|o dau)$)"),
        (Ask.DUTY, r"(?:duoc )?(?:phan cong |giao )?(?:truc tiep )?(?:phu trach|chi dao|theo doi|dam trach|lo)(?: (?:nhung|cac))?(?: <matter>)? <what>"),
        (Ask.IN_CHARGE, r"(?:<matter> )?do <who> (?:truc tiep )?(?:phu trach|dam nhiem|dam nhan|lo|chu tri|theo doi|chi dao|chiu trach nhiem)"),
        (Ask.IN_CHARGE, r"<who> (?:la nguoi )?(?:duoc )?(?:phan cong |giao )?(?:truc tiep )?(?:phu trach|theo doi|chi dao|lo|chiu trach nhiem(?: ve)?) <matter>"),
        (Ask.DUTY, r"(?:phai )?chiu trach nhiem(?: ve)?(?: (?:nhung|cac))?(?: viec)? <what>"),
        (Ask.DUTY, r"(?:co |giu |la |lam |nhung |cac |va |duoc |giao |them |bo sung )*(?:nhiem vu|chuc nang|trach nhiem|quyen han)(?: (?:va|cung|,))*(?: (?:nhiem vu|chuc nang|trach nhiem|quyen han))*(?: chinh)?(?: (?:la|nhu|cua|co))?(?: <what>)?(?: the nao)?(?: doi voi)?"),
        (Ask.DUTY, r"(?:lam|phai lam|duoc giao|duoc giao lam) (?:nhung |cac )?viec <what>|phai (?:lam )?(?:nhung )?<what>|(?:lam|duoc giao|duoc giao lam) (?:nhung |cac )?<what>$"),
        (Ask.MEMBER, r"(?:nguoi )?dai dien(?: cho| cua)?(?= .*<who>$)|(?:da )?cu <who> (?:tham gia|lam|vao|o)(?: vao)?"),
        (Ask.ROSTER, r"(?:co|gom) (?:nhung )?ai$"),
        (Ask.ROSTER, r"(?:co )?(?:nhung )?<who> (?:nam|tham gia|co mat|co ten|o|ngoi)(?: (?:o|vao))? trong|(?:nhung )?<who> tham gia|(?:ke|neu|liet ke)(?: ra)? (?:ho )?(?:ten )?(?:tat ca )?(?:cac |nhung )?(?:thanh vien|uy vien)|(?:ke|neu|liet ke)(?: (?:ra|ho|ten|tat ca|cac|nhung))*(?= (?:to |doi )?(?:pho|truong) )|thanh phan(?= .*(?:<who>|<what>)$)|thanh phan (?:cua )?(?=ban|to|hoi dong)"),
        (Ask.ROSTER, r"(?:gom|bao gom)(?: co)? (?:nhung )?(?:<who>|thanh vien nao|(?:cac )?thanh vien)|(?:co )?nhung (?:<who>|thanh vien nao|uy vien nao)"),
        (Ask.ROSTER, r"(?:danh sach|co cau)(?: cac)?(?: thanh vien| uy vien)?|(?:cac )?thanh vien(?: cua .*)? (?:la )?(?:nhung )?(?:<who>|gom nhung ai)|(?:co )?(?:nhung |cac )?(?:thanh vien|uy vien|pho truong ban) nao"),
        (Ask.CHANGES, r"(?:co )?(?:thay doi|bien dong|dieu chinh)(?: nhan su| thanh vien)? <what>|thay doi (?:nhu )?the nao"),
        (Ask.POSTS, r"(?:dang |con )?(?:(?:giu|dam nhiem|dam nhan)(?: (?:chuc vu|chuc danh|chuc|vai tro|vi tri|cuong vi))?|nam(?: giu)? (?:chuc vu|chuc danh|chuc|vai tro|vi tri|cuong vi)) <what>(?: khac)?|(?:co )?(?:chuc vu|chuc danh|vai tro|chuc)(?: cua .*)? (?:la )?<what>|lam (?:chuc vu |chuc )?<what>"),
        (Ask.POSTS, r"(?:tham gia|ngoi|o|co ten)?(?: trong)?(?= .*voi (?:chuc danh|chuc vu|vai tro|tu cach|cuong vi|vi tri) <what>)|voi (?:chuc danh|chuc vu|vai tro|tu cach|cuong vi|vi tri) <what>"),
        (Ask.POSTS, r"la(?= (?:[a-z]+ ){1,6}(?:so|ban|to|phong|cuc|vu|vien|bo|uy ban|hoi dong|co quan|don vi) nao$)"),
        (Ask.MEMBER, r"nao(?: (?:la|lam|dang|duoc|co))*(?: (?:thanh vien|uy vien|ngoi|nam|tham gia|co mat|co ten|o|trong|cua))+(?= )"),
        (Ask.HOLDER, r"(?:do |co |hien |dang |hien nay |hien dang )*(?:la )?<who>(?: (?:la|lam|giu chuc vu|giu chuc danh|giu chuc|nam giu|giu|nam|dang|hien|hien nay|duoc|dam nhiem|dam nhan|duoc cu lam|duoc giao lam|duoc bau lam|duoc bo nhiem lam))*(?: kiem(?: nhiem)?)?(?: (?:nguoi )?<head>)?|(?:nguoi )?<head>(?= .*la <who>)|ten(?: la)? gi|ho ten"),
        (Ask.HOLDER, r"<head>"),
    )
)  # fmt: skip


# Words at the end that only say what sort of thing is asked for: "… là cơ quan nào".
SORT_ASKED = re.compile(
    r"(?<!\S)(?:(?:la|gom|thuoc) )?(?:nhung |cac )?(?:co quan|don vi|to chuc|so|phong|ban|bo|nganh|cap|van ban|quyet dinh) "
    r"(?:nao|gi)$|(?<!\S)(?:thi )?(?:sao|the nao)$"
)


# The first words of those to whom something may be given to do.
ORGAN = (
    "ban|to|hoi dong|tieu ban|pho|truong|so|cac|uy vien|thanh vien|co quan|chu tich|giam doc|phong|van phong|don vi|cho"
)

# Words that ask together with a phrase that stands elsewhere in the question.
ALSO_ASKING = {
    Ask.ROSTER: re.compile(r"(?<!\S)(?:danh sach|thanh phan|co cau|nhan su)(?: cua)?(?!\S)"),
    Ask.SIGNED: re.compile(r"(?<!\S)(?:da )?ki(?: ban hanh)?$"),
    Ask.COUNT: re.compile(r"(?<!\S)(?:la |co )?(?:bao nhieu|may)(?: nguoi)?$"),
    Ask.MEMBER: re.compile(rf"(?<!\S)(?:la )?{WHO}$"),
    Ask.DISSOLVED: re.compile(r"(?<!\S)(?:da |bi |duoc )*(?:giai the|cham dut hoat dong|ngung hoat dong)(?!\S)"),
    Ask.MEETS: re.compile(r"(?<!\S)(?:thi |lai )*hop(?! dong)(?: dinh ki| thuong ki)?(?: mot| 1)?(?: lan)?(?!\S)"),
    Ask.DUTY: re.compile(
        rf"(?<!\S)(?:duoc |phai )*(?:giao(?: cho)?|phan cong|voi tu cach)(?= (?:{ORGAN})(?!\S))|(?<!\S)(?:phai|theo)(?!\S)"
    ),
    Ask.IN_CHARGE: re.compile(rf"^{MATTER}(?!\S)"),
    Ask.POSTS: re.compile(r"(?<!\S)(?:tham gia|voi (?:chuc danh|chuc vu|vai tro|tu cach|cuong vi|vi tri) gi)(?!\S)"),
    Ask.SUCCESSOR: re.compile(rf"(?<!\S)(?:la )?{WHO}$"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and which of the folded words, by their places, ask it."""

    ask: Ask
    words: frozenset[int] = frozenset()
    of_the_head: bool = False  # "ai đứng đầu" names no post, and means the head's


def what_is_asked(folded_words: Sequence[str]) -> Asked:
    """Find the phrase with which a question asks, given its folded words."""
    line = " ".join(folded_words)
    for ask, pattern in PATTERNS:
        if found := re.search(rf"(?<!\S)(?:{pattern})(?!\S)", line):
            also = ALSO_ASKING[ask].finditer(line) if ask in ALSO_ASKING else ()
            asking = [found, *also, *SORT_ASKED.finditer(line)]
            return Asked(ask, places(line, asking), bool(re.search(HEAD, found.group())))
    return Asked(Ask.OPEN, places(line, list(SORT_ASKED.finditer(line))))
