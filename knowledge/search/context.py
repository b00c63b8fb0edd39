"""What a passage is searched by: its words with its document's title and the headings above it in view."""

from hashlib import sha256


def in_context(title: str | None, heading: str | None, text: str) -> str:
    """The passage's text below what stands above it and belongs to its meaning."""
    return "\n".join(part for part in (title, heading, text) if part)


def vector_key(searched: str) -> str:
    """The key of the vector of a text: equal texts share one vector, and a changed text gets another."""
    return sha256(searched.encode()).hexdigest()[:32]
