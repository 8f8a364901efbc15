"""What is noted on people and activities, what is removed, and whether the store is sound."""
