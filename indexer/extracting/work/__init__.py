"""What bodies, posts and agencies are to do, and which agencies serve a body."""
