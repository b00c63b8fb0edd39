"""The commands of `python -m knowledge`, a module for each group."""
