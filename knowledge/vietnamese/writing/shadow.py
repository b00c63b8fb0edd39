"""A text's bare shadow, as long as the text itself, so that what is found in it stands at the same place in the text.

Rules for documents and questions are written once, for the shadow: it has no diacritics, no capitals and one kind of
dash, space and quotation mark. The text itself is never changed.
"""

import unicodedata
from functools import lru_cache

from knowledge.vietnamese.writing.spelling import ALIKE, bare


class _Shadows(dict[int, str]):
    """Each character's shadow, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code).translate(ALIKE)
        written = unicodedata.normalize("NFKC", character)  # full-width and ornamental letters and digits
        character = written if len(written) == 1 else character
        self[code] = shadow = (bare(character) or character).lower()[:1]
        return shadow


_SHADOWS = _Shadows()
DOCUMENT = 1000  # characters; several rules look at one document, one after another


def shadow(text: str) -> str:
    """The text in lower case without diacritics, character for character."""
    return _of_document(text) if len(text) >= DOCUMENT else text.translate(_SHADOWS)


@lru_cache(maxsize=4)
def _of_document(text: str) -> str:
    return text.translate(_SHADOWS)
