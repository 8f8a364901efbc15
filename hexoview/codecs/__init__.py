"""Byte layouts as pairs of pure functions: WAV, hxd, EDF+."""
