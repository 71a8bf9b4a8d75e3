"""Practise talking with difficult customers, in your own words, offline."""

__version__ = "0.1.0"
