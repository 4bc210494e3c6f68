"""What goes home with the group: the minutes of a session and its charter, as Markdown and as plain text."""

from game.view.minutes.charter import charter_of
from game.view.minutes.session import minutes_of
from game.view.minutes.writing import as_markdown, as_text

__all__ = ["as_markdown", "as_text", "charter_of", "minutes_of"]
