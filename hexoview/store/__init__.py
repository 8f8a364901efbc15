"""Where people, records and their values are kept."""
