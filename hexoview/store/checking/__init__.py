"""Compares a store with what came in, and makes its catalogue anew."""
