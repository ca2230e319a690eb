"""`follow`: keeps the read model of a data directory up to date with its log, without a server."""

import signal
from threading import Event
from typing import Annotated
from uuid import UUID

import typer

from cli.failures import refusals
from cli.options import DataDir
from cli.output import err, local, out
from cli.session import DEFAULT_DATA, Session, opened
from ledger.errors import UnknownDepartment
from ledger.terms.identity import department_id
from projections.following.background_follower import Fault

_TELL_SECONDS = 0.5  # between looks at how it goes


def follow(
    data: DataDir = DEFAULT_DATA,
    department: Annotated[
        list[str] | None, typer.Option("--department", help="Only this one, by name or id, from the start; repeat it.")
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="End when everything recorded by now is there.")] = False,
) -> None:
    """Keep the read model up to date with the log until interrupted, so that a server of the directory need not."""
    with refusals(), opened(data, to_read=True) as session:
        wanted = [_registered(session, name) for name in department or ()]  # before there is a read model
        if wanted:
            session.reader.store.follow_only(wanted)
        position = session.reader.resolve().position
        out.print(f"Caught up at position {position}, log on {session.place}", markup=False)
        if not once:
            err.print("Following. Stop with Ctrl-C.")
            _until_stopped(session)


def _registered(session: Session, name: str) -> str:
    """The id of a department in the log, which the read model need not know yet. Raises UnknownDepartment."""
    try:
        wanted = UUID(name)
    except ValueError:
        wanted = department_id(name)
    try:
        return str(session.ledger.department(wanted).id)
    except UnknownDepartment as error:
        raise UnknownDepartment(name) from error


def _until_stopped(session: Session) -> None:
    """Follow, and print when the log goes away or comes back."""
    stopping = Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: stopping.set())
    following = session.reader.following
    following.begin()
    told: Fault | None = None
    while not stopping.wait(_TELL_SECONDS):
        fault = following.fault
        if fault and not fault.away:
            raise fault.refusal
        if (fault is None) != (told is None):
            err.print(f"Away since {local(fault.since)}: {fault.refusal}" if fault else "Back", markup=False)
        told = fault
    following.end()
    out.print(f"Stopped at position {session.reader.store.position()}")
