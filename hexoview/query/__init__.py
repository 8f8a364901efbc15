"""From a selection to a plan to its values."""
