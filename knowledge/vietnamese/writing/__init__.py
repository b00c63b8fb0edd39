"""How Vietnamese is written: spelling, marks, slips, abbreviations, and the words that stand for each other."""
