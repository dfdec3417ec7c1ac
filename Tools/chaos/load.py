"""Tenants that allocate and release at every region, over the RPC of docs/protocol.md, and remember what they were told."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from hansa.v1 import allocations_pb2, types_pb2
from hansa_rpc import Connection, IdentityError, Options, RPCError, client_context
from ledger import Placement, placement_of
from nodes import Node

PLACED = types_pb2.ALLOCATION_STATE_PLACED
CALL_SECONDS = 4.0
WORKERS = 3
Call = Callable[[Connection], Awaitable[bytes]]


@dataclass
class Acknowledged:
    """One answer of Allocate."""

    origin: str
    key: str
    id: str
    provider: str  # empty when it was refused
    placement: Placement
    at: float
    released_at: float | None = None  # when the release was first sent


class Load:
    """Three tenants' workers for each region; `stop` lets each finish what it began."""

    def __init__(self, nodes: list[Node], folder: str, seed: int) -> None:
        self.nodes, self.random = nodes, random.Random(f"load {seed}")
        self.context = client_context(
            f"{folder}/pki/ca.pem", f"{folder}/pki/tenant-acme.pem", f"{folder}/pki/tenant-acme.key"
        )
        self.told: list[Acknowledged] = []
        self.calls = 0
        self._stopping = False
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        for node in self.nodes:
            for worker in range(WORKERS):
                self._tasks.append(asyncio.create_task(self._work(node, f"{node.region}-{worker}")))

    async def stop(self, seconds: float) -> None:
        self._stopping = True
        _, unfinished = await asyncio.wait(self._tasks, timeout=seconds)
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)

    async def _work(self, node: Node, name: str) -> None:
        caller = Caller(node, self.context, lambda: self._stopping)
        count = 0
        try:
            while not self._stopping:
                count += 1
                request = allocations_pb2.AllocateRequest(
                    idempotency_key=f"{name}-{count}", demand=self._demand(), residency=self._residency(node)
                )
                self.calls += 1
                reply = await caller.until_answered("Allocate", request, allocations_pb2.AllocateReply)
                if reply is None:
                    continue
                answer = self._take(node, request.idempotency_key, reply.allocation)
                await asyncio.sleep(self.random.uniform(0, 0.3))
                if answer.provider and self.random.random() < 0.7:
                    answer.released_at = time.time()
                    release = allocations_pb2.ReleaseAllocationRequest(id=answer.id)
                    await caller.until_answered("Release", release, allocations_pb2.ReleaseAllocationReply)
        finally:
            caller.close()

    def _take(self, node: Node, key: str, allocation: types_pb2.Allocation) -> Acknowledged:
        placed = allocation.state == PLACED
        answer = Acknowledged(
            node.region, key, allocation.id, allocation.provider if placed else "",
            placement_of(allocation.placement) if placed else [], time.time(),
        )
        self.told.append(answer)
        return answer

    def _demand(self) -> types_pb2.Demand:
        kind = self.random.random()
        if kind < 0.3:
            return types_pb2.Demand(share=types_pb2.Share(milli=self.random.choice([250, 500])))
        if kind < 0.85:
            return types_pb2.Demand(gang=types_pb2.Gang(hosts=1, gpus_per_host=self.random.choice([1, 2, 4])))
        return types_pb2.Demand(gang=types_pb2.Gang(hosts=2, gpus_per_host=self.random.choice([4, 8])))

    def _residency(self, home: Node) -> types_pb2.Residency:
        kind = self.random.random()
        if kind < 0.4:
            return types_pb2.Residency()
        if kind < 0.6:
            return types_pb2.Residency(allowed_regions=[home.region])
        return types_pb2.Residency(allowed_regions=[self.random.choice(self.nodes).region])


class Caller:
    """Calls one node until it answers, on a connection that is made anew when it breaks."""

    def __init__(self, node: Node, context: object, gives_up: Callable[[], bool]) -> None:
        self.node, self.context, self.gives_up = node, context, gives_up
        self.connection: Connection | None = None

    async def until_answered(self, method: str, request: object, reply: type) -> object | None:
        """The reply; None when the load stops before there is one, or the node says that it cannot be."""
        ends = None
        while True:
            if self.gives_up():
                ends = ends or time.monotonic() + 20
                if time.monotonic() > ends:
                    return None
            try:
                async with asyncio.timeout(CALL_SECONDS):
                    connection = await self._connected()
                    data = await connection.unary(
                        f"/hansa.v1.Allocations/{method}", request.SerializeToString(), Options(timeout=CALL_SECONDS)
                    )
                return reply.FromString(data)
            except RPCError as error:
                if error.code.name in ("NOT_FOUND", "INVALID_ARGUMENT", "ALREADY_EXISTS", "PERMISSION_DENIED"):
                    return None
            except (OSError, IdentityError, TimeoutError):
                self.close()
            await asyncio.sleep(0.15)

    async def _connected(self) -> Connection:
        if self.connection is None or self.connection.closed.done() or self.connection.goaway:
            self.close()
            self.connection = await Connection.open(self.node.address, self.node.port, self.context)
        return self.connection

    def close(self) -> None:
        if self.connection is not None:
            with contextlib.suppress(Exception):
                self.connection.close()
        self.connection = None
