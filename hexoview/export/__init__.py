"""From a plan to files that were read back before they got their names."""
