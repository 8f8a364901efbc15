"""What a record comes to at a glance: figures, share of good signal, day strip."""
