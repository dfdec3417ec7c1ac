"""What a round does to its nodes. Each fault ends by itself; the seed decides which, when, to whom and for how long."""

from __future__ import annotations

import asyncio
import random
import shutil
import signal
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from nodes import Node, run

if TYPE_CHECKING:
    from round import Round

Fault = Callable[["Round", Node, random.Random], Awaitable[str]]


async def kill(round: Round, node: Node, chance: random.Random) -> str:
    """kill -9, and the same machine starts it again."""
    node.kill()
    down = chance.uniform(0.0, 1.5)
    await asyncio.sleep(down)
    node.start()
    return f"killed for {down:.1f} s"


async def restart(round: Round, node: Node, chance: random.Random) -> str:
    """An orderly stop and start, under load."""
    code = await node.stop()
    if code != 0:
        round.fault(f"{node.place} was asked to stop and ended with {code}: {node.last_line()}")
    node.start()
    return "restarted"


async def pause(round: Round, node: Node, chance: random.Random) -> str:
    """SIGSTOP: the machine hangs, its connections stay."""
    seconds = chance.uniform(0.3, 4)
    node.send(signal.SIGSTOP)
    await asyncio.sleep(seconds)
    node.send(signal.SIGCONT)
    return f"paused for {seconds:.1f} s"


async def cut(round: Round, node: Node, chance: random.Random) -> str:
    """The network fails: to one peer or to all, in one direction or in both, silently or with an error."""
    peers = node.peers if chance.random() < 0.5 else [chance.choice(node.peers)]
    how, both, seconds = chance.choice(["DROP", "REJECT"]), chance.random() < 0.5, chance.uniform(0.5, 4)
    pairs = [frozenset((node.region, peer.region)) for peer in peers]
    round.apart += pairs
    for peer in peers:
        node.cut(peer, how)
        if both:
            peer.cut(node, how)
    await asyncio.sleep(seconds)
    for each in [node, *peers]:
        each.heal()
    for pair in pairs:
        round.apart.remove(pair)
    ways = "from and to" if both else "from"
    return f"cut {ways} {', '.join(peer.region for peer in peers)} for {seconds:.1f} s ({how})"


async def fill(round: Round, node: Node, chance: random.Random) -> str:
    """The disk is full; in half of the cases the node is killed and started on the full disk."""
    seconds, dies = chance.uniform(0.5, 3), chance.random() < 0.5
    await asyncio.to_thread(node.fill_disk)
    await asyncio.sleep(seconds / 2)
    if dies:
        node.kill()
        node.start()
    await asyncio.sleep(seconds / 2)
    if not node.runs:
        round.fault(f"{node.place} does not run on a full disk: {node.last_line()}")
        node.start()
    node.empty_disk()
    return f"had a full disk for {seconds:.1f} s" + (", and was killed on it" if dies else "")


async def edit(round: Round, node: Node, chance: random.Random) -> str:
    """The operator takes a peer out of the list, or limits what is lent, and thinks better of it."""
    peers, lend = node.peers, dict(node.lend)
    peer, seconds = chance.choice(peers), chance.uniform(0.5, 3)
    pair = frozenset((node.region, peer.region))
    if takes_out := chance.random() < 0.5:
        round.apart.append(pair)
        node.peers = [other for other in peers if other is not peer]
    else:
        node.lend = {peer.region: chance.choice([0, 4])}
    node.write_config()
    node.send(signal.SIGHUP)
    await asyncio.sleep(seconds)
    node.peers, node.lend = peers, lend
    node.write_config()
    node.send(signal.SIGHUP)
    if takes_out:
        round.apart.remove(pair)
    return f"{'had no peer' if takes_out else 'lent little to'} {peer.region} for {seconds:.1f} s"


async def lose(round: Round, node: Node, chance: random.Random) -> str:
    """The data directory is gone; the supervisor starts the node again and again, until the operator recovers it."""
    node.kill()
    node.lose_data()
    starts = chance.randint(1, 4)
    for _ in range(starts):
        node.start()
        await asyncio.sleep(chance.uniform(0.2, 1))
        await round.expect_idle(node, "its data directory is gone")
        node.kill()
    node.found("--again")
    node.start()
    round.forgot[node.region] = 0
    await round.recover(node)
    return f"lost its data, was started {starts} times, and was recovered"


async def set_back(round: Round, node: Node, chance: random.Random) -> str:
    """The disk is lost, and the operator puts a backup of some seconds ago in its place."""
    copy = round.folder / f"{node.region}.backup"
    at = time.time()
    if not await round.backup(node, copy):
        return "would have been set back, but answered no backup"
    await asyncio.sleep(chance.uniform(0.5, 2))
    node.kill()
    node.lose_data()
    shutil.copytree(copy, node.data)
    shutil.rmtree(copy)
    await round.start_older(node)
    round.forgot[node.region] = at
    await round.recover(node)
    return f"was set back by {time.time() - at:.1f} s and recovered"


async def clone(round: Round, node: Node, chance: random.Random) -> str:
    """The machine is copied, and the copy runs beside it, also while the first hangs."""
    twin = Node(round.folder, round.binaries, node.region, 60 + node.number, place=f"{node.region}-clone")
    twin.make(node.peers)
    copied = await round.backup(node, twin.data)
    if copied:
        await asyncio.sleep(1)
        await round.until_askable(node)
        # Hung and unheard is as silent as dead.
        if hangs := chance.random() < 0.3 and round.busy == {node.region}:
            node.send(signal.SIGSTOP)
        twin.start()
        for _ in range(6):
            await asyncio.sleep(0.5)
            await round.expect_idle(twin, f"{node.region} runs, or hangs, with all that was promised since")
        twin.kill()
        node.send(signal.SIGCONT)
        round.is_taken = False
    run("ip", "netns", "del", twin.place)
    run("umount", str(twin.disk))
    twin.disk.rmdir()
    if not copied:
        return "would have been cloned, but answered no backup"
    return "was cloned" + (" while it hung" if hangs else "")


KINDS: dict[str, tuple[Fault, int]] = {
    "kill": (kill, 5), "restart": (restart, 2), "pause": (pause, 4), "cut": (cut, 6), "full": (fill, 3),
    "edit": (edit, 2), "lost": (lose, 1), "back": (set_back, 2), "clone": (clone, 2),
}  # fmt: skip
