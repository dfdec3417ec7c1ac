"""Nodes of a round: real processes, each in a network namespace and on a disk of its own.

A round runs in a network and a mount namespace that nobody else sees (chaos.py); what is made here ends with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

PORT, HTTP_PORT = 7443, 7480
DISK_MIB = 160


def run(*command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    result = subprocess.run(command, capture_output=True, text=True)
    if check and result.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {result.stderr.strip() or result.stdout.strip()}")
    return result


class Node:
    """One region's node; `place` names its namespace and disk, which a clone of the region has of its own."""

    def __init__(self, folder: Path, binaries: Path, region: str, number: int, place: str | None = None) -> None:
        self.folder, self.binaries, self.region, self.number = folder, binaries, region, number
        self.place = place or region
        self.address, self.port = f"10.77.0.{number}", PORT
        self.disk = folder / self.place
        self.data = self.disk / "data"
        self.log = folder / f"{self.place}.log"
        self.config = folder / f"{self.place}.yaml"
        self.process: subprocess.Popen[bytes] | None = None
        self.lend: dict[str, int] = {}
        self.peers: list[Node] = []

    def make(self, peers: list[Node]) -> None:
        """The namespace with its link to the bridge, the disk, the configuration."""
        self.peers = peers
        name, link = self.place, f"v{self.number}"
        run("ip", "netns", "add", name)
        run("ip", "link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", name)
        run("ip", "link", "set", link, "master", "bridge", "up")
        for command in (["addr", "add", f"{self.address}/24", "dev", "eth0"], ["link", "set", "eth0", "up"]):
            run("ip", "-n", name, *command)
        run("ip", "-n", name, "link", "set", "lo", "up")
        self.disk.mkdir()
        run("mount", "-t", "tmpfs", "-o", f"size={DISK_MIB}m", "tmpfs", str(self.disk))
        self.write_config()

    def write_config(self) -> None:
        pki = self.folder / "pki"
        lines = {
            "region": self.region, "listen": f"0.0.0.0:{PORT}", "advertise": f"{self.address}:{PORT}",
            "http": f"0.0.0.0:{HTTP_PORT}", "data-dir": self.data, "cert": pki / f"region-{self.region}.pem",
            "key": pki / f"region-{self.region}.key", "ca": pki / "ca.pem", "hold-ttl-ms": 3000,
            "peers": json.dumps([f"{peer.region}={peer.address}:{PORT}" for peer in self.peers]),
            "lend": json.dumps([f"{region}={gpus}" for region, gpus in self.lend.items()]),
        }  # fmt: skip
        partial = self.config.with_suffix(".new")
        partial.write_text("".join(f"{key}: {value}\n" for key, value in lines.items()))
        partial.rename(self.config)

    # The process.

    def found(self, *options: str) -> None:
        run(str(self.binaries / "hansad"), "init", "--config", str(self.config), *options)

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                ["ip", "netns", "exec", self.place, str(self.binaries / "hansad"), "--config", str(self.config)],
                stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

    @property
    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def send(self, number: signal.Signals) -> None:
        if self.runs and self.process:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process.pid, number)

    def kill(self) -> None:
        self.send(signal.SIGKILL)
        if self.process:
            self.process.wait()

    async def stop(self, seconds: float = 30) -> int | None:
        """Asks it to stop; its exit code, or None when it had to be killed."""
        self.send(signal.SIGCONT)
        self.send(signal.SIGTERM)
        if self.process is None:
            return None
        with contextlib.suppress(subprocess.TimeoutExpired):
            return await asyncio.to_thread(self.process.wait, seconds)
        self.kill()
        return None

    async def ready(self) -> tuple[int, str]:
        """What /readyz says: its status (0 = nobody answers) and its body."""

        def ask() -> tuple[int, str]:
            try:
                with urllib.request.urlopen(f"http://{self.address}:{HTTP_PORT}/readyz", timeout=2) as reply:
                    return reply.status, reply.read().decode()
            except urllib.error.HTTPError as error:
                return error.code, error.read().decode()
            except OSError as error:
                return 0, str(error)

        return await asyncio.to_thread(ask)

    async def until_ready(self, seconds: float) -> str | None:
        """None once it takes work, else why not."""
        ends = time.monotonic() + seconds
        said = ""
        while time.monotonic() < ends:
            if not self.runs:
                return f"{self.place} ended: {self.last_line()}"
            status, said = await self.ready()
            if status == 200:
                return None
            await asyncio.sleep(0.1)
        return f"{self.place} takes no work: {said.strip()[:300]}"

    def last_line(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return lines[-1][:300] if lines else "(no log)"

    async def tool(self, *arguments: str, text: str | None = None, seconds: float = 30) -> subprocess.CompletedProcess[str]:
        pki = self.folder / "pki"
        environment = dict(
            os.environ, HANSA_NODE=f"{self.address}:{PORT}", HANSA_CERT=str(pki / "operator-ops.pem"),
            HANSA_KEY=str(pki / "operator-ops.key"), HANSA_CA=str(pki / "ca.pem"), HANSA_TIMEOUT=str(int(seconds)),
        )  # fmt: skip
        return await asyncio.to_thread(
            subprocess.run, [str(self.binaries / "hansa"), "-o", "json", *arguments],
            capture_output=True, text=True, input=text, env=environment,
        )  # fmt: skip

    async def status(self) -> dict[str, Any] | None:
        result = await self.tool("status", seconds=5)
        return json.loads(result.stdout) if result.returncode == 0 else None

    # Its network and its disk.

    def cut(self, peer: Node, how: str) -> None:
        """Packets that come from the peer are dropped (DROP) or refused (REJECT)."""
        run("ip", "netns", "exec", self.place, "iptables", "-w", "-A", "INPUT", "-s", peer.address, "-j", how)

    def heal(self) -> None:
        run("ip", "netns", "exec", self.place, "iptables", "-w", "-F", "INPUT")

    def fill_disk(self) -> None:
        with contextlib.suppress(OSError), (self.disk / "filler").open("wb") as file:
            while True:
                file.write(bytes(1 << 20))
                file.flush()

    def empty_disk(self) -> None:
        (self.disk / "filler").unlink(missing_ok=True)

    def lose_data(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)
