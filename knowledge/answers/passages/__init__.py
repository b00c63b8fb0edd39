"""Answers from passages: the words that answer, quoted, and the gate that they must pass."""
