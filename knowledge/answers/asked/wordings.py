"""The phrases with which people ask, and what each asks for. All patterns are over folded words."""

import re
from collections.abc import Sequence

from knowledge.answers.asked.asking import Ask, Asked
from knowledge.answers.asked.circumstances import places

WHO = r"(?:ai|nguoi nao|ong ba nao|ong nao|ba nao|dong chi nao|vi nao|can bo nao)"
WHAT = r"(?:gi|nao|nhung gi|cai gi)"
DOCUMENT = r"(?:quyet dinh|van ban|nghi dinh|nghi quyet|thong tu|chi thi|luat|qui che|ke hoach|thong bao)"
NUMBERED = rf"{DOCUMENT} (?:so )?\d\S*(?: [a-z]+)?"
MATTER = r"(?:mang|linh vuc|cong tac|noi dung|dia ban|phan viec|viec|khau|nhiem vu)"
BODIES = r"(?:ban chi dao|ban|to cong tac|to|hoi dong|tieu ban|to chuc|co quan|bcd)(?: phoi hop)?(?: lien nganh)?"
IN_TIME = r"(?: (?:trong |vao )?(?:nam|thang|ngay|qui|dau|cuoi|giua) [\w ]*)?"
HEAD = r"(?:dung dau|lanh dao|cam dau|cam trich|cheo lai|cam cuong|cam lai|chi huy|phu trach(?: chung)?(?! viec| cong tac| mang| linh vuc))"
# What people say for a post, and what they say for holding one.
SEAT = r"(?:chuc(?: vu| danh)?|ghe|chan|cuong vi|vi tri|vai tro|trong trach)"
APPOINTED = r"duoc (?:giao|phan cong|cu|bau|bo nhiem|chi dinh|dieu dong|tin nhiem|de cu|chon)(?: giao| cu)?"
HOLDS = rf"(?:{APPOINTED}|la(?: nguoi)?|lam|giu|nam giu|nam|dang|hien dang|hien|hien nay|van|con|da tung|tung|se|duoc|dung ra|dam nhiem|dam nhan|dam duong|dam trach|ngoi(?: (?:vao|tren))?|nhan(?= {SEAT})|kiem(?: nhiem)?)"
# What people say for work, and what they say for doing it.
TASK = r"(?:viec|cong viec|dau viec|phan viec|nhiem vu|khau|mang(?: viec)?|trong trach|trach nhiem|chuc nang|quyen han)"
DOES = r"(?:phai|can|se|duoc|duoc giao(?: cho)?|duoc phan cong|lam|thuc hien|lo|lo lieu|dam nhan|dam nhiem|dam duong|dam trach|ganh(?: vac)?|giai quyet|chuyen trach|co|giu|phu trach|dang|hien|chiu trach nhiem(?: ve)?)"
OF_ALL = r"(?:toan bo|tat ca|day du|chi tiet|het|tung|cac|nhung|ca)"
OFTEN = r"(?:(?:cu|moi|cach|khoang) )*(?:bao lau|(?:may|bao nhieu) (?:thang|tuan|ngay|qui))"
MEETING = r"(?:(?:phai|se|can|thi|lai|moi|nhom|(?<!ban )to chuc|tien hanh) )*(?:hop(?! dong)|sinh hoat)(?: hanh)?(?: (?:(?:dinh|thuong) ki|toan the))?"
TOTAL = r"(?:tong cong|ca thay|tat ca|tong so|het thay|dong(?= (?:bao nhieu|may))|gom co|gom|bao gom|co|la|con|hien|du)"
PEOPLE = r"(?:thanh vien|dong chi|nguoi|uy vien|vi(?! tri)|nhan su|can bo|(?:cap )?pho(?: truong)?(?: ban| to| doan| chu tich)?|pho chu tich|to pho)"
# Typed without marks, "đầu tư", "máy móc", "chữa cháy" and "hàng không" ask nothing.
NOTHING_ASKED = (
    r"(?!.*(?<!\S)(?:ai|gi|nao|may(?! (?:moc|bay|tinh|mac|chu))|bao nhieu|(?<!hang )khong(?! (?:khi|gian|phai))"
    r"|chua(?! (?:chay|benh))|dau(?! (?:tu|thau|gia|nam|tien|moi|nguon|ra|vao|khi|mo|nhiem))|the nao|ra sao|bao gio|bao lau"
    r"|phai)(?!\S))"
)
SINCE_WHEN = r"(?:(?:ke )?tu )?(?:khi nao|bao gio|luc nao|ngay nao|thang nao|nam nao|hoi nao)"
ADDRESSED = r"(?:ong|ba|anh|chi|dong chi)"

MACROS = {
    "who": WHO, "what": WHAT, "document": DOCUMENT, "head": HEAD, "matter": MATTER, "bodies": BODIES, "seat": SEAT,
    "holds": HOLDS, "task": TASK, "does": DOES, "all": OF_ALL, "often": OFTEN, "meeting": MEETING, "total": TOTAL,
    "people": PEOPLE, "nothing asked": NOTHING_ASKED, "addressed": ADDRESSED, "since when": SINCE_WHEN,
}  # fmt: skip


def _written_out(pattern: str) -> re.Pattern[str]:
    """A pattern with the names of its parts, "<who>", written out."""
    for name, part in MACROS.items():
        pattern = pattern.replace(f"<{name}>", part)
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


# The first pattern that is found tells what is asked, so the narrower ones stand first. The words that a pattern
# covers are explained by it; what is left of the question must be explained by what is said.
PATTERNS: tuple[tuple[Ask, re.Pattern[str]], ...] = tuple(
    (ask, _written_out(pattern))
    for ask, pattern in (
        (Ask.SUCCESSOR, r"(?:da )?(?:bi|duoc) (?:<who> )?thay(?: the)?(?: boi)? <who>(?: roi)?|(?:da )?(?:bi|duoc) <who> thay(?: the)?"),
        (Ask.SUCCESSOR, r"<who> (?:la nguoi )?(?:da )?(?:thay the|thay|ke nhiem|len thay)(?: cho)?(?= (?:ong|ba|dong chi))|nguoi ke nhiem(?= .*<who>)"),
        (Ask.SUCCESSOR, r"nguoi (?:da )?(?:thay the|thay|len thay)(?: cho)?(?= (?:ong|ba|dong chi) .*<who>$)|^thay(?: the)?(?: cho)?(?= (?:ong|ba|dong chi) .*la <who>$)"),
        (Ask.CAME, r"(?:(?:<all>|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|\d+) )*<people> (?:(?:moi|vua|da|duoc) )*(?:bo sung|them|dua|ket nap)(?: (?:them|vao|moi))*(?= .*<who>$)"),
        (Ask.CAME, r"^(?:<all> )*(?:uy vien|thanh vien) (?:moi|(?:moi |vua )?duoc (?:bo sung|them|dua vao)|bo sung)(?: (?:cua|vao|trong))?<nothing asked>"),
        (Ask.LEFT, r"(?:nhung )?<who> (?:da |bi |duoc |phai |khong con )*(?:cho )?(?:thoi(?: khong)?(?: (?:tham gia|lam|giu chuc))*|rut(?: ten)? khoi|ra khoi|roi khoi|roi|mien nhiem|tham gia nua)(?= )"),
        (Ask.LEFT, r"(?:nhung |cac )?(?:thanh vien|uy vien) nao (?:da |bi |duoc |phai |khong con )*(?:cho )?(?:thoi(?: khong)?(?: (?:tham gia|lam|giu chuc))*|rut(?: ten)? khoi|ra khoi|roi khoi|roi|mien nhiem|tham gia nua)"),
        (Ask.LEFT, r"(?:thoi tham gia|rut khoi|roi khoi|roi) .*(?:gom|la|co)(?: nhung)? <who>$"),
        (Ask.CAME, r"(?:moi |vua |da |duoc )*(?:bo sung|them|ket nap|dua)(?: them| vao| moi)*(?: (?:nhung|cac|hai|ba|bon|may|bao nhieu|\d+))*(?: (?:uy vien|thanh vien|nguoi|dong chi))* (?:<who>|nao)$"),
        (Ask.CAME, r"(?:co )?(?:nhung )?<who>(?: (?:la )?nguoi)? (?:moi |vua |da |duoc )*(?:(?:bo sung|them|dua)(?: them)?(?: vao| lam)?|moi vao|moi tham gia)(?= |$)"),
        (Ask.CAME, r"(?:nhung |cac )?(?:uy vien|thanh vien) (?:nao|moi) (?:moi |vua |da |duoc )*(?:bo sung|them|vao|dua vao)(?: them)?(?: vao)?|(?:cac |nhung )?(?:uy vien|thanh vien) (?:moi|bo sung|duoc bo sung)(?= .*<who>$)"),
        (Ask.SIGNED, r"(?:nhung |cac |co )*<document> <what>(?= .*(?:do|duoc|boi) .* ki(?: ban hanh)?$)|(?:da )?ki(?! luat)(?: ban hanh)? (?:nhung |cac )?<document> <what>$"),
        (Ask.CONCERNING, r"(?:co )?(?:nhung |cac )?<document> <what>(?: co)?(?: noi dung)? (?:lien quan(?: den| toi)?|noi (?:den|toi|ve)|de cap(?: den| toi)?|nhac (?:den|toi))"),
        (Ask.REPLACES, r"(?:lam|khien)(?: cho)? (?:nhung |cac )?<document> (?:cu )?(?:<what>|so may)(?: (?:phai|bi|da))* (?:het|mat|khong con|cham dut) (?:hieu luc|gia tri)|(?:lam|khien)(?: cho)? (?:het|mat|cham dut) (?:hieu luc|gia tri)(?: cua| doi voi)? (?:nhung |cac )?<document> (?:cu )?(?:<what>|so may)"),
        (Ask.STATUS, r"(?:con|het|mat|co con|dang con)(?: nguyen| duoc)* (?:hieu luc|gia tri|ap dung|dung duoc|thi hanh|xai duoc)(?: thi hanh| phap li)?(?: (?:hay )?(?:khong|ko|kg|chua|nua|chu|la da het|da het|het))*|(?:dang |van )+co hieu luc(?: (?:khong|ko|chu))*|(?:da )?co hieu luc(?: thi hanh)? (?:hay )?chua"),
        (Ask.STATUS, r"(?:da )?(?:bi|duoc) <document> <what> (?:thay the|thay|bai bo|huy bo|sua doi)(?: bo sung| cho)*"),
        (Ask.STATUS, r"(?:da )?(?:bi|duoc) (?:thay the|thay|bai bo|huy bo|xoa bo|bo(?! nhiem| sung| tri)|sua doi|het hieu luc)(?: bo sung)?(?: (?:boi|theo|bang|tai)(?= <document>))?(?: <document>)?(?: (?:so )?<what>| chua| khong)?"),
        (Ask.STATUS, r"<document> <what> (?:(?:da|vua|moi|se) )*(?:thay the|thay|bai bo|huy bo|sua doi)(?: cho)?(?= <document>| qd| so \d| no\b)"),
        (Ask.STATUS, r"<document> <what> (?:(?:da|vua|moi|se) )*(?:thay the|bai bo|huy bo|sua doi)(?: cho)?"),
        (Ask.REPLACES, r"(?:thay the|thay|bai bo|sua doi|huy bo)(?: bo sung| cho| hay| hoac| va| thay the| thay| bai bo| sua doi)* (?:nhung |cac |may )?<document> (?:cu )?(?:<what>|so may|so bao nhieu|so nao)(?: truoc (?:do|day))?"),
        (Ask.REPLACES, r"(?:thay the|bai bo|huy bo|sua doi)(?: cho)? (?:nhung |cac )?<what>$"),
        (Ask.EFFECTIVE, r"(?:co )?hieu luc(?: thi hanh)?(?: ke)?(?: tu)?(?: (?:ngay|khi|luc|thoi diem|bao gio|hom) ?<what>?| bao gio)"),
        (Ask.EFFECTIVE, r"(?:khi nao|bao gio|ngay nao|luc nao|hom nao)(?: thi| moi| se| bat dau| chinh thuc)* co hieu luc(?: thi hanh)?|^(?:khi nao|bao gio|ngay nao) .*(?:hieu luc|ap dung)|(?:ap dung|thi hanh)(?: ke)? tu (?:ngay nao|khi nao|bao gio|luc nao)|ngay (?:co |bat dau co )?hieu luc"),
        (Ask.SIGNER, r"<who> (?:la nguoi )?(?:da )?ki|nguoi ki(?: la <who>)?|do <who> ki(?: ban hanh)?|<who> ki ban hanh"),
        (Ask.DISSOLVED, r"(?:nhung |cac |co )*<bodies> nao(?= .*(?:giai the|cham dut hoat dong|ngung hoat dong))"),
        (Ask.DISSOLVED, r"(?:giai the|cham dut hoat dong)(?: (?:nhung|cac|cua|doi voi))* <bodies> nao"),
        (Ask.ENDED, r"(?:da |bi |duoc )*(?:giai the|cham dut hoat dong|ngung hoat dong)(?: (?:vao|tu|theo|boi))*(?: (?:khi|ngay|nam|luc|bao gio|hoi) ?<what>?| <document> <what>| chua| khong| bao gio)?"),
        (Ask.ENDED, r"<document> <what> (?:da )?giai the|(?:co )?con (?:hoat dong|ton tai)(?: (?:hay )?(?:khong|chua|nua))*"),
        (Ask.ENDED, r"(?:(?:gio|nay|den nay|hien|con|van) )*(?:co )?con (?:nua )?(?:hay )?khong(?: (?:hay |da )*(?:bi |duoc )*(?:nhap|sap nhap|sat nhap|hop nhat|gop|giai the|chuyen|het|thoi)(?: (?:vao|voi|thanh|sang))*(?: <bodies> (?:nao|gi))?(?: roi)?)?$"),
        (Ask.ENDED, r"(?:(?:da|bi|duoc) )*(?:nhap|sap nhap|sat nhap|hop nhat|gop)(?: (?:vao|voi|thanh|lam|chung))* (?:mot )?<bodies>(?: (?:chi dao|cong tac))? (?:nao|gi)(?: roi)?"),
        (Ask.FOUNDED, r"(?:thanh lap|kien toan|lap)(?: ra)? (?:ban|to|hoi dong|tieu ban|co quan|doan|uy ban|bo phan) <what>"),
        (Ask.FOUNDING, r"truoc (?:day|do|kia) (?:co )?(?:ten|goi)(?: goi)?(?: la)? <what>|ten cu(?: cua .*)?(?: la)? <what>"),
        (Ask.FOUNDING, r"(?:<document>|van ban) (?:so )?<what> (?:da )?(?:thanh lap|kien toan|lap|doi ten)"),
        (Ask.FOUNDING, r"(?:duoc )?(?:thanh lap|kien toan|doi ten)(?: tu| vao| theo| boi| tai)* (?:(?:ngay|nam|thang|khi|luc)(?: <what>|(?= ?$))|bao gio|<document>(?: so)?(?: <what>)?)"),
        (Ask.FOUNDING, r"(?:so )?quyet dinh (?:thanh lap|kien toan|lap|doi ten)(?=.* (?:nao|so may|so bao nhieu|mang so may|mang so bao nhieu|may)$)|^so quyet dinh (?:thanh lap|kien toan|lap|doi ten)|^can cu (?:thanh lap|kien toan)(?=.*<document> nao$)"),
        (Ask.FOUNDING, r"(?:duoc )?ra doi (?:vao |tu |theo |boi )*(?:khi|luc|bao gio|nam|ngay|<document>) ?<what>?|co tu (?:bao gio|khi nao|luc nao|nam nao|ngay nao)"),
        (Ask.FOUNDING, r"<who> (?:da )?(?:thanh lap|ra quyet dinh thanh lap)|(?:khi nao|bao gio)(?: duoc)? thanh lap"),
        (Ask.FOUNDING, r"(?<!doc )(?:duoc |da |moi )*(?:thanh lap|lap|kien toan|doi ten|ra doi)(?: (?:ra|lai|moi))*(?= .*(?:theo|bang|boi|tai|o|qua) <document>(?: (?:mang |co )?so)? (?:<what>|may|bao nhieu)(?!\S))"),
        (Ask.FOUNDING, r"(?:(?:sau nay|sau do|ve sau|nay|gio|hien|da|duoc|bi|moi|lai) )*(?:doi ten|doi sang ten|chuyen ten|mang ten moi|doi)(?: (?:moi|lai))*(?: (?:thanh|sang|la))+(?: (?:ten(?: goi)?|<bodies>))* <what>"),
        (Ask.FOUNDING, r"(?:sau nay|ve sau|nay|gio|hien|bay gio)(?: (?:co|mang|doi))* (?:ten(?: goi)?(?: moi)?(?: la)?|goi la) <what>|ten(?: goi)? (?:moi|hien nay|bay gio|sau nay)(?: cua .*)?(?: la)? <what>"),
        (Ask.BASIS, r"can cu (?:vao )?(?:nhung |cac )?(?:<document>|dau|co so) ?<what>?|(?:nhung |cac )?can cu(?: phap li| de ban hanh| ban hanh)*(?=.* <what>$)"),
        (Ask.ABOUT, r"(?:noi|qui dinh|viet|neu|ghi)(?: ve)?(?: nhung)? (?:<what>|the nao|ra sao)$"),
        (Ask.ABOUT, r"(?:(?:noi|qui dinh|viet|ban hanh|ki)(?: ve)?|ve) (?:viec|van de|noi dung|dieu|chuyen|linh vuc) <what>$|la <document> (?:gi|ve (?:viec )?gi)$|noi dung(?: chinh)?(?= cua .* la <what>$)|noi dung(?: chinh)? la <what>|noi ve(?: cai)? <what>"),
        (Ask.MEETS, r"<often>(?: (?:thi|lai|phai|moi|can|se|ma))*(?=.* (?:hop(?! dong)|sinh hoat)(?!\S))"),
        (Ask.MEETS, r"<meeting> (?:vao )?(?:ngay (?:may|bao nhieu)(?: (?:hang|moi|cua) (?:thang|qui))?|ngay nao|luc nao|khi nao|bao gio|thu may|hom nao|tuan nao|thoi diem nao)(?: trong (?:thang|tuan|qui|nam))?"),
        (Ask.MEETS, r"(?:khi nao|bao gio|luc nao|ngay nao)(?: thi)?(?= .* hop$)"),
        (Ask.MEETS, r"(?<!da )(?<!duoc )<meeting> (?:may|bao nhieu) (?:lan|cuoc|phien|ki)(?: (?:trong|mot|moi|1|hang|tren))*(?: (?:nam|qui|thang))?"),
        (Ask.MEETS, r"<meeting> (?:theo )?(?:(?:chu ki|dinh ki|lich) nao|(?:hang |moi |theo )?(?:thang|qui|tuan|nam) hay(?: la)? (?:hang |moi |theo )?(?:thang|qui|tuan|nam))|co hop (?:dinh|thuong) ki khong|hop hanh (?:the nao|nhu the nao|ra sao)"),
        (Ask.MEETS, r"(?:tan suat|che do|lich|chu ki|dinh ki) (?:hop|sinh hoat)(?! dong)(?: (?:dinh|thuong) ki)?|ki hop(?=.* bao lau)"),
        (Ask.ISSUED, r"(?:duoc )?(?:ban hanh|ki)(?: vao| tu)? (?:ngay|khi|nam|thang|luc|hom) ?<what>?|(?:do )?(?:<who>|co quan nao) (?:da )?ban hanh"),
        (Ask.ISSUED, r"(?<!ai )(?<!nguoi )ki(?: ban hanh)?(?= <document> .*(?:ngay|hom|khi|luc) <what>$)"),
        (Ask.ISSUED, r"(?:ngay|thoi gian) (?:ki|ban hanh)(?: cua)?(?= .*(?:ngay <what>|bao gio|khi nao|hom nao|la <what>)$)"),
        (Ask.REPORTS, r"(?:phai )?bao cao (?:dinh ki )?(?:bao lau|may thang|moi may|may lan)(?: mot)?(?: lan)?"),
        (Ask.MEETS, r"<meeting> (?:<often>|nhu the nao|the nao|ra sao)(?: (?:mot|1))?(?: (?:lan|cuoc|phien))?"),
        (Ask.OPEN, r"(?:it nhat |toi thieu |phai |can |du )+(?:co |du )?(?:bao nhieu|may) (?:thanh vien|dong chi|nguoi|uy vien|vi)(?=.* (?:hop|hop le|tien hanh|bieu quyet|thong qua|co mat|du))"),
        (Ask.COUNT, r"(?:<total> )*(?:bao nhieu|may) <people>(?: (?:tat ca|ca thay|tong cong|lam(?= pho)))?"),
        (Ask.COUNT, r"(?:tong )?so(?: luong)?(?: cac)? <people>(?=.* (?:bao nhieu|may)(?: nguoi)?$)|^(?:tong )?so(?: luong)?(?: cac)? <people>(?: cua)?<nothing asked>|quan so(?= .*(?:bao nhieu|may))"),
        (Ask.PREDECESSOR, r"(?:<who> (?:la )?)?(?:nguoi )?tien nhiem(?: cua)?(?: (?:la )?<who>)?|^truoc(?= (?:ong|ba|dong chi) .*<who>)"),
        (Ask.PREDECESSOR, r"(?:vi )?(?<!ong )(?<!ba )nguyen(?= (?:pho |quyen )?(?:truong|chu tich|giam doc|to truong|to pho|thu ki|bi thu) .*<who>)|(?:(?<=ban )|(?<=tich )|(?<=truong )|(?<=truc ))(?:cu|tien nhiem)(?= .*<who>$)"),
        (Ask.PREDECESSOR, r"(?:the (?:cho|chan|vi tri|vao cho)(?: cua)?|thay (?:(?:vao )?(?:cho|vi tri|cuong vi|ghe|chan)|chan)(?: cua)?|lap (?:vao )?cho (?:trong )?cua) <who>"),
        (Ask.PREDECESSOR, r"(?:thay(?: the)?|ke nhiem|len thay)(?: cho)? <who>(?: (?:lam|giu chuc|giu|o vi tri|o chuc vu))?"),
        (Ask.DUTY, r"^(?:<all> )*<task>(?: (?:chinh|cu the|chu yeu))?(?: cua)?(?= (?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec))"),
        (Ask.AGENCY, r"(?:la |do |lay |giao |cho )*(?:co quan|don vi|so|to chuc|ben|dau moi|phong|bo|nganh) nao (?:(?:lam|la|giu|dong|duoc giao|duoc phan cong|duoc chon|nhan|dam nhiem|dam nhan|vai tro|vai|chuc nang|nhiem vu|co quan|don vi|bo phan) )*(?:thuong truc|dau moi|giup viec)(?: (?:cho|cua))*"),
        (Ask.AGENCY, r"(?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec)(?!.*(?:nhiem vu|trach nhiem|chuc nang|quyen han|viec (?:gi|nao)|duoc giao|lam (?:gi|nhung)|phai|lo gi|lo nhung))(?=.*(?:<what>|<who>|dau)$)"),
        (Ask.AGENCY, r"<who> (?:lam |la )*(?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec)(?: cua)?|^(?:co quan|don vi|bo phan|van phong) (?:thuong truc|giup viec)(?: cua)?(?!.* (?:lam|phai|duoc|nhiem vu|trach nhiem) )<nothing asked>"),
        (Ask.AGENCY, r"(?:(?:viec|cong viec|nhiem vu|vai tro|vai|chuc nang|phan viec|khau) )*(?:lam )?(?<!pho ban )(?<!truong ban )(?<!chu tich )thuong truc(?: cua| cho)?(?= .*(?:do|giao cho|giao|thuoc ve|ve tay|chuyen sang|chuyen cho) (?:co quan|don vi|so|to chuc|phong|bo|nganh|ben) nao(?: (?:dam nhan|dam nhiem|dam trach|dam duong|phu trach|giu|lo|lam|thuc hien|ganh))?$)"),
        (Ask.AGENCY, r"thuong truc(?= .*la (?:co quan|so|don vi|bo|phong|ban|to chuc) nao$)"),
        (Ask.DUTY, r"(?:duoc )?(?:lap|thanh lap|sinh|ra doi)(?: ra)? (?:de|nham)(?: muc dich)?(?: lam)? (?:gi|nhung gi|viec gi)|hoat dong (?:de|nham)(?: muc dich)?(?: lam)? gi"),
        (Ask.DUTY, r"giao(?: cho)?(?: (?:nhung|cac))? <task> <what>(?= cho )|<does>(?: <does>)*(?: (?:nhung|cac))* <task>(?: (?:chinh|cu the))? <what>(?: doi voi)?"),
        (Ask.DUTY, r"(?:duoc )?(?:phan cong |giao )?(?:truc tiep )?(?:phu trach|(?<!ban )chi dao|theo doi|dam trach|lo)(?: (?:nhung|cac))?(?: <matter>)? <what>"),
        (Ask.IN_CHARGE, r"(?:<matter> )?do <who> (?:truc tiep )?(?:phu trach|dam nhiem|dam nhan|lo|chu tri|theo doi|chi dao|chiu trach nhiem)"),
        (Ask.IN_CHARGE, r"<who> (?:la nguoi )?(?:duoc )?(?:phan cong |giao )?(?:truc tiep )?(?:phu trach|theo doi|chi dao|lo|chiu trach nhiem(?: ve)?) <matter>"),
        (Ask.IN_CHARGE, r"<who> (?:la nguoi )?(?:(?:duoc|phan cong|giao|truc tiep|dang) )*(?:phu trach|lo|theo doi|dam trach)(?! chung)(?= (?!(?:ban|to|hoi dong|tieu ban|bcd|doan|uy ban|so|bo|cuc|phong|trung tam|cong an|chuc|vi tri|cuong vi|vai tro|ghe) )\S)|nguoi (?:(?:duoc|phan cong|giao|truc tiep|dang) )*(?:phu trach|lo|theo doi|dam trach)(?! chung)(?= (?!(?:ban|to|hoi dong|tieu ban|bcd) )\S+ .*<who>$)"),
        (Ask.DUTY, r"(?:phai )?chiu trach nhiem(?: ve)?(?: (?:nhung|cac))?(?: viec)? <what>"),
        (Ask.DUTY, r"(?:co |giu |la |lam |nhung |cac |va |duoc |giao |them |bo sung )*(?:nhiem vu|chuc nang|trach nhiem|quyen han)(?: (?:va|cung|,))*(?: (?:nhiem vu|chuc nang|trach nhiem|quyen han))*(?: chinh)?(?: (?:la|nhu|cua|co))?(?: <what>)?(?: the nao)?(?: doi voi)?"),
        (Ask.DUTY, r"^(?:<all> )*(?:cong viec|dau viec|viec)(?: (?:chinh|cu the|chu yeu))?(?= cua )(?=.* (?:la|gom|bao gom) (?:nhung )?gi$)|^(?:<all> )*(?:cong viec|dau viec)(?: (?:chinh|cu the))? cua<nothing asked>"),
        (Ask.DUTY, r"(?:lam|phai lam|duoc giao|duoc giao lam) (?:nhung |cac )?viec <what>|phai (?:lam )?(?:nhung )?<what>|(?:lam|duoc giao|duoc giao lam) (?:nhung |cac )?<what>$"),
        (Ask.MEMBER, r"<who> cua(?= (?:so|bo|phong|cong an|van phong|chi cuc|cuc|mat tran|hoi|lien doan) .*(?:tham gia|nam trong|o trong|ngoi trong|lam uy vien|trong)(?!\S))"),
        (Ask.MEMBER, r"(?:nguoi )?dai dien(?: cho| cua)?(?= .*<who>$)|(?:da )?cu <who> (?:tham gia|lam|vao|o)(?: vao)?"),
        (Ask.ROSTER, r"(?:co|gom|gom co) (?:nhung )?(?:ai|nguoi nao|nguoi)$"),
        (Ask.ROSTER, r"(?:co )?(?:nhung )?<who>(?: (?:dang|hien|con|cung))* (?:nam|tham gia|co mat|co ten|co chan|gop mat|o|ngoi|thuoc|trong)(?: (?:o|vao|trong|thanh phan|danh sach))*(?= (?:ban|to|hoi dong|tieu ban|doan|uy ban|bo phan) )(?!.* (?:phu trach|lo|lam|giu|kiem|chiu|theo doi|duoc|la|truoc|den|tu|phat bieu|vi sao|nao|gi)(?!\S))"),
        (Ask.ROSTER, r"(?:co )?(?:nhung )?<who> (?:nam|tham gia|co mat|co ten|o|ngoi)(?: (?:o|vao))? trong|(?:nhung )?<who> tham gia|(?:ke|neu|liet ke)(?: ra)? (?:ho )?(?:ten )?(?:tat ca )?(?:cac |nhung )?(?:thanh vien|uy vien)|(?:ke|neu|liet ke)(?: (?:ra|ho|ten|tat ca|cac|nhung))*(?= (?:to |doi )?(?:pho|truong) )|thanh phan(?! ho so)(?= .*(?:<who>|<what>|the nao|ra sao)$)|thanh phan (?:cua )?(?=ban|to|hoi dong)"),
        (Ask.ROSTER, r"(?:gom|bao gom|co)(?: co)? (?:nhung |cac )?(?:<who>|(?:thanh vien|uy vien|guong mat|nhan vat|thanh phan|lanh dao) nao)|(?:gom|bao gom)(?: co)? (?:nhung |cac )?thanh vien|(?:co )?nhung (?:<who>|thanh vien nao|uy vien nao)"),
        (Ask.ROSTER, r"(?:danh sach|(?<!tai )(?<!chuyen doi )co cau(?! to chuc))(?: cac)?(?: thanh vien| uy vien)?|(?:cac )?thanh vien(?: cua)?(?= .* (?:(?:la|gom|co) )*(?:nhung )?<who>$)|(?:cac )?thanh vien (?:la )?(?:nhung )?(?:<who>|gom nhung ai)|(?:co )?(?:nhung |cac )?(?:thanh vien|uy vien|(?:cap )?pho(?: truong)?(?: ban| to| doan| tieu ban| nhom)?(?: truong)?(?: thuong truc)?|to pho|pho chu tich|pho giam doc|thu ki) nao"),
        (Ask.CHANGES, r"(?:(?:co|da|duoc|bi) )*(?:thay doi|bien dong|dieu chinh)(?: nhan su| thanh vien| thanh phan)? (?:nhung )?<what>|(?:thay doi|bien dong|dieu chinh) (?:(?:nhu )?the nao|ra sao)"),
        (Ask.CHANGES, r"(?:co )?(?:nhung )?(?:gi|diem gi|diem nao) (?:(?:da|duoc|bi) )*(?:thay doi|moi|khac)(?= |$)(?: so voi (?:truoc(?: day| do| kia)?|cu))?|(?:thay doi|dieu chinh) (?:nhan su|thanh phan|thanh vien)(?= .* (?:the nao|ra sao)$)"),
        (Ask.HOLDER, r"(?:do )?(?:chuc danh|chuc vu|chuc|cuong vi|vi tri) (?:gi|nao) (?:(?:<holds>|nguoi) )*<head>|(?:do|giao cho) (?:chuc danh|chuc vu|chuc) (?:gi|nao) (?:lam|giu|dam nhiem|kiem(?: nhiem)?|la)(?= )"),
        (Ask.DUTY, r"(?:yeu cau|de nghi|(?<!ban )chi dao)(?= .* (?:lam|thuc hien) (?:nhung |cac )?(?:gi|viec gi)(?!\S))"),
        (Ask.POSTS, r"(?:cong tac|lam viec|lam) (?:o|tai) dau(?: (?:va|giu|nam|lam|la|co|voi))* <seat> (?:la )?(?:gi|nao)|(?:giu |lam |la )?<seat> (?:la )?(?:gi|nao) (?:va )?(?:(?:cong tac|lam viec|lam) )?(?:o|tai) dau$"),
        (Ask.POSTS, r"(?:(?:giu|nam giu|dam nhiem|dam nhan|dam duong|dam trach|kiem nhiem|kiem|cong tac|lam viec|duoc giao|ngoi|o|tai|tren) )*(?:(?:giu|(?<!ong )(?<!ba )nam giu|nam|lam|co|mang|o|tai|tren|dam nhiem|dam nhan|dam duong|dam trach|kiem nhiem|kiem|ngoi) )(?:(?:nhung|cac|them|ca|mot) )*(?:<seat>|chuc trach) (?:gi|nao|nhung gi)(?: (?:khac|nua|roi))*|<seat> (?:la )?(?:gi|nao)(?: (?:khac|nua))*|lam <what>"),
        (Ask.POSTS, r"(?:<all> )*<seat>(?= cua .* (?:la )?<what>$)|^(?:<all> )*<seat>(?: (?:dang giu|hien giu))?(?: (?:ma|cua))?(?= (?:<addressed> ))(?!.*(?:thay|do ai))|^(?:<all> )*<seat> cua<nothing asked>"),
        (Ask.SINCE, r"(?:lam|giu(?: <seat>)?|nham <seat>|nhan <seat>|len|duoc (?:giao|cu|bau|bo nhiem)(?: lam)?)(?= (?:quyen )?(?:truong|pho|chu tich|giam doc|to truong|to pho|bi thu|chanh|thu ki|uy vien|thanh vien) .*<since when>$)|^<since when>(?: thi)?(?= <addressed> .* (?:lam|giu|nham|nhan|len|duoc) )"),
        (Ask.POSTS, r"^(?:trong|o|tai)(?= .* <addressed> .* la (?:chuc )?gi$)"),
        (Ask.POSTS, r"(?<!to )(?<!doan )(?:dang |hien )*cong tac (?:o|tai) (?:dau|(?:co quan|don vi|so|phong|ban|bo) nao)$"),
        (Ask.POSTS, r"(?:(?:hien|dang|con|cung) )*(?:tham gia|co chan(?: (?:o|trong))?|nam trong|ngoi trong|o trong|co ten trong|co mat trong|la (?:thanh vien|uy vien|pho truong ban|pho ban|truong ban)(?: (?:cua|trong))?)(?: trong)? (?:nhung |cac )*<bodies>(?: (?:chi dao|cong tac))? nao(?: (?:khac|nua))*$"),
        (Ask.POSTS, r"(?:tham gia|ngoi|o|co ten)?(?: trong)?(?= .*voi (?:chuc danh|chuc vu|vai tro|tu cach|cuong vi|vi tri) <what>)|voi (?:chuc danh|chuc vu|vai tro|tu cach|cuong vi|vi tri) <what>"),
        (Ask.POSTS, r"la(?= (?:[a-z]+ ){1,6}(?:so|ban|to|phong|cuc|vu|vien|bo|uy ban|hoi dong|co quan|don vi) nao$)"),
        (Ask.MEMBER, r"nao(?: (?:la|lam|dang|duoc|co))*(?: (?:thanh vien|uy vien|ngoi|nam(?= trong)|tham gia|co mat|co ten))(?: (?:o|trong|cua))*(?= )"),
        (Ask.ROSTER, r"^(?:<all> )*(?:danh sach|thanh phan|nhan su|doi hinh|co cau(?! to chuc)|thanh vien|uy vien)(?: <all>)*(?: cua)?<nothing asked>"),
        (Ask.HOLDER, r"(?:do |co |hien |dang |hien nay |hien dang )*(?:la )?<who>(?: (?:<holds>|<seat>|hien nay|hien))*(?: (?:nguoi )?<head>| (?:truong|sep)$)?|(?:nguoi )?<head>(?= .*la <who>)|ten(?: la)? gi|ho (?:va )?ten"),
        (Ask.HOLDER, r"^ten(?: (?:tuoi|cua))*(?= (?:(?:<addressed>|<all>|nguoi|vi) )*(?:truong|pho|chu tich|giam doc|to truong|to pho|thu ki|bi thu|chanh|uy vien|quyen|doi truong|chu nhiem) )"),
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
    Ask.ROSTER: re.compile(
        rf"(?<!\S)(?:{OF_ALL} (?=.*(?:danh sach|thanh phan|nhan su|thanh vien|uy vien|pho|ai|nguoi)))"
        r"|(?<!\S)(?:danh sach|thanh phan|(?<!tai )co cau(?! to chuc)|nhan su|doi hinh|gian|dan(?= pho))(?: cua)?(?!\S)"
        r"|(?<!\S)(?:day du|toan bo|chi tiet|cap nhat|moi nhat|chinh thuc|hien co)(?!\S)|^ten(?!\S)|(?<!\S)(?:ra|luon)$"
    ),
    Ask.CHANGES: re.compile(
        r"(?<!\S)(?:ve )?(?:nhan su|(?<!co )(?:cac )?thanh vien|thanh phan|doi hinh|danh sach)(?: cua)?(?!\S)|(?<!\S)(?:nhu )?(?:the nao|ra sao)$"
        r"|(?<!\S)so voi (?:truoc(?: day| do| kia)?|cu)(?!\S)"
    ),
    Ask.SIGNED: re.compile(r"(?<!\S)(?:da )?ki(?: ban hanh)?$"),
    Ask.COUNT: re.compile(
        r"(?<!\S)(?:la |co )?(?:bao nhieu|may)(?: nguoi)?$|^dem(?!\S)|(?<!\S)(?:tham gia|tong cong|ca thay|tat ca)(?!\S)"
        r"|(?<!\S)(?:tong |quan )?so(?: luong)?(?= (?:thanh vien|uy vien|pho|cac|nguoi|nhan su))|(?<!\S)thanh phan(?= .*(?:bao nhieu|may))"
    ),
    Ask.MEMBER: re.compile(rf"(?<!\S)(?:la )?{WHO}$|(?<!\S)(?:tham gia|nam trong|o trong|ngoi trong)(?!\S)"),
    Ask.DISSOLVED: re.compile(r"(?<!\S)(?:da |bi |duoc )*(?:giai the|cham dut hoat dong|ngung hoat dong)(?!\S)"),
    Ask.MEETS: re.compile(
        rf"(?<!\S){MEETING}(?: (?:mot|1))?(?: (?:lan|cuoc|phien|ki))?(?!\S)|(?<!\S)tan suat(?!\S)|(?<!\S)(?:mot|1) lan(?!\S)"
        rf"|(?<!\S)(?:la )?(?:{OFTEN}|gi|the nao|nhu the nao|ra sao)(?: (?:mot|1) lan)?$|(?<!\S)(?:mot|moi|1|hang) (?:nam|qui|thang)(?= .*lan)"
    ),
    Ask.DUTY: re.compile(
        rf"(?<!\S)(?:duoc |phai )*(?:giao(?: cho)?|phan cong|voi tu cach)(?= (?:{ORGAN})(?!\S))|(?<!\S)(?:phai|theo)(?!\S)"
        r"|(?<!\S)(?:cu the|chi tiet|day du|thuc hien|qui dinh)(?!\S)|(?<!\S)(?:la|gom|bao gom) (?:nhung )?gi$"
    ),
    Ask.IN_CHARGE: re.compile(rf"^{MATTER}(?!\S)|(?<!\S)(?:la )?{WHO}$|(?<=phu trach )(?:viec|cong tac|mang)(?!\S)"),
    Ask.AGENCY: re.compile(
        r"(?<!\S)(?:duoc |dang )*(?:dat|dong|giao|lay|co|do|la|giu|lam)(?: (?:o|tai))?(?: dau)?$|(?<!\S)(?:dat|dong|giao|lay)(?= (?:co quan|so|tai|o) )"
        r"|(?<!\S)(?:do|giao cho|giao|thuoc ve|ve tay|chuyen sang|chuyen cho) (?:co quan|don vi|so|to chuc|phong|bo|nganh|ben) nao"
        r"(?: (?:dam nhan|dam nhiem|dam trach|dam duong|phu trach|giu|lo|lam|thuc hien|ganh))?$"
    ),
    Ask.POSTS: re.compile(
        r"(?<!\S)(?:tham gia|voi (?:chuc danh|chuc vu|vai tro|tu cach|cuong vi|vi tri) gi)(?!\S)"
        r"|(?<!\S)(?:(?:va|hien|dang) )*(?:cong tac|lam viec) (?:o|tai) (?:dau|(?:co quan|don vi|so|phong|ban|bo) nao)$"
        r"|(?<!\S)(?:dang |hien |con )*(?:giu|nam giu|dam nhiem|dam nhan)(?: la)?(?: (?:gi|nao|nhung gi))?$|(?<!\S)(?:la )?(?:chuc )?(?:gi|nhung gi)$|(?<!\S)(?:khac|nua|kiem|kiem nhiem)(?!\S)"
    ),
    Ask.SUCCESSOR: re.compile(rf"(?<!\S)(?:la )?{WHO}$"),
    Ask.PREDECESSOR: re.compile(
        rf"(?<!\S)(?:la )?{WHO}(?: (?:la|lam|giu|ngoi|dam nhiem|dam nhan))*(?: {SEAT})?(?= |$)"
    ),
    Ask.SINCE: re.compile(
        rf"(?<!\S)(?:{SINCE_WHEN}|thi|duoc (?:giao|cu|bau|bo nhiem)|(?:lam|giu|nham|len|nhan)(?: {SEAT})?)(?!\S)"
    ),
    Ask.FOUNDING: re.compile(
        rf"(?<!\S)(?:(?:va |duoc |do )*(?:ki|ban hanh|ra doi|de)(?: vao)? (?:ngay|khi|luc|hom|nam|thang) {WHAT}|ngay nao|bao gio"
        rf"|(?:va )?theo (?:quyet dinh|van ban)(?: so)? {WHAT})$|(?<!\S)(?:la |mang |vao |theo |bang |boi |tai |qua )*(?:quyet dinh |van ban )?(?:so |ngay )*(?:nao|may|bao nhieu|gi)$"
        rf"|(?<!\S)(?:(?:theo|bang|boi|tai|qua) {DOCUMENT} )?so (?:may|nao|bao nhieu)(?!\S)"
    ),
    Ask.HOLDER: re.compile(
        rf"(?<!\S)voi (?:vai tro|tu cach|cuong vi|chuc danh|chuc vu|chuc)(?: la)?(?= )|^(?:hien )?{SEAT}(?= )|^ghe(?= )|(?<!\S)nguoi(?: {HOLDS})+(?: {SEAT})?(?=.* {WHO}$)|(?<!\S){SEAT}(?= .*{WHO}(?: (?:giu|nam|dam nhiem|dang giu|nam giu))*$)"
    ),
}


HEAD_MEANT = re.compile(rf"(?:{HEAD}|(?:la|lam) (?:truong|sep)$)")


def what_is_asked(folded_words: Sequence[str]) -> Asked:
    """Find the phrase with which a question asks, given its folded words."""
    line = " ".join(folded_words)
    for ask, pattern in PATTERNS:
        if found := pattern.search(line):
            also = ALSO_ASKING[ask].finditer(line) if ask in ALSO_ASKING else ()
            asking = [found, *also, *SORT_ASKED.finditer(line)]
            return Asked(ask, places(line, asking), bool(HEAD_MEANT.search(found.group())))
    return Asked(Ask.OPEN, places(line, list(SORT_ASKED.finditer(line))))
