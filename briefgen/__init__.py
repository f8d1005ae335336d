"""briefgen: from a news article to a printable briefing in which every line can be checked."""

__version__ = "0.1.0"
