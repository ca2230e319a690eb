"""What was found, for one size of a history after the other."""

from collections.abc import Sequence

from benchmarks.report import table


class Findings:
    """Figures, for each size a column; each is printed as soon as it is known."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self._sizes = sizes
        self._rows: dict[str, tuple[dict[int, str], str]] = {}
        self.size = sizes[0]  # that the figures are of, from now on

    def tell(self, name: str, value: str, aim: str = "") -> None:
        """One figure of the size at hand."""
        print(f"{self.size:>12,}  {name:<68} {value:>18}  {aim}", flush=True)
        self._rows.setdefault(name, ({}, aim))[0][self.size] = value

    def text(self) -> str:
        """All of them, as a table."""
        head = ("entries", *(f"{size:,}" for size in self._sizes), "aim")
        return table(
            head,
            [
                (name, *(values.get(size, "") for size in self._sizes), aim)
                for name, (values, aim) in self._rows.items()
            ],
        )
