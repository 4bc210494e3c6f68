"""What screens share on which something is put down: fields, their pages, the claim beside them, the line of checks."""
