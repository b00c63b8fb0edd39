"""What texts name: bodies, people, posts, places, days and the numbers of documents."""
