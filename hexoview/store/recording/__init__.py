"""What one recording folder holds: its info, its statistics and its channels."""
