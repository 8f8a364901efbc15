"""Brings recordings into a store: finds them, copies them whole, and says what it could not use."""
