"""One round: a federation from nothing, load, faults, healing, and the audit. Prints one line of JSON.

Runs inside the namespaces that chaos.py makes for it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import shutil
import sys
import time
from pathlib import Path

from audit import audit
from faults import KINDS
from ledger import Ledger
from load import Load
from nodes import Node, run

REGIONS = ("uk", "norway", "sweden")
HOSTS = 4
GOES_BACK = ("lost", "back")
READY_SECONDS, SETTLE_SECONDS = 60.0, 90.0


class Round:
    """What the faults of one round need to know of it."""

    def __init__(self, seed: int, folder: Path, binaries: Path, kinds: list[str]) -> None:
        self.seed, self.folder, self.binaries, self.kinds = seed, folder, binaries, kinds
        self.chance = random.Random(seed)
        self.nodes = [Node(folder, binaries, region, 11 + at) for at, region in enumerate(REGIONS)]
        self.forgot: dict[str, float] = {}
        self.goes_back: Node | None = None  # one region of a round at most: recoveries are made one at a time
        self.faults: list[str] = []
        self.busy: set[str] = set()  # the regions with a fault under way
        self.is_taken = False  # no other fault may begin
        self.apart: list[frozenset[str]] = []  # pairs of regions that cannot talk, as faults made them
        self.story: list[str] = []

    def fault(self, sentence: str) -> None:
        self.faults.append(sentence)

    async def run(self, seconds: float) -> dict[str, object]:
        began = time.monotonic()
        load = Load(self.nodes, str(self.folder), self.seed)
        try:
            await self.set_up()
            load.start()
            await self.faults_for(seconds)
            await self.heal()
            await load.stop(30)
            await self.settle()
        finally:
            await load.stop(0)
            codes = await asyncio.gather(*(node.stop() for node in self.nodes))
        for node, code in zip(self.nodes, codes, strict=True):
            if code != 0:
                self.fault(f"{node.region} was asked to stop and ended with {code}: {node.last_line()}")
        ledgers = {node.region: Ledger.read(node.data, node.region) for node in self.nodes}
        self.faults += audit(ledgers, load.told, self.forgot)
        if self.faults:
            self.keep_ledgers()
        return {
            "seed": self.seed, "story": self.story, "faults": self.faults, "calls": load.calls,
            "acknowledged": len(load.told), "records": sum(ledger.records for ledger in ledgers.values()),
            "seconds": round(time.monotonic() - began, 1),
        }  # fmt: skip

    def keep_ledgers(self) -> None:
        """Copies the ledgers, which lie on disks that end with the round, beside the logs."""
        for node in self.nodes:
            shutil.copytree(node.data, self.folder / f"{node.region}.ledger", dirs_exist_ok=True)

    async def set_up(self) -> None:
        run("ip", "link", "set", "lo", "up")
        run("ip", "link", "add", "bridge", "type", "bridge")
        run("ip", "addr", "add", "10.77.0.1/24", "dev", "bridge")
        run("ip", "link", "set", "bridge", "up")
        for node in self.nodes:
            node.make([peer for peer in self.nodes if peer is not node])
            node.found()
            node.start()
        for node in self.nodes:
            if why := await node.until_ready(READY_SECONDS):
                raise RuntimeError(f"the round could not begin: {why}")
        for node in self.nodes:
            await self.register(node)

    async def register(self, node: Node) -> None:
        hosts = [
            {"id": f"h{at}", "site": "main", "cpuMilli": "192000", "memoryMib": "2097152",
             "gpus": [{"index": gpu, "model": "H200", "memoryMib": "143771"} for gpu in range(8)]}
            for at in range(HOSTS)
        ]  # fmt: skip
        result = await node.tool("host", "register", "-", text=json.dumps(hosts))
        if result.returncode != 0:
            said = (result.stderr.strip() or result.stdout.strip())[:300]
            self.fault(f"{node.region} does not take its hosts ({result.returncode}): {said}")

    async def faults_for(self, seconds: float) -> None:
        """Two to four faults one after the other or at once, no two of them at one node at a time."""
        await asyncio.sleep(0.7)
        ends = time.monotonic() + seconds
        tasks: list[asyncio.Task[None]] = []

        async def perform(kind: str, node: Node) -> None:
            try:
                told = await KINDS[kind][0](self, node, random.Random(self.chance.random()))
                self.story.append(f"{node.region} {told}")
            finally:
                self.busy.discard(node.region)

        for _ in range(self.chance.randint(2, 4)):
            free = [node for node in self.nodes if node.region not in self.busy and not self.is_taken]
            if free and time.monotonic() < ends:
                node = self.chance.choice(free)
                kind = self.chance.choices(self.kinds, [KINDS[kind][1] for kind in self.kinds])[0]
                if kind in GOES_BACK and self.goes_back not in (None, node):
                    kind = "kill"
                elif kind in GOES_BACK:
                    self.goes_back = node
                self.busy.add(node.region)
                tasks.append(asyncio.create_task(perform(kind, node)))
            await asyncio.sleep(self.chance.uniform(0.2, seconds / 3))
        for outcome in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(outcome, BaseException):
                self.fault(f"a fault could not be carried through: {type(outcome).__name__}: {outcome}")

    async def heal(self) -> None:
        for node in self.nodes:
            node.heal()
            node.empty_disk()
            if not node.runs:
                self.fault(f"{node.region} ended by itself: {node.last_line()}")
                node.start()

    async def settle(self) -> None:
        """Everybody takes work again, and nothing is on its way any more."""
        for node in self.nodes:
            if why := await node.until_ready(READY_SECONDS):
                self.fault(why)
        ends = time.monotonic() + SETTLE_SECONDS
        left: list[str] = []
        while time.monotonic() < ends:
            left = []
            for node in self.nodes:
                status = await node.status()
                if status is None:
                    left.append(f"{node.region} does not answer")
                elif open_ := {k: status[k] for k in ("outbox", "holds", "allocationsInDoubt") if status.get(k)}:
                    left.append(f"{node.region}: {open_}")
            if not left:
                return
            await asyncio.sleep(0.3)
        self.fault(f"not settled after {SETTLE_SECONDS:.0f} s: {'; '.join(left)}")

    # What operators do.

    async def expect_idle(self, node: Node, because: str) -> None:
        """The node must not take work: it has ended, or says that it is not ready."""
        if node.runs and (await node.ready())[0] == 200:
            self.fault(f"{node.place} takes work, though {because}")

    async def until_askable(self, node: Node) -> None:
        """Waits until a peer of the node serves and hears the region; no other fault begins until `is_taken` is taken back.

        What begins while all peers are silent begins alone: docs/lives.md, "What this cannot see".
        """
        self.is_taken = True
        ends = time.monotonic() + READY_SECONDS
        while time.monotonic() < ends:
            near = [peer for peer in node.peers if frozenset((node.region, peer.region)) not in self.apart]
            if any([(await peer.ready())[0] == 200 for peer in near]):
                return
            await asyncio.sleep(0.1)

    async def start_older(self, node: Node) -> None:
        """Starts a node whose ledger went back in time, and waits until it knows so."""
        await self.until_askable(node)
        node.start()
        ends = time.monotonic() + READY_SECONDS
        while time.monotonic() < ends:
            status, said = await node.ready()
            if status == 200 or "quarantine" in said:
                break
            await asyncio.sleep(0.1)
        self.is_taken = False

    async def backup(self, node: Node, directory: Path) -> bool:
        return (await node.tool("backup", str(directory), seconds=10)).returncode == 0

    async def recover(self, node: Node) -> None:
        """docs/operations.md, "Restore": register what is missing, look, accept."""
        ends = time.monotonic() + READY_SECONDS
        said = ""
        while time.monotonic() < ends:
            status, said = await node.ready()
            if status == 200:
                break  # nothing had been promised since the copy
            if "recover" in said or "quarantine" in said:
                await self.register(node)
                result = await node.tool("region", "recover", "--accept", "--trust-free", seconds=20)
                if result.returncode == 0:
                    break
                said = result.stderr.strip()
            await asyncio.sleep(0.3)
        else:
            return self.fault(f"{node.region} cannot be recovered: {said[:400]}")
        await self.register(node)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--binaries", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--kinds", default=",".join(KINDS))
    options = parser.parse_args()
    one = Round(options.seed, options.folder, options.binaries, options.kinds.split(","))
    try:
        outcome = asyncio.run(one.run(options.seconds))
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
        outcome = {"seed": one.seed, "story": one.story, "faults": [*one.faults, problem], "seconds": 0}
    print(json.dumps(outcome), flush=True)
    return 1 if outcome["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
