"""Encoding of events (事件编码): JSON of plain values, a stable topic, a version.

A stored event is known by `topic/version`, for example `line.allocated/1`. Reading an older version passes it through
the upcasters, one version at a time; an unknown topic or a newer version is refused.
"""

from collections.abc import Callable, Mapping
from typing import Any, cast
from uuid import UUID

import msgspec
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import JSONTranscoder, Mapper, StoredEvent

from ledger.errors import UnreadableEvent
from ledger.operations.events import EVENT_CLASSES, AnyEvent, Event

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

# (topic, version) -> function from its payload to that of the next version. Empty until a payload changes.
UPCASTERS: Mapping[tuple[str, int], Upcaster] = {}

_ENCODER = msgspec.json.Encoder(order="deterministic")


class EventCodec:
    """Encodes and decodes the given event classes; the ledger's own are the default."""

    def __init__(
        self,
        classes: tuple[type[Event], ...] = EVENT_CLASSES,
        upcasters: Mapping[tuple[str, int], Upcaster] = UPCASTERS,
    ) -> None:
        self._classes = {cls.TOPIC: cls for cls in classes}
        self._decoders = {f"{cls.TOPIC}/{cls.VERSION}": msgspec.json.Decoder(cls) for cls in classes}
        self._upcasters = dict(upcasters)

    def topic(self, event: Event) -> str:
        """The topic and version that the event is stored under."""
        return f"{event.TOPIC}/{event.VERSION}"

    def encode(self, event: Event) -> bytes:
        """The event as JSON, keys in the order of its fields; equal events give equal bytes."""
        return _ENCODER.encode(event)

    def decode(self, topic: str, state: bytes) -> Event:
        """The event that was stored. Raises UnreadableEvent for an unknown topic, a newer version, damaged bytes and
        fields that this version does not know."""
        try:
            decoder = self._decoders.get(topic)
            return decoder.decode(state) if decoder else self._decode_older(topic, state)
        except (msgspec.DecodeError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise UnreadableEvent(topic, str(error)) from error

    def _decode_older(self, topic: str, state: bytes) -> Event:
        name, _, number = topic.rpartition("/")
        cls = self._classes.get(name)
        if cls is None or not number.isdecimal() or not 0 < int(number) < cls.VERSION:
            raise UnreadableEvent(topic, "this topic or version is not known")
        payload = msgspec.json.decode(state)
        for version in range(int(number), cls.VERSION):
            payload = self._upcasters[name, version](payload)
        return msgspec.convert(payload, cls)


class EventMapper(Mapper[UUID]):
    """Converts the ledger's events to the library's stored events and back."""

    def __init__(self, codec: EventCodec | None = None) -> None:
        super().__init__(transcoder=JSONTranscoder())
        self.codec = codec or EventCodec()

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """The row that stores this event."""
        event = cast(Event, domain_event)
        return StoredEvent(
            originator_id=event.originator_id,
            originator_version=event.originator_version,
            topic=self.codec.topic(event),
            state=self.codec.encode(event),
        )

    def to_domain_event(self, stored_event: StoredEvent) -> AnyEvent:
        """The event of a row. Raises UnreadableEvent, also if the key of the row contradicts its payload."""
        event = self.codec.decode(stored_event.topic, stored_event.state)
        if (event.originator_id, event.originator_version) != (
            stored_event.originator_id,
            stored_event.originator_version,
        ):
            raise UnreadableEvent(stored_event.topic, "the row's key is not the event's")
        return cast(AnyEvent, event)
