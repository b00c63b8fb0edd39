"""Telegram and the terminal: people ask here."""
