"""The preview: channels over one time axis, from a week down to one heartbeat."""
