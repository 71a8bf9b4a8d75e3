"""The commands, one a file: each makes a click command that speaks the user's language."""
