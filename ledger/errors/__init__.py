"""Every reason the ledger has to refuse a command (拒绝理由), as classes.

The docstring is the sentence a person reads, `zh` is the same in Chinese; the fields are what a program uses. Nothing
was recorded when one of these is raised.

LedgerError
├── InvalidValue            InvalidAmount, InvalidCode, InvalidCodeList, InvalidCommand, InvalidDate, InvalidName,
│                           InvalidNotation
├── Unknown                 UnknownCode, UnknownDepartment, UnknownDisclosure, UnknownEvent, UnknownLine,
│                           UnknownOperation, UnknownProject, UnknownUnit
├── Rule                    of amounts: AmountNotPositive, AuthorityRequired, BalanceBelowZero, MixedBreakdown,
│                           ResidualOutOfBounds, SeparateBreakdownNotAllowed, UnbalancedBreakdown;
│                           of kinds: HandoverWithinDepartment, ReallocationCrossesLines, UnbalancedReallocation,
│                           WrongLot, WrongOriginYear; of reversals: NothingToReverse, ReversalAfterDocument,
│                           ReversalBeforeOperation, ReversalOfReversal; of documents and ledgers:
│                           ContradictoryCodeName, DemonstrationRefused, YearAlreadyRecorded
├── Clash                   AlreadyPublished, AlreadyRegistered, AlreadyReversed, ConcurrentChange,
│                           IdempotencyKeyReused, SubmissionRefused
└── StorageError            ForeignRows, LogNotProtected, OutcomeUnknown, StoreUnavailable, UnreadableEvent
"""

from ledger.errors.base import (
    LedgerError,
)
from ledger.errors.clashes import (
    AlreadyPublished,
    AlreadyRegistered,
    AlreadyReversed,
    Clash,
    ConcurrentChange,
    IdempotencyKeyReused,
    SubmissionRefused,
)
from ledger.errors.rules import (
    AmountNotPositive,
    AuthorityRequired,
    BalanceBelowZero,
    ContradictoryCodeName,
    DemonstrationRefused,
    HandoverWithinDepartment,
    MixedBreakdown,
    NothingToReverse,
    ReallocationCrossesLines,
    ResidualOutOfBounds,
    ReversalAfterDocument,
    ReversalBeforeOperation,
    ReversalOfReversal,
    Rule,
    SeparateBreakdownNotAllowed,
    UnbalancedBreakdown,
    UnbalancedReallocation,
    WrongLot,
    WrongOriginYear,
    YearAlreadyRecorded,
)
from ledger.errors.storage import (
    ForeignRows,
    LogNotProtected,
    OutcomeUnknown,
    StorageError,
    StoreUnavailable,
    UnreadableEvent,
)
from ledger.errors.unknown import (
    Unknown,
    UnknownCode,
    UnknownDepartment,
    UnknownDisclosure,
    UnknownEvent,
    UnknownLine,
    UnknownOperation,
    UnknownProject,
    UnknownUnit,
)
from ledger.errors.values import (
    InvalidAmount,
    InvalidCode,
    InvalidCodeList,
    InvalidCommand,
    InvalidDate,
    InvalidName,
    InvalidNotation,
    InvalidValue,
)

__all__ = [
    "AlreadyPublished",
    "AlreadyRegistered",
    "AlreadyReversed",
    "AmountNotPositive",
    "AuthorityRequired",
    "BalanceBelowZero",
    "Clash",
    "ConcurrentChange",
    "ContradictoryCodeName",
    "DemonstrationRefused",
    "ForeignRows",
    "HandoverWithinDepartment",
    "IdempotencyKeyReused",
    "InvalidAmount",
    "InvalidCode",
    "InvalidCodeList",
    "InvalidCommand",
    "InvalidDate",
    "InvalidName",
    "InvalidNotation",
    "InvalidValue",
    "LedgerError",
    "LogNotProtected",
    "MixedBreakdown",
    "NothingToReverse",
    "OutcomeUnknown",
    "ReallocationCrossesLines",
    "ResidualOutOfBounds",
    "ReversalAfterDocument",
    "ReversalBeforeOperation",
    "ReversalOfReversal",
    "Rule",
    "SeparateBreakdownNotAllowed",
    "StorageError",
    "StoreUnavailable",
    "SubmissionRefused",
    "UnbalancedBreakdown",
    "UnbalancedReallocation",
    "Unknown",
    "UnknownCode",
    "UnknownDepartment",
    "UnknownDisclosure",
    "UnknownEvent",
    "UnknownLine",
    "UnknownOperation",
    "UnknownProject",
    "UnknownUnit",
    "UnreadableEvent",
    "WrongLot",
    "WrongOriginYear",
    "YearAlreadyRecorded",
]
