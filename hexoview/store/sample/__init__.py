"""Made recordings of made people, in the layout of a Hexoskin download."""
