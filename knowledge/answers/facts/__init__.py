"""Answers from the fold: who, what, since when, told from statements."""
