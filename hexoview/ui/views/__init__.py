"""What is on screen seen otherwise: as a table, on ECG paper, as an image."""
