"""What is known and how it answers."""

from knowledge.errors import HoiError
from knowledge.library import Library
from knowledge.records import Answer, Citation, Outcome
from knowledge.settings import Settings
from knowledge.vietnamese.writing.language import is_english

__all__ = ["Answer", "Citation", "HoiError", "Library", "Outcome", "Settings", "is_english"]
