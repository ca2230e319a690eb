"""The API through a real server, over real HTTP."""
