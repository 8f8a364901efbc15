"""What can be done in the window: a module for each part of it, with its actions and what they do."""
