"""Decisions of an invented province, on a committee and what has become of it."""

FOUNDING = """ỦY BAN NHÂN DÂN
TỈNH VĨNH HÒA
Số: 310/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Hòa, ngày 15 tháng 3 năm 2021

QUYẾT ĐỊNH
Về việc thành lập Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH HÒA

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Thành lập Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa gồm các ông, bà sau đây:
1. Ông Kiều Văn Thạch, Chủ tịch UBND tỉnh, Trưởng ban;
2. Ông Trương Bá Lộc, Phó Chủ tịch UBND tỉnh, Phó Trưởng ban Thường trực;
3. Bà Hồ Thị Xuân, Giám đốc Sở Thông tin và Truyền thông, Phó Trưởng ban;
4. Ông Phùng Quang Đại, Giám đốc Sở Nội vụ, Ủy viên;
5. Bà Lý Thị Mận, Giám đốc Sở Tài chính, Ủy viên;
6. Ông Cao Đình Tú, Chánh Văn phòng UBND tỉnh, Ủy viên;
7. Ông Ngô Văn Hiệp, Trưởng phòng Công nghệ thông tin, Ủy viên kiêm Thư ký.

Điều 2. Ban Chỉ đạo có các nhiệm vụ sau:
1. Chỉ đạo xây dựng chiến lược chuyển đổi số của tỉnh;
2. Đôn đốc, kiểm tra các sở, ngành thực hiện chương trình chuyển đổi số;
3. Đề xuất khen thưởng tập thể, cá nhân có thành tích.

Điều 3. Ban Chỉ đạo họp định kỳ 06 tháng một lần. Sở Thông tin và Truyền thông là cơ quan thường trực của Ban Chỉ đạo.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký.

CHỦ TỊCH
(đã ký)
Kiều Văn Thạch
"""
CHANGE = """ỦY BAN NHÂN DÂN
TỈNH VĨNH HÒA
Số: 905/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Hòa, ngày 20 tháng 9 năm 2022

QUYẾT ĐỊNH
Về việc thay đổi, bổ sung thành viên Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH HÒA

QUYẾT ĐỊNH:

Điều 1. Ông Mai Hữu Cầu, Phó Chủ tịch UBND tỉnh, giữ chức Phó Trưởng ban Thường trực Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa thay ông Trương Bá Lộc.

Điều 2. Bổ sung bà Đinh Thị Lụa, Giám đốc Sở Tư pháp, làm Ủy viên Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

CHỦ TỊCH
(đã ký)
Kiều Văn Thạch
"""
ANEW = """ỦY BAN NHÂN DÂN
TỈNH VĨNH HÒA
Số: 118/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Hòa, ngày 10 tháng 02 năm 2024

QUYẾT ĐỊNH
Về việc kiện toàn Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH HÒA

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Kiện toàn Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa gồm các ông, bà sau đây:
1. Bà Đoàn Mỹ Hạnh, Chủ tịch UBND tỉnh, Trưởng ban;
2. Ông Mai Hữu Cầu, Phó Chủ tịch UBND tỉnh, Phó Trưởng ban Thường trực;
3. Bà Hồ Thị Xuân, Giám đốc Sở Thông tin và Truyền thông, Phó Trưởng ban;
4. Ông Phùng Quang Đại, Giám đốc Sở Nội vụ, Ủy viên;
5. Bà Đinh Thị Lụa, Giám đốc Sở Tư pháp, Ủy viên;
6. Ông Cao Đình Tú, Chánh Văn phòng UBND tỉnh, Ủy viên;
7. Bà Tô Thị Ngà, Trưởng phòng Chuyển đổi số, Ủy viên, Thư ký.

Điều 2. Ban Chỉ đạo có các nhiệm vụ sau:
1. Chỉ đạo xây dựng kho dữ liệu dùng chung của tỉnh;
2. Đôn đốc, kiểm tra các sở, ngành thực hiện chương trình chuyển đổi số;
3. Đề xuất khen thưởng tập thể, cá nhân có thành tích.

Điều 3. Ban Chỉ đạo họp định kỳ 03 tháng một lần. Sở Thông tin và Truyền thông là cơ quan thường trực của Ban Chỉ đạo.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 310/QĐ-UBND ngày 15 tháng 3 năm 2021, Quyết định số 905/QĐ-UBND ngày 20 tháng 9 năm 2022.

CHỦ TỊCH
(đã ký)
Đoàn Mỹ Hạnh
"""
RULES = """QUY CHẾ
Hoạt động của Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa
(Ban hành kèm theo Quyết định số 12/QĐ-BCĐ ngày 01 tháng 4 năm 2024 của Trưởng ban)

Điều 1. Trách nhiệm của Trưởng ban
1. Lãnh đạo, điều hành chung hoạt động của Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Hòa;
2. Chủ trì các cuộc họp của Ban Chỉ đạo.

Điều 2. Trách nhiệm của Phó Trưởng ban Thường trực
1. Thay mặt Trưởng ban điều hành khi Trưởng ban đi vắng;
2. Trực tiếp chỉ đạo lĩnh vực hạ tầng số.

Điều 3. Trách nhiệm của các Ủy viên
1. Tham dự đầy đủ các cuộc họp của Ban Chỉ đạo;
2. Báo cáo kết quả về cơ quan thường trực.

Điều 4. Trách nhiệm của cơ quan thường trực
1. Chuẩn bị tài liệu các cuộc họp của Ban Chỉ đạo;
2. Quản lý kinh phí hoạt động của Ban Chỉ đạo.

Điều 5. Chế độ họp
Ban Chỉ đạo họp định kỳ mỗi quý một lần.
"""
COUNCIL = """ỦY BAN NHÂN DÂN
TỈNH VĨNH HÒA
Số: 33/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Hòa, ngày 08 tháng 8 năm 2023

QUYẾT ĐỊNH
Về việc kiện toàn Hội đồng an toàn giao thông tỉnh Vĩnh Hòa và phân công nhiệm vụ

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH HÒA

QUYẾT ĐỊNH:

Điều 1. Kiện toàn Hội đồng an toàn giao thông tỉnh Vĩnh Hòa gồm các ông, bà sau đây:
1. Ông Kiều Văn Thạch, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng;
2. Bà Hồ Thị Xuân, Giám đốc Sở Giao thông vận tải, Phó Chủ tịch Hội đồng;
3. Ông Lữ Mạnh Hà, Giám đốc Công an tỉnh, Ủy viên.

Điều 2. Phân công nhiệm vụ thành viên Hội đồng
1. Ông Kiều Văn Thạch phụ trách chung, chỉ đạo công tác kinh phí;
2. Bà Hồ Thị Xuân phụ trách kết cấu hạ tầng giao thông và công tác tuyên truyền;
3. Ông Lữ Mạnh Hà chỉ đạo việc tuần tra, xử lý vi phạm nồng độ cồn.

Điều 3. Hội đồng họp vào ngày 20 của tháng cuối mỗi quý.

CHỦ TỊCH
(đã ký)
Kiều Văn Thạch
"""
ENDING = """ỦY BAN NHÂN DÂN
TỈNH VĨNH HÒA
Số: 61/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Hòa, ngày 12 tháng 01 năm 2024

QUYẾT ĐỊNH
Về việc giải thể các tổ chức phối hợp liên ngành

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH HÒA

QUYẾT ĐỊNH:

Điều 1. Giải thể Ban Chỉ đạo Tổng điều tra dân số tỉnh Vĩnh Hòa.
Điều 2. Giải thể Tổ công tác quản lý chợ tạm tỉnh Vĩnh Hòa.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

CHỦ TỊCH
(đã ký)
Kiều Văn Thạch
"""
TOWN = """ỦY BAN NHÂN DÂN
THỊ XÃ TÂN LỘC
Số: 77/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lộc, ngày 05 tháng 5 năm 2022

QUYẾT ĐỊNH
Về việc thành lập Ban Chỉ đạo chuyển đổi số thị xã Tân Lộc

CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ TÂN LỘC

QUYẾT ĐỊNH:

Điều 1. Thành lập Ban Chỉ đạo chuyển đổi số thị xã Tân Lộc gồm các ông, bà sau đây:
1. Ông Vũ Đức Khang, Chủ tịch UBND thị xã, Trưởng ban;
2. Bà Phí Thị Tần, Trưởng phòng Văn hóa và Thông tin, Phó Trưởng ban;
3. Ông Đỗ Trung Kỳ, Trưởng phòng Tư pháp, Ủy viên.

Điều 2. Ban Chỉ đạo có nhiệm vụ đôn đốc các phường, xã thực hiện chuyển đổi số; họp mỗi tháng một lần.

Điều 3. Phòng Văn hóa và Thông tin là cơ quan thường trực của Ban Chỉ đạo.

CHỦ TỊCH
(đã ký)
Vũ Đức Khang
"""
TEXTS = {
    "qd-310.txt": FOUNDING,
    "qd-905.txt": CHANGE,
    "qd-118.txt": ANEW,
    "quy-che.txt": RULES,
    "qd-33.txt": COUNCIL,
    "qd-61.txt": ENDING,
    "qd-77.txt": TOWN,
}
