"""What is said of bodies: founded, renamed, merged, how many, how long."""
