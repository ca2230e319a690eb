"""Reasons to refuse a command (拒绝理由), as classes.

The docstring is the sentence for people, `zh` the same in Chinese; the fields are for programs. When one of these is
raised, nothing was recorded.

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

# Each branch of the tree is a module; all its classes are imported from here.
from ledger.errors.base import LedgerError as LedgerError
from ledger.errors.clashes import *  # noqa: F403
from ledger.errors.rules import *  # noqa: F403
from ledger.errors.storage import *  # noqa: F403
from ledger.errors.unknown import *  # noqa: F403
from ledger.errors.values import *  # noqa: F403
