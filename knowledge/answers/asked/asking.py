"""What a question may ask for."""

from dataclasses import dataclass
from enum import StrEnum


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
    SINCE = "since"  # since when someone holds a post
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


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and which of the folded words, by their places, ask it."""

    ask: Ask
    words: frozenset[int] = frozenset()
    of_the_head: bool = False  # "ai đứng đầu" names no post, and means the head's
