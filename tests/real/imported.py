"""The real document in a ledger, as `import` leaves it, at a fraction of what reading it costs."""

from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cli.session import READ_MODEL_FILE
from ledger.application import BudgetLedger
from projections.reader import Reader
from projections.registers.documents import Documents
from seeds.importer import PreparedImport, prepare, record
from seeds.reading.human_readings import load_readings
from tests.places import Place
from tests.real.printed import DOCUMENT
from tests.test_migration import at


@cache
def prepared() -> PreparedImport:
    """The document as read and attributed, which is the same for every empty ledger: once in each process."""
    readings = load_readings(DOCUMENT.with_name("urumqi_hrss_2025.readings.toml"))
    with TemporaryDirectory() as folder, closing(BudgetLedger.at(Path(folder) / "ledger.sqlite")) as ledger:
        return prepare(ledger, DOCUMENT.read_bytes(), readings)


def import_document(place: Place) -> None:
    """Record it in a new ledger, keep its text, and build the read model."""
    place.path.parent.mkdir(parents=True, exist_ok=True)
    with closing(place.open()) as ledger:
        Documents(at(place).document_store(ledger)).keep(DOCUMENT.read_bytes())
        record(ledger, prepared(), "importer")
        with closing(Reader(ledger, place.path.with_name(READ_MODEL_FILE))) as reader:
            reader.resolve()
