"""The Vietnamese language, for documents and questions alike."""
