"""What holds for all tests."""

from hypothesis import settings

# Tests run on machines that are busy with other things: no test of ours is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
