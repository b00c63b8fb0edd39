"""Patterns that several readers of a sentence share; they run over the signs of its tokens (see tokens.py)."""

import re

POST = "[OCH]"
# Offices in apposition to a person: ", Phó Chủ tịch …, nguyên Giám đốc …, Phó Tổng Giám đốc phụ trách …". One before a
# name belongs to that name.
IN_CHARGE_OF = r"(?:cw?(?=[,\-)]))?"
APPOSED = rf"(?:[OC](?!P))?(?:[,\-(v]+(?:w?G(?![uh])|n?{POST}(?!P|s?l[OP]){IN_CHARGE_OF})\)?)*"
NAMED = re.compile(
    rf"(?P<before>(?:n?{POST}[,\-v]*)*(?<![,v])|(?:[OC],(?=P,))?)(?P<person>P)(?P<apposed>(?:\(w[,;])?{APPOSED})"
)
