"""What a ledger says, read by a program that shares no code with the node: SQLite rows, checksums, records, one by one.

Knows docs/storage.md and Proto/hansa/storage/v1/ledger.proto only. Every rule that a ledger breaks is a sentence.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hansa.storage.v1 import ledger_pb2

Key = tuple[str, int, int]  # origin, request, attempt
GPU = tuple[str, int]  # host, index


def _table() -> list[int]:
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = (value >> 1) ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


CRC_TABLE = _table()


def crc32c(sequence: int, body: bytes) -> int:
    """CRC32C of the sequence number, 8 bytes little endian, and the body."""
    crc = 0xFFFFFFFF
    for byte in sequence.to_bytes(8, "little") + body:
        crc = (crc >> 8) ^ CRC_TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


Placement = list[tuple[str, tuple[int, ...], int]]  # host, GPUs, milli of each


def shares_of(placement: Placement) -> list[tuple[GPU, int]]:
    return [((host, gpu), milli) for host, gpus, milli in placement for gpu in gpus]


def placement_of(parts: Any) -> Placement:
    return [(part.host, tuple(part.gpus), part.milli_per_gpu) for part in parts]


@dataclass
class Claim:
    """GPUs that are set aside or given to one attempt."""

    token: int
    placement: Placement
    committed: bool

    def shares(self) -> list[tuple[GPU, int]]:
        return shares_of(self.placement)


@dataclass
class Request:
    """A tenant's request at its origin."""

    tenant: str
    key: str
    progress: str = "placing"
    attempts: int = 0
    provider: str = ""
    token: int = 0
    placement: Placement = field(default_factory=list)


class Ledger:
    """The state that the records of one region make, and what is wrong with them."""

    def __init__(self, region: str) -> None:
        self.region = region
        self.faults: list[str] = []
        self.requests: dict[int, Request] = {}
        self.numbers: dict[tuple[str, str], int] = {}
        self.claims: dict[Key, Claim] = {}
        self.closed: set[Key] = set()
        self.fences: dict[GPU, int] = defaultdict(int)
        self.used: dict[GPU, int] = defaultdict(int)
        self.last_token = 0
        self.records = 0
        self.epoch = 0

    @classmethod
    def read(cls, directory: Path, region: str) -> Ledger:
        ledger = cls(region)
        database = sqlite3.connect(f"file:{directory}/ledger.sqlite?mode=ro", uri=True)
        try:
            if database.execute("SELECT count(*) FROM snapshot").fetchone()[0]:
                ledger.fault("there is a snapshot: a round is too short for one")
            expected = 1
            for sequence, body, crc in database.execute("SELECT sequence, body, crc FROM record ORDER BY sequence"):
                if sequence != expected:
                    ledger.fault(f"record {sequence} follows, {expected} was due")
                expected = sequence + 1
                if crc32c(sequence, body) != crc:
                    ledger.fault(f"record {sequence} does not have its checksum")
                ledger.apply(sequence, ledger_pb2.LedgerRecord.FromString(body))
        finally:
            database.close()
        return ledger

    def fault(self, sentence: str) -> None:
        self.faults.append(f"{self.region}: {sentence}")

    def apply(self, sequence: int, record: Any) -> None:
        self.records += 1
        kind = record.WhichOneof("record")
        apply = getattr(self, f"_{kind}", None)
        if apply is None:
            return self.fault(f"record {sequence} is of the kind {kind}, which this audit does not know")
        apply(getattr(record, kind))

    def _silent(self, message: Any) -> None:
        """A record that says nothing about who has which GPU."""

    _host_registered = _host_state_changed = _gpu_health_changed = _host_removed = _host_leaving = _silent
    _region_founded = _peer_life_seen = _lifecycle_changed = _watermark_raised = _owed_release_confirmed = _silent

    def _boot_started(self, boot: Any) -> None:
        if boot.epoch <= self.epoch:
            self.fault(f"epoch {boot.epoch} follows {self.epoch}")
        self.epoch = boot.epoch

    def _region_recovered(self, recovered: Any) -> None:
        if recovered.next_token <= self.last_token:
            self.fault(f"a recovery lets the tokens go on at {recovered.next_token}, and {self.last_token} was given out")
        self.last_token = max(self.last_token, recovered.next_token - 1)
        self.epoch = max(self.epoch, recovered.epoch)

    # As origin.

    def _request_accepted(self, accepted: Any) -> None:
        name = (accepted.tenant, accepted.idempotency_key)
        if name in self.numbers:
            self.fault(f"the key {name} is accepted as {self.numbers[name]} and as {accepted.number}")
        if accepted.number in self.requests:
            self.fault(f"request {accepted.number} is accepted twice")
        self.numbers[name] = accepted.number
        self.requests[accepted.number] = Request(*name)

    def _attempt_started(self, started: Any) -> None:
        request = self.requests[started.number]
        request.attempts, request.progress, request.provider = started.attempt, "reserving", started.provider

    def _attempt_closed(self, closed: Any) -> None:
        self.requests[closed.number].progress = "placing"

    def _attempt_decided(self, decided: Any) -> None:
        request = self.requests[decided.number]
        request.progress, request.token = "committing", decided.token
        request.placement = placement_of(decided.placement)

    def _request_placed(self, placed: Any) -> None:
        self.requests[placed.number].progress = "placed"

    def _placed_at_home(self, placed: Any) -> None:
        request = self.requests[placed.number]
        request.attempts, request.progress, request.provider = placed.attempt, "placed", self.region
        request.token, request.placement = placed.token, placement_of(placed.placement)
        self._take((self.region, placed.number, placed.attempt), placed, committed=True)

    def _request_refused(self, refused: Any) -> None:
        self.requests[refused.number].progress = "refused"

    def _release_requested(self, release: Any) -> None:
        request = self.requests[release.number]
        request.progress = "released" if request.progress == "placing" else "releasing"

    def _request_released(self, released: Any) -> None:
        self.requests[released.number].progress = "released"

    def _released_at_home(self, released: Any) -> None:
        request = self.requests[released.number]
        request.progress = "released"
        self._drop((self.region, released.number, request.attempts))

    def _request_abandoned(self, abandoned: Any) -> None:
        self.requests[abandoned.number].progress = "released"

    def _request_adopted(self, adopted: Any) -> None:
        """After a recovery: what a provider has for this region, or the end of what none has."""
        accepted = adopted.accepted
        request = self.requests.setdefault(accepted.number, Request(accepted.tenant, accepted.idempotency_key))
        self.numbers[accepted.tenant, accepted.idempotency_key] = accepted.number
        word = ledger_pb2.RequestProgress.Name(adopted.progress).removeprefix("REQUEST_PROGRESS_").lower()
        request.progress, request.attempts = word, adopted.attempts
        request.provider, request.token = adopted.grant.provider or adopted.provider, adopted.grant.token
        request.placement = placement_of(adopted.grant.placement)

    # As provider.

    def _claim_held(self, claim: Any) -> None:
        self._take((claim.key.origin, claim.key.request, claim.key.attempt), claim, committed=claim.committed)

    def _claim_committed(self, commit: Any) -> None:
        key = (commit.key.origin, commit.key.request, commit.key.attempt)
        if key not in self.claims:
            return self.fault(f"{key} is committed, and was not held")
        self.claims[key].committed = True

    def _claim_closed(self, closed: Any) -> None:
        key = (closed.key.origin, closed.key.request, closed.key.attempt)
        self._drop(key)
        self.closed.add(key)

    def _claim_ended(self, ended: Any) -> None:
        self._claim_closed(ended)

    def _claim_adopted(self, claim: Any) -> None:
        """After a recovery: what an origin holds of this region. Its token and its fences are those of the lost ledger."""
        self._take((claim.key.origin, claim.key.request, claim.key.attempt), claim, committed=True, adopted=True)

    def _take(self, key: Key, claim: Any, committed: bool, adopted: bool = False) -> None:
        if key in self.claims or key in self.closed and not adopted:
            self.fault(f"{key} is claimed twice, or after it was closed")
        if claim.token <= self.last_token and not adopted:
            self.fault(f"token {claim.token} follows {self.last_token}")
        self.last_token = max(self.last_token, claim.token)
        for part in claim.placement:
            for gpu, fence in zip(part.gpus, part.fences, strict=True):
                if fence <= self.fences[part.host, gpu] and not adopted:
                    self.fault(f"fence {fence} of {part.host}/{gpu} follows {self.fences[part.host, gpu]}")
                self.fences[part.host, gpu] = max(fence, self.fences[part.host, gpu])
        self.claims[key] = Claim(claim.token, placement_of(claim.placement), committed)
        for gpu, milli in self.claims[key].shares():
            self.used[gpu] += milli
            if self.used[gpu] > 1000:
                self.fault(f"GPU {gpu[0]}/{gpu[1]} is given out twice: {self.used[gpu]} thousandths, the last to {key}")

    def _drop(self, key: Key) -> None:
        if claim := self.claims.pop(key, None):
            for gpu, milli in claim.shares():
                self.used[gpu] -= milli
