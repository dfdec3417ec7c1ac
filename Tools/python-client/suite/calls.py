"""Cases that are one call each: what goes in, what must come out."""

from __future__ import annotations

from typing import Any

from hansa_rpc import Call, Code, Kind, Options, RPCError
from hansa_rpc.wire import Metadata

from .environment import SERVICE, Environment, expect, messages, statuses

KINDS = {
    "unary": Kind.UNARY,
    "server-streaming": Kind.SERVER_STREAMING,
    "client-streaming": Kind.CLIENT_STREAMING,
    "bidirectional": Kind.BIDIRECTIONAL,
}
REQUESTS = {"Fail": "Failure", "Hang": "Key", "Count": "CountRequest"}


def octets(value: str | dict[str, Any]) -> bytes:
    """Hexadecimal digits, or a byte so many times, perhaps after others."""
    if isinstance(value, str):
        return bytes.fromhex(value)
    return bytes.fromhex(value.get("prefix", "")) + bytes.fromhex(value["repeat"]) * int(value["count"])


def metadata(value: Any) -> Metadata:
    """Pairs, or so many entries with one value."""
    if isinstance(value, dict):
        return tuple((f"k{number:03}", octets(value["value"])) for number in range(value["entries"]))
    return tuple((key, octets(text)) for key, text in value)


def message(method: str, fields: dict[str, Any]) -> bytes:
    if "bytes" in fields and isinstance(fields["bytes"], str):
        return octets(fields["bytes"])
    kind = REQUESTS.get(method, "Payload")
    request = getattr(messages(), kind)()
    for name, value in fields.items():
        if name == "end":
            request.end.ParseFromString(message("Fail", value))
        elif name in ("data", "detail"):
            setattr(request, name, octets(value))
        else:
            setattr(request, "pushback_ms" if name == "pushbackMs" else name, value)
    return bytes(request.SerializeToString())


async def run(case: dict[str, Any], environment: Environment) -> None:
    kind, method = KINDS[case["kind"]], case["method"]
    requests = [message(method, fields) for fields in case["requests"]]
    timeout = case["timeout_ms"] / 1000 if "timeout_ms" in case else None
    options = Options(timeout=timeout, metadata=metadata(case.get("metadata", [])))
    async with environment.connection(identity=case.get("identity", "tenant")) as connection:
        call = connection.begin(SERVICE + method, kind, None if kind.uploads else requests[0], options)
        error = None
        replies: list[bytes] = []
        try:
            for request in requests if kind.uploads else []:
                await call.send(request)
            call.finish()
        except RPCError:
            pass  # the callee has answered already
        try:
            if "head" in case["expect"]:
                expect(await call.head() == metadata(case["expect"]["head"]), f"HEAD had {call.metadata}")
            async for reply in call:
                replies.append(reply)
        except RPCError as failure:
            error = failure
        check(case["expect"], call, replies, error)
        await connection.ping()


def check(wanted: dict[str, Any], call: Call, replies: list[bytes], error: RPCError | None) -> None:
    code = error.code if error else Code.OK
    expect(code == wanted.get("code", 0), f"the call ended {error or 'OK'}, not {Code(wanted.get('code', 0)).name}")
    if "replies" in wanted:
        expect(replies == [message("Echo", fields) for fields in wanted["replies"]], "the replies differ")
    if "count" in wanted:
        numbers = [messages().Payload.FromString(reply).number for reply in replies]
        expect(numbers == list(range(wanted["count"])), f"{len(numbers)} replies, or out of order")
    if "text" in wanted and error:
        expect(error.text == wanted["text"], f"the text is {error.text!r}")
    if "not_processed" in wanted and error:
        expect(error.not_processed == wanted["not_processed"], "NOT_PROCESSED differs")
    if "pushback_ms" in wanted and error:
        expect(error.pushback_ms == wanted["pushback_ms"], f"push-back is {error.pushback_ms}")
    if "trailers" in wanted:
        expect(call.trailers == metadata(wanted["trailers"]), f"trailing metadata is {call.trailers}")
    if "detail" in wanted and error:
        status = statuses().Status.FromString(error.details)
        expect(status.code == code and status.message == error.text, "the details are of another status")
        expect([detail.value for detail in status.details] == [octets(wanted["detail"])], "the detail differs")
