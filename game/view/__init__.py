"""What people see, as data: views turn a session into a display list; nothing here draws or touches the world."""
