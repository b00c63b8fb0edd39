"""What is said: the question read, evidence weighed and quoted."""
