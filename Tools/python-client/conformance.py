#!/usr/bin/env python3
"""conformance.py: runs the conformance suite against a ConformanceServer (docs/protocol.md, "Conformance")."""

from __future__ import annotations

import argparse
import asyncio
import inspect
import json
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from suite import calls, frames, steps
from suite.environment import ROOT, Environment, messages

CASES = ROOT / "Tests/Proto/hansa/testing/v1/conformance.json"
SECONDS = 90


async def run(kind: str, case: dict[str, Any], environment: Environment) -> None:
    match kind:
        case "calls":
            await calls.run(case, environment)
        case "frames":
            await asyncio.to_thread(frames.run, case, environment)
        case _:
            function = getattr(steps, case["name"].replace("-", "_").replace(".", "_"))
            if inspect.iscoroutinefunction(function):
                await function(environment)
            else:
                await asyncio.to_thread(function, environment)


def outcome(kind: str, case: dict[str, Any], environment: Environment) -> dict[str, Any]:
    async def limited() -> None:
        async with asyncio.timeout(SECONDS):
            await run(kind, case, environment)

    began, error = time.monotonic(), None
    try:
        asyncio.run(limited())
    except Exception as problem:
        traceback.print_exc()
        error = f"{type(problem).__name__}: {problem}"
    seconds = round(time.monotonic() - began, 3)
    return {"name": case["name"], "rule": case["rule"], "passed": error is None, "error": error, "seconds": seconds}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--addr", required=True, metavar="HOST:PORT")
    parser.add_argument("--ca", required=True, metavar="FILE", help="the authority's certificate")
    parser.add_argument("--cert", required=True, metavar="FILE", help="a tenant's certificate")
    parser.add_argument("--key", required=True, metavar="FILE")
    parser.add_argument("--operator-cert", metavar="FILE", help="default: operator-ada.pem beside --cert")
    parser.add_argument("--operator-key", metavar="FILE", help="default: operator-ada.key beside --key")
    parser.add_argument("-o", "--output", choices=["text", "json"], default="text")
    parser.add_argument("--report", metavar="FILE", help="where the JSON goes; default: the output")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="cases with this in their name")
    options = parser.parse_args()
    host, port = options.addr.rsplit(":", 1)
    operator = (
        options.operator_cert or str(Path(options.cert).with_name("operator-ada.pem")),
        options.operator_key or str(Path(options.key).with_name("operator-ada.key")),
    )
    environment = Environment(host, int(port), options.ca, options.cert, options.key, operator)
    messages()

    outcomes = []
    cases = json.loads(CASES.read_text())
    for kind in ("calls", "frames", "steps"):
        for case in cases[kind]:
            if not options.only or any(part in case["name"] for part in options.only):
                outcomes.append(outcome(kind, case, environment))
                if options.output == "text":
                    result = outcomes[-1]
                    print("ok  " if result["passed"] else "FAIL", result["name"], result["error"] or "", flush=True)
    failed = [result for result in outcomes if not result["passed"]]
    if options.output == "json":
        report = json.dumps({"cases": outcomes, "passed": len(outcomes) - len(failed), "failed": len(failed)})
        if options.report:
            Path(options.report).write_text(report)
        else:
            print(report)
    else:
        print(f"{len(outcomes)} cases, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
