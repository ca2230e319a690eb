"""The door for programs: translates requests and answers, computes nothing."""
