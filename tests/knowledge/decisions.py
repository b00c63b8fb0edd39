"""Decisions of an invented district, in the order in which they were taken."""

FOUNDING = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG LẠN

Số: 31/QĐ-UBND
Mường Lạn, ngày 10 tháng 3 năm 2022

QUYẾT ĐỊNH
Về việc thành lập Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn

Điều 1. Thành lập Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn gồm 04 thành viên:
1. Ông Tòng Văn Inh, Chủ tịch Ủy ban nhân dân huyện - Trưởng ban;
2. Bà Lò Thị Ngoan, Phó Chủ tịch Ủy ban nhân dân huyện - Phó Trưởng ban Thường trực;
3. Ông Quàng Văn Pọm, Trưởng phòng Văn hóa và Thông tin - Phó Trưởng ban;
4. Bà Cà Thị Xôm, Trưởng phòng Tài chính - Kế hoạch - Ủy viên.

Điều 2. Ban Chỉ đạo có nhiệm vụ:
1. Xây dựng kế hoạch phát triển du lịch hằng năm của huyện.
2. Kiểm tra việc giữ gìn cảnh quan tại các bản du lịch.

Điều 3. Phòng Văn hóa và Thông tin là cơ quan thường trực của Ban Chỉ đạo. Ban Chỉ đạo họp định kỳ mỗi quý một lần.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký./.

CHỦ TỊCH
(Đã ký)
Tòng Văn Inh
"""
CHANGE = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG LẠN

Số: 58/QĐ-UBND
Mường Lạn, ngày 06 tháng 9 năm 2023

QUYẾT ĐỊNH
Về việc thay đổi thành viên Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn

Điều 1. Thay đổi thành viên Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn được thành lập tại Quyết định số 31/QĐ-UBND ngày 10/3/2022, như sau:
1. Ông Vì Văn Hặc, Chủ tịch Ủy ban nhân dân huyện, giữ chức Trưởng ban thay ông Tòng Văn Inh nghỉ hưu.

Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 9 năm 2023./.

CHỦ TỊCH
(Đã ký)
Vì Văn Hặc
"""
RENAMING = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG LẠN

Số: 12/QĐ-UBND
Mường Lạn, ngày 20 tháng 01 năm 2025

QUYẾT ĐỊNH
Về việc kiện toàn và đổi tên Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn thành Ban Chỉ đạo Du lịch và Di sản huyện Mường Lạn

Điều 1. Kiện toàn và đổi tên Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn thành Ban Chỉ đạo Du lịch và Di sản huyện Mường Lạn, gồm các ông, bà có tên sau:
1. Ông Vì Văn Hặc, Chủ tịch Ủy ban nhân dân huyện - Trưởng ban;
2. Bà Lò Thị Ngoan, Phó Chủ tịch Ủy ban nhân dân huyện - Phó Trưởng ban Thường trực.

Điều 2. Quyết định này thay thế Quyết định số 31/QĐ-UBND ngày 10/3/2022 và có hiệu lực từ ngày ký./.

CHỦ TỊCH
(Đã ký)
Vì Văn Hặc
"""
NEWS = """Huyện Mường Lạn có tân Chủ tịch

Thứ Ba, 17/06/2025 08:30

Sáng 16/6, HĐND huyện Mường Lạn bầu ông Lèo Văn Dọn giữ chức Chủ tịch UBND huyện Mường Lạn thay ông Vì Văn Hặc chuyển công tác.
"""
TWIN = """ỦY BAN NHÂN DÂN
XÃ PÁ KHÔM

Số: 9/QĐ-UBND
Pá Khôm, ngày 02 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Ban Chỉ đạo Phát triển du lịch xã Pá Khôm

Điều 1. Thành lập Ban Chỉ đạo Phát triển du lịch xã Pá Khôm gồm 05 thành viên:
1. Ông Hờ A Tủa, Chủ tịch Ủy ban nhân dân xã - Trưởng ban;
2. Ông Mùa A Vảng, Trưởng Công an xã - Ủy viên.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
"""
ALL = {"qd31.txt": FOUNDING, "qd58.txt": CHANGE, "qd12.txt": RENAMING, "tin.txt": NEWS, "qd9.txt": TWIN}
