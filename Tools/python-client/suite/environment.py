"""What every case needs: addresses, certificates, messages, connections."""

from __future__ import annotations

import functools
import importlib
import ssl
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hansa_rpc import Call, Connection, Hello, Kind, Options, client_context
from hansa_rpc.frames import Call as CallFrame

ROOT = Path(__file__).resolve().parents[3]
SERVER = "spiffe://hansa.test/region/uk"
SERVICE = "/hansa.testing.v1.Conformance/"


class Failed(Exception):
    """A case did not come out as it should."""


def expect(condition: object, text: str) -> None:
    if not condition:
        raise Failed(text)


@functools.cache
def messages() -> Any:
    """The messages of conformance.proto, by this machine's own protoc so that it fits this machine's protobuf."""
    folder = tempfile.TemporaryDirectory(prefix="hansa-conformance-")
    messages.folder = folder  # type: ignore[attr-defined]
    sources = [f"-I{ROOT}/Tests/Proto", f"-I{ROOT}/Proto"]
    files = ["hansa/testing/v1/conformance.proto", "hansa/v1/options.proto", "hansa/v1/status.proto"]
    subprocess.run(["protoc", *sources, f"--python_out={folder.name}", *files], check=True)
    sys.path.insert(0, folder.name)
    return importlib.import_module("hansa.testing.v1.conformance_pb2")


def statuses() -> Any:
    """The messages of status.proto."""
    messages()
    return importlib.import_module("hansa.v1.status_pb2")


@dataclass(frozen=True)
class Environment:
    """Where the server is and who this side may be."""

    host: str
    port: int
    authority: str
    certificate: str
    key: str
    operator: tuple[str, str]

    def context(self, identity: str = "tenant") -> ssl.SSLContext:
        certificate, key = self.operator if identity == "operator" else (self.certificate, self.key)
        return client_context(self.authority, certificate, key)

    @asynccontextmanager
    async def connection(
        self, port: int | None = None, identity: str = "tenant", settings: Hello | None = None
    ) -> AsyncIterator[Connection]:
        async def echo(request: bytes, call: CallFrame) -> bytes:
            return request

        methods = {"/hansa.testing.v1.Caller/Echo": echo}
        context = self.context(identity)
        connection = await Connection.open(self.host, port or self.port, context, settings, methods, SERVER)
        try:
            yield connection
        finally:
            connection.close()


async def unary(connection: Connection, method: str, request: Any, options: Options = Options()) -> Any:
    reply = await connection.unary(SERVICE + method, request.SerializeToString(), options)
    return messages().Payload.FromString(reply)


def begin(
    connection: Connection,
    method: str,
    kind: Kind,
    request: Any = None,
    options: Options = Options(),
) -> Call:
    encoded = None if request is None else request.SerializeToString()
    return connection.begin(SERVICE + method, kind, encoded, options)


async def observe(connection: Connection, key: str, moment: str) -> int:
    """Waits until a call came to a moment; how many messages it had sent."""
    request = messages().Observation(key=key, moment=f"MOMENT_{moment}")
    return int((await unary(connection, "Observe", request, Options(timeout=30))).number)
