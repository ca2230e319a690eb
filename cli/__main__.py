"""`python -m cli`: the command where it is not installed as `budget-ledger`."""

from cli.main import main

main()
