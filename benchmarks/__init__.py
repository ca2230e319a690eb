"""How fast the promises are kept; each file is run by hand."""
