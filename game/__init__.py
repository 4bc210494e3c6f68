"""Palabre: a serious-game engine for AI-literacy workshops."""

__version__ = "0.1.0"
