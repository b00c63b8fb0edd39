"""Who sits in a body as what: sentences, lists, tables, and what changes them."""
