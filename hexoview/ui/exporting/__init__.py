"""From the selection to a file: the dialog, and the receipt."""
