"""What is said of documents: what they do to others, who signed them, from when they hold."""
