"""How fast a read model follows its log, and how soon what was recorded is seen."""
