"""Pictures of what is known. Only this room imports the drawing library, and only a command that draws imports it."""
