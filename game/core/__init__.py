"""The rules of the game as pure data and functions: no files, no clock, no chance but the session's own dice."""
