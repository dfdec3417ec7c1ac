#!/usr/bin/env python3
"""chaos.py: random rounds of faults over real processes under load, audited from the ledgers (docs/chaos.md)."""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROTOS = ("hansa/v1/*.proto", "hansa/storage/v1/*.proto")
MISSING = 69  # a machine without what it needs
ROUND_SECONDS = 400
NEEDED = ("ip", "iptables", "unshare", "mount", "protoc")


def messages(folder: Path) -> Path:
    """The messages of Proto/ as Python, made anew."""
    target = folder / "messages"
    target.mkdir()
    files = sorted(str(path) for pattern in PROTOS for path in (ROOT / "Proto").glob(pattern))
    subprocess.run(["protoc", f"-I{ROOT / 'Proto'}", f"--python_out={target}", *files], check=True)
    return target


def environment(work: Path) -> dict[str, str]:
    """What the programs of a round import: the messages, the client, each other."""
    path = os.pathsep.join([str(work / "messages"), str(ROOT / "Tools/python-client"), str(HERE)])
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}


def prove_audit(work: Path) -> None:
    """An audit that finds nothing is worth nothing: its own tests come first."""
    command = [sys.executable, "-m", "unittest", "discover", "--top-level-directory", ".", "--start-directory", "tests"]
    result = subprocess.run(command, cwd=HERE, env=environment(work), capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"chaos.py: the audit fails its own tests:\n{result.stderr}")


def certificates(folder: Path, hansa: Path) -> None:
    pki = str(folder / "pki")
    names = ["region/uk", "region/norway", "region/sweden", "operator/ops", "tenant/acme"]
    for command in (["init", "--dir", pki, "--trust-domain", "hansa.example"], *(["issue", "--dir", pki, n] for n in names)):
        subprocess.run([str(hansa), "pki", *command], check=True, stdout=subprocess.DEVNULL)


def play(seed: int, work: Path, options: argparse.Namespace) -> dict[str, Any]:
    """One round, in namespaces that end with it."""
    folder = work / f"round-{seed}"
    folder.mkdir()
    shutil.copytree(work / "pki", folder / "pki")
    script = 'mount -t tmpfs tmpfs /run && exec "$@"'
    command = [
        "unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--propagation", "private",
        "sh", "-c", script, "round", sys.executable, str(HERE / "round.py"), "--seed", str(seed), "--folder", str(folder),
        "--binaries", str(options.binaries), "--seconds", str(options.seconds), "--kinds", options.kinds,
    ]  # fmt: skip
    try:
        result = subprocess.run(
            command, capture_output=True, text=True, timeout=ROUND_SECONDS, env=environment(work)
        )
        outcome: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    except subprocess.TimeoutExpired:
        outcome = {"seed": seed, "story": [], "faults": [f"no end after {ROUND_SECONDS} s"], "seconds": ROUND_SECONDS}
    except (IndexError, ValueError):
        outcome = {"seed": seed, "story": [], "faults": [f"no outcome: {result.stderr.strip()[-500:]}"], "seconds": 0}
    if outcome["faults"]:
        outcome["folder"] = str(folder)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    return outcome


def tell(outcome: dict[str, Any]) -> None:
    story = "; ".join(outcome["story"]) or "nothing happened"
    mark = "FAILED" if outcome["faults"] else "ok"
    print(f"{mark} seed {outcome['seed']} in {outcome['seconds']} s: {story}", flush=True)
    for fault in outcome["faults"]:
        print(f"    {fault}", flush=True)
    if "folder" in outcome:
        print(f"    logs and ledgers in {outcome['folder']}", flush=True)


def main() -> int:
    from faults import KINDS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="how many rounds (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the first round's seed; the next ones count on")
    parser.add_argument("--jobs", type=int, default=1, help="rounds at a time (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=5, help="how long faults begin in a round (default: %(default)s)")
    parser.add_argument("--kinds", default=",".join(KINDS), help="which faults (default: %(default)s)")
    parser.add_argument("--binaries", type=Path, required=True, help="the folder with hansad and hansa")
    options = parser.parse_args()
    options.binaries = options.binaries.resolve()
    lacking = [command for command in NEEDED if shutil.which(command) is None]
    if lacking or os.geteuid() != 0:
        what = ", ".join(lacking) or "the right to make network namespaces (root)"
        print(f"chaos.py: this machine lacks {what}", file=sys.stderr)
        return MISSING
    work = Path(tempfile.mkdtemp(prefix="hansa-chaos."))
    messages(work)
    prove_audit(work)
    certificates(work, options.binaries / "hansa")
    began, failed, done = time.monotonic(), [], 0
    totals = {"calls": 0, "acknowledged": 0, "records": 0}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        rounds = [pool.submit(play, seed, work, options) for seed in range(options.seed, options.seed + options.rounds)]
        for round in concurrent.futures.as_completed(rounds):
            outcome = round.result()
            tell(outcome)
            done += 1
            failed += [outcome["seed"]] if outcome["faults"] else []
            for name in totals:
                totals[name] += outcome.get(name, 0)
    if not failed:
        shutil.rmtree(work, ignore_errors=True)
    print(
        f"seeds {options.seed} to {options.seed + options.rounds - 1}: {totals['calls']} requests, "
        f"{totals['acknowledged']} answers checked against {totals['records']} records, in {time.monotonic() - began:.0f} s"
    )
    print(f"{done - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
