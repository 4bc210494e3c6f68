"""How fast and how light the program is, always beside a reference taken in the same run on the same machine."""
