"""What must be true when everything has settled: of each ledger, of every pair of them, and of what callers were told."""

from __future__ import annotations

from ledger import GPU, Ledger, shares_of
from load import Acknowledged

OPEN = ("placing", "reserving", "committing", "releasing")


def audit(ledgers: dict[str, Ledger], told: list[Acknowledged], forgot: dict[str, float]) -> list[str]:
    """Every rule that was broken, as a sentence.

    `forgot` has, for a region that went on with a lost or older ledger, the time of that copy (0: nothing was left). Its own tenants'
    placements at home since then may be unknown to it; nothing else may.
    """
    faults = [fault for ledger in ledgers.values() for fault in ledger.faults]
    for ledger in ledgers.values():
        faults += as_provider(ledger, ledgers) + as_origin(ledger, ledgers)
    return faults + promises(ledgers, told, forgot)


def as_provider(provider: Ledger, ledgers: dict[str, Ledger]) -> list[str]:
    """Everything that is claimed belongs to a request that its origin has as placed here."""
    faults = []
    for (origin, number, attempt), claim in provider.claims.items():
        name = f"{origin}-{number}/{attempt}"
        request = ledgers[origin].requests.get(number)
        if not claim.committed:
            faults.append(f"{provider.region} still holds {name}, and nobody decided")
        elif request is None:
            faults.append(f"{provider.region} serves {name}, which its origin does not know")
        elif (request.progress, request.provider, request.token) != ("placed", provider.region, claim.token):
            faults.append(
                f"{provider.region} serves {name} by token {claim.token}; at its origin the request is"
                f" {request.progress} at {request.provider or 'nobody'} by token {request.token}"
            )
    return faults


def as_origin(origin: Ledger, ledgers: dict[str, Ledger]) -> list[str]:
    """Everything has settled, and what is placed is claimed where it is placed: the same GPUs."""
    faults = []
    for number, request in origin.requests.items():
        name = f"{origin.region}-{number}"
        if request.progress in OPEN:
            faults.append(f"{name} has not settled: it is {request.progress} at {request.provider or 'nobody'}")
        elif request.progress == "placed":
            claim = ledgers[request.provider].claims.get((origin.region, number, request.attempts))
            if claim is None:
                faults.append(f"{name} is placed at {request.provider}, which has no claim for it")
            elif claim.shares() != shares_of(request.placement):
                faults.append(f"{name} has other GPUs at its origin than at {request.provider}")
    return faults


def promises(ledgers: dict[str, Ledger], told: list[Acknowledged], forgot: dict[str, float]) -> list[str]:
    """What callers were told is in the ledgers, and nobody was told to use what somebody else was told to use."""
    faults = []
    names: dict[str, str] = {}
    keys: dict[str, str] = {}
    users: dict[tuple[str, GPU], list[tuple[int, Acknowledged]]] = {}
    for answer in told:
        if names.setdefault(answer.key, answer.id) != answer.id and answer.origin not in forgot:
            faults.append(f"the key {answer.key} was answered with {names[answer.key]} and with {answer.id}")
        if keys.setdefault(answer.id, answer.key) != answer.key:
            faults.append(f"{answer.id} was answered for the keys {keys[answer.id]} and {answer.key}")
        if answer.released_at is not None or not answer.provider:
            continue
        # What only ledgers knew that went back in time is lost; where the other of the two went on, it is not.
        excused = all(answer.at >= forgot.get(region, float("inf")) for region in (answer.origin, answer.provider))
        request = ledgers[answer.origin].requests.get(int(answer.id.rsplit("-", 1)[1]))
        if excused:
            continue
        if request is None or request.progress != "placed":
            found = "unknown" if request is None else request.progress
            faults.append(f"{answer.id} was told to be placed at {answer.provider}, and is {found}")
        for gpu, milli in shares_of(answer.placement):
            users.setdefault((answer.provider, gpu), []).append((milli, answer))
    for (provider, gpu), uses in users.items():
        if sum(milli for milli, _ in uses) > 1000:
            faults.append(f"{provider}: {gpu[0]}/{gpu[1]} was told to {', '.join(answer.id for _, answer in uses)}")
    return faults
