"""Commands as they are written, on every surface alike: each command of the ledger has one translation."""

from graphql_api.schema.commands import WRITABLE
from ledger.operations import commands
from ledger.operations.commands import Command, MoneyCommand
from ledger.written_commands import WRITTEN
from seeds.midyear import KINDS

OF_AN_IMPORT = {"RoundResidual", "PublishDisclosure", "RequireEmptyYear"}


def snake(name: str) -> str:
    """CarryOver as carry_over."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).removeprefix("_")


def test_every_command_can_be_written() -> None:
    """All but those that belong to the import of a document."""
    kinds = [kind for kind in vars(commands).values() if isinstance(kind, type) and issubclass(kind, Command)]
    own = {kind.__name__ for kind in kinds} - {Command.__name__, MoneyCommand.__name__} - OF_AN_IMPORT
    assert set(map(snake, own)) == set(WRITTEN)


def test_surfaces_offer_the_same_commands() -> None:
    """The API offers all of them; the file of operations all but codes."""
    assert set(WRITTEN) == {command.name for command in WRITABLE}
    assert set(WRITTEN) - {"state_code"} == set(KINDS)
