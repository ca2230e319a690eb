"""How fast the read model is made, and how fast tables are read at any point in time."""
