"""English questions in Vietnamese words: enough of the vocabulary of administration to find what they ask about."""

import re
from functools import cache

# Longer phrases first where one contains another; "" stands for words that only hold a sentence together.
PHRASES = """
steering committee = ban chỉ đạo
steering board = ban chỉ đạo
working group = tổ công tác
task force = tổ công tác
support team = tổ giúp việc
helping group = tổ giúp việc
people's committee = ủy ban nhân dân
people's council = hội đồng nhân dân
department of home affairs = sở nội vụ
department of internal affairs = sở nội vụ
department of finance = sở tài chính
department of justice = sở tư pháp
department of health = sở y tế
department of construction = sở xây dựng
department of industry and trade = sở công thương
department of education and training = sở giáo dục và đào tạo
department of information and communications = sở thông tin và truyền thông
department of science and technology = sở khoa học và công nghệ
department of planning and investment = sở kế hoạch và đầu tư
department of transport = sở giao thông vận tải
ministry of home affairs = bộ nội vụ
ministry of finance = bộ tài chính
administrative reform = cải cách hành chính
administrative procedures = thủ tục hành chính
administrative procedure = thủ tục hành chính
digital transformation = chuyển đổi số
digital government = chính quyền số
one-stop shop = một cửa
one stop shop = một cửa
public services = dịch vụ công
public service = dịch vụ công
standing agency = cơ quan thường trực
standing body = cơ quan thường trực
standing deputy head = phó trưởng ban thường trực
standing deputy chair = phó trưởng ban thường trực
standing deputy = phó trưởng ban thường trực
permanent deputy head = phó trưởng ban thường trực
standing vice chairman = phó chủ tịch thường trực
deputy head of the = phó trưởng
deputy head = phó trưởng ban
deputy heads = phó trưởng ban
deputy director = phó giám đốc
vice chairman = phó chủ tịch
vice chairwoman = phó chủ tịch
vice chair = phó chủ tịch
deputy chairman = phó chủ tịch
chairman of the people's committee = chủ tịch ủy ban nhân dân
chairman = chủ tịch
chairwoman = chủ tịch
head of = trưởng ban
head = trưởng ban
heads = đứng đầu
leads = đứng đầu
lead = đứng đầu
leader = người đứng đầu
chairs = đứng đầu
directs = đứng đầu
director = giám đốc
secretary = thư ký
deputy = phó trưởng ban
members = thành viên
member = thành viên
number of members = bao nhiêu thành viên
how many members = bao nhiêu thành viên
how many = bao nhiêu
duties = nhiệm vụ
duty = nhiệm vụ
tasks = nhiệm vụ
functions = chức năng
responsibilities = trách nhiệm
responsible for = có trách nhiệm
responsible = trách nhiệm
decision number = quyết định số
decision no = quyết định số
decision = quyết định
decisions = quyết định
resolution = nghị quyết
decree = nghị định
circular = thông tư
directive = chỉ thị
plan = kế hoạch
established = thành lập
establishes = thành lập
establish = thành lập
founded = thành lập
founds = thành lập
set up = thành lập
created = thành lập
replaces = thay thế
replaced = thay thế
replace = thay thế
repealed = bãi bỏ
repeals = bãi bỏ
amends = sửa đổi
amended = sửa đổi
signed = ký
signs = ký
issued = ban hành
in force = còn hiệu lực
still valid = còn hiệu lực
take effect = có hiệu lực
takes effect = có hiệu lực
come into force = có hiệu lực
effective = có hiệu lực
meets = họp
meet = họp
meeting = họp
how often = bao lâu một lần
committee = ban chỉ đạo
council = hội đồng
city = thành phố
province = tỉnh
district = huyện
ward = phường
commune = xã
phone number = số điện thoại
salary = lương
weather = thời tiết
who = ai
when = khi nào
where = ở đâu
what = gì
which = nào
"""
HOLDING_TOGETHER = frozenset(
    "the a an of or and is are was were be been in on at to for from by as about with does do did has have had it its "
    "this that these those there please tell me show list give can could you i".split()
)
PATTERN_END = r"(?![\w'])"


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = dict(line.split(" = ", 1) for line in PHRASES.strip().splitlines())
    longest_first = sorted(pairs, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))}){PATTERN_END}", re.IGNORECASE), pairs


def in_vietnamese(question: str) -> str:
    """The question with the words that are known put into Vietnamese; names, numbers and the rest stay.

    Word order is English: the result serves to find and match, never to be read.
    """
    pattern, pairs = _table()
    put = pattern.sub(lambda found: pairs[found[1].lower()], question.replace("\u2019", "'"))
    words = put.split()
    opening = words[0].lower() if words else ""
    return " ".join(w for w in [opening, *words[1:]] if w.strip("?.,!") not in HOLDING_TOGETHER)  # "An" may be a name
