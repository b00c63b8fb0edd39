"""Reads documents into knowledge."""
