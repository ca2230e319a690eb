"""One document may be published by several departments; each withdraws only its own publication."""

from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.operations.commands import PublishDisclosure, Reverse
from ledger.operations.operation import Header, Outcome
from projections.disclosures import XINJIANG_11
from projections.following.verify import verify_projection
from projections.read_model.points import AskedPoint
from projections.reader import Reader
from projections.viewpoint.published import published_by
from tests.ledger.desk import LAW_DAY, YEAR, Desk

DIGEST = "ab" * 32
SAID = Header(recorded_by="clerk", effective_on=LAW_DAY, reason="上传有误")


@pytest.fixture
def other(ledger: BudgetLedger) -> Desk:
    """The desk of another department."""
    return Desk(ledger, "乙局")


def publish(desk: Desk) -> Outcome:
    """The department publishes the document."""
    command = PublishDisclosure(
        department=desk.department,
        fiscal_year=YEAR,
        published_on=LAW_DAY,
        digest=DIGEST,
        format=XINJIANG_11.key,
        cells=(),
    )
    return desk.ledger.record([command], SAID)


def withdraw(desk: Desk, published: Outcome) -> None:
    """The publication is withdrawn."""
    desk.ledger.record([Reverse(operation_id=published.operation_id)], SAID)


def in_force(reader: Reader, *desks: Desk) -> list[int]:
    """How many disclosures of each department are in force now."""
    return [len(reader.viewpoint(desk.department, YEAR).disclosures) for desk in desks]


def test_one_withdraws_and_the_other_has_published_it_still(desk: Desk, other: Desk, tmp_path: Path) -> None:
    """Until it withdraws it, too; and a withdrawn document may be published again."""
    reader = Reader(desk.ledger, tmp_path / "read-model.sqlite")
    own, others = publish(desk), publish(other)
    assert [1, 1] == in_force(reader, desk, other)
    withdraw(other, others)
    assert [1, 0] == in_force(reader, desk, other)
    assert 1 == published_by(reader.store, YEAR, reader.resolve())
    publish(other)
    withdraw(desk, own)
    assert [0, 1] == in_force(reader, desk, other)
    reader.close()


def test_as_published_is_as_the_department_published_it(desk: Desk, other: Desk, tmp_path: Path) -> None:
    """Another department that publishes it later does not move the point; of all departments, it is the last one's."""
    reader = Reader(desk.ledger, tmp_path / "read-model.sqlite")
    own, others = publish(desk), publish(other)
    asked = AskedPoint(disclosure=DIGEST[:8])
    assert [own.position, others.position] == [
        reader.viewpoint(each.department, YEAR, asked).at.position for each in (desk, other)
    ]
    now = reader.viewpoint(desk.department, YEAR)
    assert now.as_published(now.disclosures[0]).at == reader.at_other_point(now, asked).at
    assert others.position == reader.consolidated(YEAR, asked).at.position
    reader.close()


@pytest.mark.parametrize("at_once", [False, True])
def test_a_node_of_one_department_keeps_its_withdrawals_only(
    desk: Desk, other: Desk, tmp_path: Path, *, at_once: bool
) -> None:
    """Whether the publication was stored before its withdrawal, or is stored together with it."""
    own, others = publish(desk), publish(other)
    node = Reader(desk.ledger, tmp_path / "node.sqlite")
    node.store.follow_only([str(desk.department)])
    for withdrawn, kept in ((others, 0), (own, 1)):
        if not at_once:
            node.resolve()
        withdraw(desk, withdrawn)
        if not at_once:
            node.resolve()
            assert kept == node.store.query("SELECT count(*) FROM withdrawals")[0][0]
    assert [0] == in_force(node, desk)
    told = node.store.query("SELECT count(*) FROM withdrawals")[0][0]
    said = node.store.query("SELECT count(*) FROM operations WHERE reason <> ''")[0][0]
    assert (1, 2) == (told, said)  # its own publication and withdrawal
    assert verify_projection(node.log, node.store).equal
    node.close()
