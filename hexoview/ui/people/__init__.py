"""Who the people behind the numbers are."""
