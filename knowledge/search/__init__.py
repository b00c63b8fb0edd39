"""Passages for a question: embedding, words, vectors and their fusion."""
