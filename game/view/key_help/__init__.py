"""Which keys do something now: on the screen that shows, and everywhere. The help lists them; nothing else asks."""
