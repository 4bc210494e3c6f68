"""What a schema cannot say about a session plan. One file a check; see `game.content.checks`."""
