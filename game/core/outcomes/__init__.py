"""What votes, estimates, orders and notes say: one file an outcome, each a pure function of the evidence."""
