"""The words of the field: times, spans, resources, channels and their values."""
