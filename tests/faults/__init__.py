"""What fails: processes that are killed, servers that go away, cables that are cut, while everybody works."""
