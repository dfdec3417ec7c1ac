"""The audit finds what it is for: each test breaks one rule in the ledgers or in what callers were told."""

from __future__ import annotations

import unittest

from audit import audit
from hansa.storage.v1 import ledger_pb2
from hansa.v1 import federation_pb2, types_pb2
from ledger import Ledger, crc32c, placement_of
from load import Acknowledged


def placement(gpus: list[int], fence: int = 1, milli: int = 1000) -> list[types_pb2.HostPlacement]:
    return [types_pb2.HostPlacement(host="h0", gpus=gpus, milli_per_gpu=milli, fences=[fence] * len(gpus))]


def accepted(number: int, key: str = "k") -> ledger_pb2.LedgerRecord:
    request = ledger_pb2.RequestAccepted(number=number, tenant="acme", idempotency_key=f"{key}{number}")
    return ledger_pb2.LedgerRecord(request_accepted=request)


def at_home(number: int, token: int, gpus: list[int], fence: int = 1, milli: int = 1000) -> ledger_pb2.LedgerRecord:
    placed = ledger_pb2.PlacedAtHome(number=number, attempt=1, token=token, placement=placement(gpus, fence, milli))
    return ledger_pb2.LedgerRecord(placed_at_home=placed)


def held(number: int, token: int, gpus: list[int], fence: int = 1) -> list[ledger_pb2.LedgerRecord]:
    key = federation_pb2.AttemptKey(origin="norway", request=number, attempt=1)
    claim = ledger_pb2.Claim(key=key, tenant="acme", token=token, placement=placement(gpus, fence))
    return [
        ledger_pb2.LedgerRecord(claim_held=claim),
        ledger_pb2.LedgerRecord(claim_committed=ledger_pb2.ClaimCommitted(key=key)),
    ]


def borrowed(number: int, token: int, gpus: list[int]) -> list[ledger_pb2.LedgerRecord]:
    decided = ledger_pb2.AttemptDecided(number=number, attempt=1, token=token, placement=placement(gpus))
    return [
        accepted(number),
        ledger_pb2.LedgerRecord(attempt_started=ledger_pb2.AttemptStarted(number=number, attempt=1, provider="uk")),
        ledger_pb2.LedgerRecord(attempt_decided=decided),
        ledger_pb2.LedgerRecord(request_placed=ledger_pb2.RequestPlaced(number=number, attempt=1)),
    ]


def ledgers(**records: list[ledger_pb2.LedgerRecord]) -> dict[str, Ledger]:
    result = {region: Ledger(region) for region in ("uk", "norway")}
    for region, entries in records.items():
        for sequence, record in enumerate(entries, 1):
            result[region].apply(sequence, record)
    return result


def told(identifier: str, provider: str, gpus: list[int], key: str | None = None, at: float = 10) -> Acknowledged:
    origin = identifier.split("-")[0]
    return Acknowledged(origin, key or identifier, identifier, provider, placement_of(placement(gpus)), at)


class AuditTests(unittest.TestCase):
    def check(self, wanted: str, found: list[str]) -> None:
        self.assertTrue(any(wanted in fault for fault in found), found)

    def test_what_is_right_passes(self) -> None:
        right = ledgers(uk=[accepted(1), at_home(1, 1, [0]), *held(1, 2, [1])], norway=borrowed(1, 2, [1]))
        self.assertEqual(audit(right, [told("uk-1", "uk", [0]), told("norway-1", "uk", [1])], {}), [])

    def test_a_gpu_in_two_claims(self) -> None:
        self.check("given out twice", audit(ledgers(uk=[accepted(1), at_home(1, 1, [0]), *held(1, 2, [0], 2)]), [], {}))

    def test_shares_of_one_gpu_may_add_up_to_it(self) -> None:
        records = [accepted(1), at_home(1, 1, [0], 1, 500), accepted(2), at_home(2, 2, [0], 2, 500)]
        self.assertEqual(audit(ledgers(uk=records), [], {}), [])

    def test_a_fence_and_a_token_that_do_not_grow(self) -> None:
        found = audit(ledgers(uk=[accepted(1), at_home(1, 1, [0], 1, 500), accepted(2), at_home(2, 1, [0], 1, 500)]), [], {})
        self.check("fence 1", found)
        self.check("token 1", found)

    def test_a_claim_without_a_request(self) -> None:
        self.check("does not know", audit(ledgers(uk=held(1, 1, [0])), [], {}))

    def test_a_request_without_a_claim(self) -> None:
        self.check("has no claim", audit(ledgers(norway=borrowed(1, 1, [0])), [], {}))

    def test_other_gpus_on_the_two_sides(self) -> None:
        self.check("other GPUs", audit(ledgers(uk=held(1, 1, [0]), norway=borrowed(1, 1, [1])), [], {}))

    def test_what_has_not_settled(self) -> None:
        self.check("has not settled", audit(ledgers(norway=borrowed(1, 1, [0])[:3]), [], {}))

    def test_an_acknowledged_request_that_is_lost(self) -> None:
        self.check("is unknown", audit(ledgers(), [told("uk-1", "uk", [0])], {}))

    def test_an_older_ledger_excuses_its_own_tenants_only(self) -> None:
        self.assertEqual(audit(ledgers(), [told("uk-1", "uk", [0])], {"uk": 5}), [])
        self.check("is unknown", audit(ledgers(), [told("uk-1", "uk", [0])], {"uk": 15}))
        self.check("is unknown", audit(ledgers(), [told("uk-1", "norway", [0])], {"uk": 5}))

    def test_one_key_answered_with_two_requests(self) -> None:
        self.check("was answered with", audit(ledgers(), [told("uk-1", "", [], "k"), told("uk-2", "", [], "k")], {}))

    def test_one_id_for_two_keys(self) -> None:
        self.check("for the keys", audit(ledgers(), [told("uk-1", "", [], "a"), told("uk-1", "", [], "b")], {"uk": 0}))

    def test_two_callers_told_to_use_one_gpu(self) -> None:
        right = ledgers(uk=[accepted(1), at_home(1, 1, [0])], norway=borrowed(1, 2, [0]))
        self.check("was told to", audit(right, [told("uk-1", "uk", [0]), told("norway-1", "uk", [0])], {}))

    def test_a_kind_of_record_that_is_not_known(self) -> None:
        ledger = Ledger("uk")
        ledger.apply(1, ledger_pb2.LedgerRecord())
        self.check("does not know", ledger.faults)

    def test_the_checksum_is_castagnoli(self) -> None:
        self.assertEqual(crc32c(0, b""), 0x8C28B28A)


if __name__ == "__main__":
    unittest.main()
