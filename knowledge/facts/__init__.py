"""Statements and their fold: what is true on a day, and which spans say so."""
