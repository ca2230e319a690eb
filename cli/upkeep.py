"""`rebuild`, `verify-projection`: the read model can be thrown away, and can prove that it need not be."""

import sys

from cli.failures import Exit, refusals
from cli.options import DataDir, Format, Output
from cli.output import out, print_csv, print_json
from cli.session import DEFAULT_DATA, opened


def rebuild(data: DataDir = DEFAULT_DATA) -> None:
    """Build the read model anew from the log."""
    with refusals(), opened(data, to_read=True) as session:
        position = session.reader.rebuild()
        out.print(f"Rebuilt to position {position}")


def verify(data: DataDir = DEFAULT_DATA, form: Output = Format.text) -> None:
    """Replay the log and compare every row of the read model with it, bit for bit."""
    with refusals(), opened(data, to_read=True) as session:
        found = session.reader.verify()
    if form is Format.json:
        print_json(
            {
                "equal": found.equal,
                "position": found.position,
                "rows": found.rows,
                "digest": found.digest,
                "differing": found.differing,
            }
        )
    elif form is Format.csv:
        unequal = {difference.table for difference in found.differences}
        rows = [{"table": name, "rows": rows, "equal": name not in unequal} for name, rows in found.rows.items()]
        print_csv(["table", "rows", "equal"], rows)
    else:
        total = sum(found.rows.values())
        verdict = "equal, bit for bit" if found.equal else f"[red]{found.differing} rows differ[/]"
        out.print(f"{total} rows at position {found.position}: {verdict}")
        for difference in found.differences:
            out.print(f"  {difference.table}: live {difference.live}, replayed {difference.replayed}", markup=False)
    if not found.equal:
        sys.exit(Exit.DIFFERENT)
