"""Measurements, side by side in one run. `python -m benchmarks` runs all and writes docs/benchmarks.md."""
