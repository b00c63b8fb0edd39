"""The kinds of bodies there are, how each is written, and what may stand in their names.

Committees are set up for a matter and have members: Ban Chỉ đạo, Tổ công tác, Hội đồng, Tiểu ban. Agencies are standing
bodies with heads: Ủy ban nhân dân, Sở, Bộ, Công an. What follows the kind in a name differs: nothing but a place
(BARE), a field of government from a known list (FIELD), or a matter in free words (OPEN).
"""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.vietnamese.names.phrases import Phrases, phrases


class Sort(StrEnum):
    """What sort of body a kind is."""

    COMMITTEE = "committee"
    AGENCY = "agency"


class Naming(StrEnum):
    """What follows the kind in a name."""

    BARE = "bare"
    FIELD = "field"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class BodyKind:
    """A kind of body as it is written, and how its names go on.

    `is_plain_word` is true of words that mean other things as well ("vụ", "hội", "phòng"): they begin a name only with
    a capital behind them or a post before.
    """

    name: str  # "Ban Chỉ đạo"
    sort: Sort
    naming: Naming
    is_plain_word: bool = False


COMMITTEES = """Ban Chỉ đạo, Ban Điều hành, Ban Chỉ huy, Ban Tổ chức, Ban Quản lý, Ban Soạn thảo, Ban Biên tập,
Ban Biên soạn, Ban Giám sát, Ban Giám khảo, Ban Vận động, Ban Tư vấn, Ban Điều phối, Ban Lễ tang, Ban Chuyên án,
Ban Thư ký, Ban Đại diện, Ban Liên lạc, Ban An toàn giao thông, Ban Công tác, Ban Vì sự tiến bộ, Ban Bầu cử,
Ban Đổi mới, Ban Nghiên cứu, Ban Chấm thi, Ban Phúc khảo, Ban Đề thi, Ban Coi thi, Ban Cố vấn, Ban Tiếp nhận,
Ban Cứu trợ, Ban Xây dựng, Tổ công tác, Tổ giúp việc, Tổ chỉ đạo, Tổ biên tập, Tổ soạn thảo, Tổ thư ký, Tổ tư vấn,
Tổ chuyên gia, Tổ chuyên viên, Tổ thẩm định, Tổ kiểm tra, Tổ triển khai, Tổ xử lý, Tổ liên ngành, Tổ điều phối,
Tổ phản ứng nhanh, Tổ hỗ trợ, Tổ phối hợp, Tổ quản lý, Tổ tham mưu, Tổ ứng phó, Tổ ứng cứu, Tổ truyền thông,
Tổ khảo sát, Tổ thanh tra, Tổ thúc đẩy, Tổ tháo gỡ, Tổ giải quyết, Tổ đôn đốc, Tổ hướng dẫn, Tổ phản biện, Tổ phục vụ,
Tổ khắc phục, Tổ tiếp công dân, Tổ chuyển đổi số, Tổ cải cách, Tổ vận hành, Tổ thu hồi, Đoàn xác minh, Đoàn rà soát,
Đoàn điều tra, Đoàn hỗ trợ, Đoàn liên ngành, Đoàn xử lý, Đoàn Chủ tịch, Đoàn Thư ký, Nhóm hỗ trợ, Nhóm nghiên cứu, Nhóm thúc đẩy, Đội phản ứng nhanh, Đội kiểm tra, Tổ bầu cử, Tổ giám sát, Tổ đề án, Tổ nghiên cứu, Tổ điều hành, Tổ xây dựng, Tổ rà soát,
Tổ chấm thi, Tổ công nghệ số cộng đồng, Tổ thường trực, Tiểu ban, Hội đồng, Đoàn công tác, Đoàn kiểm tra,
Hội đồng thẩm định, Hội đồng nghiệm thu, Hội đồng đánh giá, Hội đồng tuyển chọn, Hội đồng xét tặng, Hội đồng giám sát,
Hội đồng kiểm kê, Tổ tổng hợp, Tổ tuyên truyền, Tổ vận động, Tổ đánh giá, Tổ tiếp nhận, Tổ kiểm kê, Đoàn đánh giá,
Đoàn thanh tra, Đoàn giám sát, Đoàn khảo sát, Nhóm công tác, Nhóm giúp việc, Nhóm chuyên gia, Ủy ban Quốc gia,
Ủy ban Điều phối, Ủy ban Bầu cử, Bộ phận giúp việc, Bộ phận thường trực, Tổ, Nhóm, Đội"""
ONLY_PLACE = """Ủy ban nhân dân, Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam, Ủy ban Mặt trận Tổ quốc,
Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, Mặt trận Tổ quốc Việt Nam, Mặt trận Tổ quốc, Bộ Chính trị, Ban Bí thư,
Quốc hội, Chính phủ, Trung ương Đảng, Đảng ủy, Thành ủy, Tỉnh ủy, Huyện ủy, Quận ủy, Thị ủy, Công an, Đảng bộ,
Bộ Chỉ huy Quân sự, Bộ Chỉ huy Bộ đội Biên phòng, Bộ đội Biên phòng, Ban Chỉ huy Quân sự, Bộ Tư lệnh, Quân khu,
Tòa án nhân dân, Tòa án nhân dân tối cao, Viện kiểm sát nhân dân, Viện kiểm sát nhân dân tối cao, Kho bạc Nhà nước,
Bảo hiểm xã hội, Bảo hiểm xã hội Việt Nam, Ngân hàng Nhà nước, Ngân hàng Nhà nước Việt Nam,
Ngân hàng Nhà nước chi nhánh, Liên đoàn Lao động,
Hội Nông dân, Hội Nông dân Việt Nam, Hội Liên hiệp Phụ nữ, Hội Liên hiệp Phụ nữ Việt Nam, Hội Cựu chiến binh,
Hội Cựu chiến binh Việt Nam, Hội Chữ thập đỏ, Liên minh Hợp tác xã, Liên minh Hợp tác xã Việt Nam, Đoàn Thanh niên,
Đoàn Thanh niên Cộng sản Hồ Chí Minh, Thành đoàn, Tỉnh đoàn, Huyện đoàn, Quận đoàn, Trung ương Đoàn,
Đoàn đại biểu Quốc hội, Đoàn Hội thẩm nhân dân, Kiểm toán Nhà nước, Thông tấn xã Việt Nam, Đài Truyền hình Việt Nam, Hạt Kiểm lâm,
Ủy ban Thường vụ Quốc hội, Ủy ban Kiểm tra, Ủy ban Kiểm tra Trung ương, Ban Chấp hành, Ban Chấp hành Trung ương,
Ban Chấp hành Trung ương Đảng, Ban Thường vụ, Ban Cán sự đảng, Hội đồng thành viên, Hội đồng quản trị, Văn phòng Chính phủ,
Văn phòng Quốc hội, Văn phòng Chủ tịch nước, Thanh tra Chính phủ, Ủy ban Dân tộc, Cơ quan Cảnh sát điều tra,
Phòng Thương mại và Công nghiệp,
Phòng Thương mại và Công nghiệp Việt Nam, Hội Luật gia, Hội Luật gia Việt Nam, Hội Nhà báo, Hội Khuyến học, Hội Người cao tuổi"""
WITH_FIELD = "Sở, Bộ, Phòng, Thanh tra, Vụ"
IN_FREE_WORDS = """Cục, Tổng cục, Chi cục, Viện, Học viện, Trung tâm, Văn phòng, Ủy ban, Ngân hàng, Liên minh, Hội,
Hiệp hội, Liên hiệp, Liên đoàn, Trường, Trường Đại học, Đại học, Bệnh viện, Công ty, Tổng công ty, Tập đoàn, Báo, Đài,
Tạp chí, Ban, Chi nhánh, Quỹ, Khoa, Hải quan, Quân chủng, Cảng vụ, Đoàn, Câu lạc bộ, Thư viện, Bảo tàng"""
PLAIN_WORDS = frozenset(
    "Tổ, Nhóm, Đội, Sở, Bộ, Phòng, Thanh tra, Vụ, Cục, Viện, Hội, Trường, Báo, Đài, Ban, Khoa, Quỹ, Đoàn, Hải quan, Hội đồng, Ủy ban, "
    "Liên minh, Liên hiệp, Công an, Tiểu ban, Chi nhánh, Trung tâm, Văn phòng, Ngân hàng, Bệnh viện, Thư viện, "
    "Bảo hiểm xã hội, Quốc hội, Chính phủ, Bảo tàng, Câu lạc bộ, Tập đoàn, Liên đoàn, Hiệp hội, Công ty, Tổng công ty, Tạp chí, Đại học, Học viện".split(
        ", "
    )
)
# These are no names without a word more.
NEED_NAME = PLAIN_WORDS - {"Quốc hội", "Chính phủ", "Bảo hiểm xã hội", "Công an"}
# These are of a place, which their name may leave to be understood.
UNIT_OF_PARTY = {
    "Thành ủy": "thành phố",
    "Tỉnh ủy": "tỉnh",
    "Huyện ủy": "huyện",
    "Quận ủy": "quận",
    "Thị ủy": "thị xã",
    "Thành đoàn": "thành phố",
    "Tỉnh đoàn": "tỉnh",
    "Huyện đoàn": "huyện",
    "Quận đoàn": "quận",
}
# These say nothing without whose they are.
NEED_OWNER = frozenset(
    "Ủy ban nhân dân, Hội đồng nhân dân, Hội đồng quản trị, Hội đồng thành viên, Đảng ủy, Đảng bộ, Công an, Ban Thường vụ, "
    "Ban Cán sự đảng, "
    "Ban Chấp hành, Ban Chấp hành Trung ương, Bộ Chỉ huy Quân sự, Ban Chỉ huy Quân sự, Bộ Tư lệnh, Tòa án nhân dân, "
    "Viện kiểm sát nhân dân, Liên đoàn Lao động, Đoàn đại biểu Quốc hội, Ủy ban Mặt trận Tổ quốc, Mặt trận Tổ quốc, "
    "Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh, Bảo hiểm xã hội, Kho bạc Nhà nước, Hạt Kiểm lâm, "
    "Cơ quan Cảnh sát điều tra, Quân khu, Bộ đội Biên phòng, Bộ Chỉ huy Bộ đội Biên phòng".split(", ")
)
# These tell their matter themselves: no more need follow to name one.
TELLING = frozenset(
    "Ban Lễ tang, Ban Chấm thi, Ban Coi thi, Ban Đề thi, Ban Phúc khảo, Ban An toàn giao thông, Ban Bầu cử, Ủy ban Bầu cử, "
    "Ban Vì sự tiến bộ của phụ nữ, Tổ bầu cử, Tổ chấm thi, Tổ công nghệ số cộng đồng".split(", ")
)
# These are there to found something: "Ban Vận động thành lập Hội …".
FOUNDERS = frozenset({"Ban Vận động"})
# These are of an organisation, named at once behind them: "Hội đồng thành viên Tập đoàn …".
OF_ORGANISATIONS = frozenset(
    "Hội đồng quản trị, Hội đồng thành viên, Đảng ủy, Đảng bộ, Ban Thường vụ, Ban Chấp hành, Ban Cán sự đảng, "
    "Ủy ban Kiểm tra".split(", ")
)
# Plain words that begin a name before lower case too: "Hội đồng thi", "Công an tỉnh".
BEFORE_LOWER_CASE = frozenset({"Công an", "Hội đồng", "Tiểu ban", "Ủy ban", "Trung tâm", "Sở"})
# Short for a kind; compared without diacritics where they are typed so.
SHORT_KINDS = {
    "BCĐ": "Ban Chỉ đạo",
    "ban CĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý",
    "BTC": "Ban Tổ chức",
    "TCT": "Tổ công tác",
    "Bộ CHQS": "Bộ Chỉ huy Quân sự",
    "Bộ CH Quân sự": "Bộ Chỉ huy Quân sự",
    "Ban CHQS": "Ban Chỉ huy Quân sự",
    "BCHQS": "Ban Chỉ huy Quân sự",
    "Ban CH Quân sự": "Ban Chỉ huy Quân sự",
    "Bộ CHBĐBP": "Bộ Chỉ huy Bộ đội Biên phòng",
    "Bộ CH Bộ đội Biên phòng": "Bộ Chỉ huy Bộ đội Biên phòng",
    "BĐBP": "Bộ đội Biên phòng",
    "Hội LHPN": "Hội Liên hiệp Phụ nữ",
    "Hội CCB": "Hội Cựu chiến binh",
    "Đoàn TNCS Hồ Chí Minh": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "UBND": "Ủy ban nhân dân",
    "UB": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UB MTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQ Việt Nam": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Ủy ban MTTQ": "Ủy ban Mặt trận Tổ quốc",
    "Ủy ban MTTQ Việt Nam": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Ủy ban MTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Trung ương MTTQ Việt Nam": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "MTTQ": "Mặt trận Tổ quốc",
    "MTTQ Việt Nam": "Mặt trận Tổ quốc Việt Nam",
    "VCCI": "Phòng Thương mại và Công nghiệp Việt Nam",
    "Phòng Thương mại và Công nghiệp VN": "Phòng Thương mại và Công nghiệp Việt Nam",
    "Liên minh Hợp tác xã VN": "Liên minh Hợp tác xã Việt Nam",
    "Liên minh HTX Việt Nam": "Liên minh Hợp tác xã Việt Nam",
    "TAND": "Tòa án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân",
    "NHNN": "Ngân hàng Nhà nước",
    "VPCP": "Văn phòng Chính phủ",
    "HĐTV": "Hội đồng thành viên",
    "HĐQT": "Hội đồng quản trị",
    "đoàn ĐBQH": "Đoàn đại biểu Quốc hội",
    "UBKT": "Ủy ban Kiểm tra",
    "cơ quan CSĐT": "Cơ quan Cảnh sát điều tra",
    "LĐLĐ": "Liên đoàn Lao động",
    "BCH": "Ban Chấp hành",
    "BCH Trung ương": "Ban Chấp hành Trung ương",
    "BCH Trung ương Đảng": "Ban Chấp hành Trung ương Đảng",
    "CTCP": "Công ty",
    "CA": "Công an",
    "ĐH": "Đại học",
    "BV": "Bệnh viện",
    "BVĐK": "Bệnh viện",
    "Cty": "Công ty",
    "TCTy": "Tổng công ty",
    "TW Đảng": "Trung ương Đảng",
    "BHXH": "Bảo hiểm xã hội",
}
# What Sở, Bộ, Phòng and their like are named for; several may follow one another.
FIELDS = """nội vụ, tài chính, y tế, xây dựng, tư pháp, công thương, ngoại vụ, ngoại giao, quốc phòng, công an, thông tin,
truyền thông, khoa học, công nghệ, tài nguyên, môi trường, nông nghiệp, phát triển nông thôn, giáo dục, đào tạo,
lao động, thương binh, xã hội, văn hóa, thể thao, du lịch, giao thông vận tải, giao thông công chính, kế hoạch, đầu tư,
quy hoạch, kiến trúc, dân tộc, tôn giáo, an toàn thực phẩm, chính phủ, nhà nước, quản lý đô thị, kinh tế, hạ tầng, tỉnh,
huyện, thành phố, pháp chế, tổ chức cán bộ, khảo thí, quản lý chất lượng giáo dục, bưu chính, viễn thông, công nghiệp,
vật giá, thủy lợi, địa chính, thống kê, lâm nghiệp, năng lượng, thể dục, tổ chức, dạy nghề, lao động thương binh, văn xã,
PTNT, GTVT, TNMT, TBXH, LĐTBXH, KHĐT, GDĐT, KHCN, TTTT, VHTT, VHTTDL, thương mại, thủy sản, nhà đất, bưu điện, văn thể, dân số, gia đình, trẻ em, giao thông, vận tải"""
# Matters that committees are set up for, as they follow a comma or a dash within a name.
MATTERS = """hợp tác xã, tội phạm, ma túy, mại dâm, tệ nạn, tham nhũng, tiêu cực, lãng phí, buôn lậu, gian lận, hàng giả,
thiên tai, bão lụt, lụt bão, cháy nổ, chữa cháy, cháy, cứu nạn, cứu hộ, tìm kiếm, dịch bệnh, dịch, bảo hiểm, người có công,
tiền lương, việc làm, giảm nghèo, nông dân, nông thôn, biến đổi khí hậu, khoáng sản, đất đai, đô thị, an ninh, an toàn,
trật tự, đổi mới sáng tạo, chuyển đổi số, kinh tế số, xã hội số, chính quyền số, chính phủ số, đô thị thông minh,
gia đình, trẻ em, phụ nữ, thanh niên, dân số, hành chính, cải cách, đối ngoại, hội nhập, doanh nghiệp, cạnh tranh, thuế,
công chức, viên chức, người lao động, hải đảo, hải quan, logistics, năng lượng, điện lực, xăng dầu, biển, đảo, biên giới, rừng, chăn nuôi, thú y, thực phẩm, dược, nhà ở,
bất động sản, tái định cư, giải phóng mặt bằng, bồi thường, khen thưởng, thi đua, kỷ luật, dân chủ, hòa giải,
đối thoại, tiếp công dân, khiếu nại, tố cáo, cổ phần hóa, tái cơ cấu, nợ xấu, ngân sách, tiền tệ, dân cư, định danh,
xác thực, tinh gọn, bộ máy, biên chế, phát triển, đổi mới, yếu kém, thua lỗ, chống, trật tự xã hội,
văn minh, mỹ quan, tín ngưỡng, di tích, di sản, nghệ thuật, giáo dục nghề nghiệp, đầu tư công, tiết kiệm, sự cố, thảm họa, thương mại điện tử, đào tạo nghề, tư tưởng,
lịch sử, quảng bá, dự án, dự trữ, dự phòng, đề án, chương trình, kế hoạch, công trình, tồn tại, kỳ thi, cuộc thi, lễ hội, chăm sóc, sức khỏe, bảo vệ,
ứng phó với, thích ứng với, gắn với, hợp tác với, cơ cấu lại, sắp xếp lại, tổ chức lại, ngày hội,  xúc tiến, thương mại, vận tải, hàng không, đường sắt, đường thủy, đường bộ, cảng biển, cải tạo, chỉnh trang,
vướng mắc, điểm nghẽn, nút thắt, rào cản, bất cập, tồn đọng, trụ sở, tài sản, vỉa hè, lề đường, lòng đường, hè phố, phòng cháy, tăng trưởng xanh,
kinh tế xanh, chuyển đổi xanh, kinh tế tập thể, kinh tế biển, nâng ngạch, thăng hạng, tuyển sinh, nhà đầu tư, rác thải, nước thải, an sinh xã hội,
giá cả, thị trường, bình ổn giá, hàng nhái, hàng cấm, xâm hại, bạo lực, mua bán người, đuối nước, tai nạn, thương tích, ùn tắc, ngập úng, triều cường,
sạt lở, hạn hán, xâm nhập mặn, lũ quét, cháy rừng, trọng điểm, cấp bách, đơn giản hóa, cắt giảm, thủ tục hành chính, lũ lớn, bão mạnh, ngập lụt, động đất, sóng thần,
sáp nhập, hợp nhất, sắp xếp, công nhận, đại biểu Quốc hội, đại biểu Hội đồng nhân dân, đại biểu HĐND, chính phủ điện tử,
chính quyền điện tử, xã đạt chuẩn, huyện đạt chuẩn, tỉnh đạt chuẩn, xã nông thôn mới, huyện nông thôn mới, xã an toàn khu,
phường đạt chuẩn, gia súc, gia cầm, cây trồng, vật nuôi, sâu bệnh, hài cốt liệt sĩ, mộ liệt sĩ, đền ơn đáp nghĩa"""
# With one of these in lower case the name has ended and the sentence goes on.
GOES_ON = phrases(
    """do, gồm, bao gồm, là, có, được, bị, đã, đang, sẽ, vừa, từng, vẫn, cũng, đều, chưa, không, chẳng, phải, cần, nên, muốn,
    thì, mà, để, nhằm, theo, liên quan, liên quan đến, khi, trước, sau, từ, đến, tới, với, cùng, nếu, vì, bởi, như, này, đó, kia, ấy, nói, cho, họp,
    ra, diễn ra, trong, ngoài, hay, hoặc, nhưng, song, còn, lại, vào, lên, xuống, đi, gửi, ký, nêu, giao, trình, bàn, nghe,
    dự, xin, mời, trao, hứa, làm, giữ, kiêm, kiêm nhiệm, phụ trách, đứng đầu, lập, mới, đây, nay, hiện, tuy, dù, rằng, qua,
    bằng, thay, thay thế, nhận, cử, bầu, tiếp, tiếp tục, thêm, trở, trở lại, xem, xem xét, sáng, chiều, tối, ngày, hôm,
    tháng, chỉ đạo, yêu cầu, đề nghị, tổ chức, thống nhất, đề xuất, tham mưu, nhận thấy, nhận định, báo cáo, khẩn trương,
    kịp thời, chịu trách nhiệm, hoạt động, phát biểu, chủ trì, khẳng định, nhấn mạnh, đánh giá, tiến hành, chủ động,
    tập trung, tăng cường, làm việc, kết luận, quyết định, ban hành, thông qua, trả lời, xác nhận, cho biết, cho rằng,
    cho hay, nhất trí, đồng ý, chia sẻ, lưu ý, đề cập, lý giải, giải thích, kêu gọi, bày tỏ, tuyên bố, công bố, phân tích,
    thừa nhận, cam kết, mong muốn, tham dự, trực tiếp, thường xuyên, phối hợp, quy định, chấp thuận, phê duyệt, quán triệt,
    thay mặt, bắt đầu, tiếp nhận, tiếp xúc, rà soát, đôn đốc, thảo luận, đồng thời, thuộc diện, thông tin với, thông báo,
    đồng chủ trì, giám sát việc, hướng dẫn, căn cứ, nghiên cứu, sẵn sàng, vận động, tuyên truyền, tặng, thăm, đến thăm,
    cảnh báo, kiến nghị, lãnh đạo, nắm, ủng hộ, khai mạc, bế mạc, khánh thành, ghi nhận, biểu dương, phê bình, cho phép,
    khởi tố, bắt, tạm giam, điều tra vụ, đảm bảo, bảo đảm, kiểm điểm, chấm dứt, kết thúc, giải thể, ra mắt, mời họp,
    phân công, chất vấn, triệu tập, ủy quyền, sử dụng con dấu, toàn diện, hoàn thành, bỏ phiếu, thành lập, hồi, dưới thời, tổng hợp, thẩm định, góp phần, tạo, đưa, gắn, đề ra, nói chung, tại buổi, tại cuộc, tại hội nghị, thi hành kỷ luật,
    đảm nhiệm, đảm nhận, điều hành cuộc, cùng với, cùng các, về việc, về vấn đề, lúc, suốt, đồng tình, hoan nghênh, mong,
    tin tưởng, tâm sự, hỏi, đáp, kể, viết, đọc, giới thiệu, trình bày, tán thành, ân cần, chúc, gặp, gặp gỡ, tiếp đoàn,
    chứng kiến, phản ánh, phát hiện, ước tính, dự kiến, dự báo, giải trình, nhắc, nhắc nhở, chỉ rõ, chỉ ra, làm rõ, cảm ơn,
    trấn an, phủ nhận, bác bỏ, hy vọng, kỳ vọng, băn khoăn, khuyến cáo, khuyên, đính chính, tiết lộ, bổ sung thêm,
    chỉ, nguyên, cựu, ai, gì, nào, bao nhiêu, bao lâu, mấy, nhỉ, ạ, vậy, chịu, chịu sự, đối với, giống như, ví dụ, bố trí, chi, thu, trên, chuyển, nhờ, khiến, gây, xảy ra, thời gian, trước đó, sau đó, vốn, thường, luôn, sang, rất, quá, hơn, giúp việc, lo, tự giải thể, đổi tên, đổi thành, lấy tên, mang tên, nhiều"""
)
# Words in which such a syllable means nothing of its own: "thực hiện", "cung cấp", "liên quan đến".
COMPOUNDS = phrases(
    """thực hiện, phát hiện, thể hiện, hiện đại, hiện đại hóa, hiện trạng, hiện trường, hiện vật, quy trình, chương trình,
    công trình, lộ trình, tiến trình, vận chuyển, luân chuyển, di chuyển, chuyển đổi, chuyển giao, chuyển dịch, chuyển giới,
    bất thường, bình thường, thường trực, bồi thường, thường niên, đồng bằng, công bằng, mặt bằng, cân bằng, văn bằng,
    bằng cấp, thu hồi, thu hút, thu gom, thu nhập, thu chi, thu phí, thu hoạch, chi trả, chi tiêu, chi ngân sách, liên quan đến,
    hướng đến, hướng tới, việc làm, làm sạch, làm giàu, bầu cử, ứng cử, thi cử, đề cử, công nhận, chứng nhận, nhận diện,
    nhận thức, bàn giao, giao thông, giao dịch, ngoại giao, giao lưu, giao đất, giao rừng, giao nhận, độc lập, thiết lập,
    lập pháp, lập quy hoạch, lập lại, đăng ký, chữ ký, ký kết, nông thôn mới, đổi mới, xây dựng mới, mới nổi, giao tiếp,
    trực tiếp, tiếp công dân, tiếp cận, tiếp thị, địa bàn, sáng tạo, chiếu sáng, sáng kiến, sáng chế, tối ưu, tối cao, đi lại,
    trong sạch, trong nước, ngoài nước, nước ngoài, ngoài công lập, có công, có ích, sau cai, sau thu hoạch, sau đại học,
    trên biển, trên sông, trên không, trên mạng, đường lên, ra đề, ra quân, thông tin, thông tin truyền thông,
    tổng hợp, thẩm định, vận động, tuyên truyền, hướng dẫn, nghiên cứu, kiểm điểm, bảo đảm an ninh, bảo đảm an toàn,
    bảo đảm trật tự, đảm bảo an ninh, đảm bảo an toàn, tăng cường quốc phòng, tạo việc làm, tạo nguồn, đào tạo, chế tạo,
    cải tạo, nhân tạo, trưng bày, tặng thưởng, trao tặng, trao đổi, đưa vào, đọc sách, viết thư, thăm dò, còn lại, hàng hóa,
    tiêu thụ, gặp mặt, nắm tình hình, thay thế, thay đổi, cần thiết, tự nhiên, thiên nhiên, hiện nay, quá trình, quá tải, quá khổ, quá hạn, hơn nữa, quà tặng, hiến tặng, chăm lo, tại nguồn, tại chỗ, tại nhà, tại cộng đồng,
    tiết kiệm, kể chuyện, lễ ra quân, kỷ niệm, hội thảo, thảo luận, tham dự, xuất hiện, tổ chức cán bộ, tổ chức bộ máy,
    tổ chức lại, tổ chức thi, chi bộ, nước sạch, tự vệ, hòa nhập, hội nhập, chống lấn chiếm, lãnh đạo quản lý, trụ sở làm việc, nơi làm việc,
    địa chỉ, chỉ số, chỉ tiêu, chỉ dẫn, chỉ huy, chuẩn bị, phục hồi, hồi phục, hồi sức, dự báo kinh tế, dự báo khí tượng, dự báo thiên tai, dự báo nhu cầu,
    tài nguyên, nguyên liệu, nguyên tử, chưa thành niên, ở nước ngoài, ở ngoài nước, ở trong nước, ở cơ sở, không gian, không khí, không chuyên trách, có hại, có nguy cơ, cấp nước, thoát nước, cấp phép, cấp cứu, cung cấp, nâng cấp, khẩn cấp, cao cấp"""
)
# Words that begin like a kind and are none.
NO_KINDS = phrases(
    "tổ chức, tổ hợp, tổ dân phố, tổ quốc, đội ngũ, đội hình, nhóm lớp, phòng chống, phòng ngừa, bộ phận, bộ máy, bộ luật, bộ tiêu chí, bộ chỉ số, bộ chỉ tiêu, bộ hồ sơ, bộ tài liệu, bộ thủ tục, bộ dữ liệu, bộ công cụ, bộ nhận diện, bộ câu hỏi, bộ ba, bộ tứ, bộ môn, hội nghị, hội thảo, trường hợp, báo cáo"
)
# Behind these a name may go on with a place or with a body that it belongs to.
BELONGS = phrases("của, thuộc, trực thuộc, tại, ở, trên địa bàn")
TERMS = phrases("giai đoạn, nhiệm kỳ, năm, khóa, lần thứ, số, năm học")
LEVELS = phrases("trung ương, TW, quốc gia")
# Units that stand without a name: "UBND thành phố", "Chủ tịch UBND các quận, huyện".
BARE_UNITS = phrases(
    "tỉnh, thành phố, TP, thị xã, quận, huyện, đặc khu, phường, xã, thị trấn, cấp tỉnh, cấp huyện, cấp xã"
)
PLURALS = phrases("các, cấp, hai")


def _kinds() -> dict[str, BodyKind]:
    listed = [
        (COMMITTEES, Sort.COMMITTEE, Naming.OPEN),
        (ONLY_PLACE, Sort.AGENCY, Naming.BARE),
        (WITH_FIELD, Sort.AGENCY, Naming.FIELD),
        (IN_FREE_WORDS, Sort.AGENCY, Naming.OPEN),
    ]
    kinds = {
        name: BodyKind(name, sort, naming, name in PLAIN_WORDS)
        for names, sort, naming in listed
        for name in " ".join(names.split()).split(", ")
    }
    return kinds | {short: kinds[name] for short, name in SHORT_KINDS.items()}


KINDS: Phrases[BodyKind] = Phrases(_kinds())
FIELD_WORDS = phrases(FIELDS)
MATTER_WORDS = phrases(f"{FIELDS}, {MATTERS}")
