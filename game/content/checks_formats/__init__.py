"""What a schema cannot say about a debate format. One file a check; see `game.content.checks`."""
