"""What is asked: the question read, with its time, its posts and the kind of thing that would answer it."""
