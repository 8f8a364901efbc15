"""Marking stretches of time as activities."""
