"""What is known and how it answers."""
