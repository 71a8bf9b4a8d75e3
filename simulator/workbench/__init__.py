"""The trainer's checks that need more than one room."""
