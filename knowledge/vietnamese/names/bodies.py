"""Bodies in running text: where a name begins and ends, its kind, matter and place, and which names are one body.

A name is read word for word from its kind on: "Ban Chỉ đạo" + matter ("phòng, chống dịch bệnh") + place ("thành phố
Vân Giang"). It ends where the sentence goes on: at punctuation, a person, a post, another body, or a word such as "do",
"gồm", "họp".
"""

from collections.abc import Iterator

from knowledge.vietnamese.names.body_keys import body_key, place_key
from knowledge.vietnamese.names.naming import bodies_of, body_at, find_bodies, office_body, posts_held
from knowledge.vietnamese.names.people import Person
from knowledge.vietnamese.names.scan import BodyMention, Scan, listed_in, places_in

__all__ = [
    "BodyMention",
    "Scan",
    "bodies_of",
    "body_at",
    "body_key",
    "find_bodies",
    "listed_in",
    "office_body",
    "people_of",
    "place_key",
    "places_in",
    "posts_held",
]


def people_of(scan: Scan) -> Iterator[Person]:
    """The people named in a scanned text, in order."""
    index = 0
    while index < len(scan.words):
        found = scan.person(index)
        if found:
            yield found[1]
        index = found[0] if found else index + 1
