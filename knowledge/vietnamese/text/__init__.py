"""How texts are built: lines, sentences, divisions, headlines, closings."""
