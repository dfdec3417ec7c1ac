#!/usr/bin/env bash
# run.sh: builds the programs and plays random rounds of faults with them (docs/chaos.md). Options are chaos.py's.
#
#   make chaos ROUNDS=20 SEED=1 JOBS=2        BINARIES=DIR uses the two programs in DIR instead of building them
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ -z "${BINARIES:-}" ]; then
    for program in hansad hansa; do swift build --product "$program" 2>&1 | tail -n 1; done
    BINARIES=$(swift build --show-bin-path)
fi
export PYTHONDONTWRITEBYTECODE=1
exec /usr/bin/python3 Tools/chaos/chaos.py --binaries "$BINARIES" "$@"
