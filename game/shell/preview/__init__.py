"""A deck seen while it is written: its cards on the screens of a debate, drawn anew at each save."""
