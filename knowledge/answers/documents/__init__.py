"""Answers about documents: which is meant, what it did, whether it is in force, who signed it."""
