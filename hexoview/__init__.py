"""Hexoview: find, see and export Hexoskin recordings."""

__version__ = "0.1.0"
