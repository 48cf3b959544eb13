"""Signals: the words of progress and of its lack, what turns them, and what leaves them mere wishes."""
