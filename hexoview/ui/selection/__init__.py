"""The filters as widgets, and the selection in words."""
