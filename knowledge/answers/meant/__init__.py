"""What a question means: which bodies, posts, people and documents."""
