#!/usr/bin/env bash
# sanitize.sh address|thread [FILTER]: builds the tests with a sanitizer, in a folder of their own, and runs them.
#
# FILTER is swift test's; without it, the suites of everything that takes bytes from strangers or crosses threads.
set -euo pipefail
cd "$(dirname "$0")/../.."

kind=${1:-}
filter=${2:-'^(BasicsTests|WireTests|HansaMessagesTests|DynamicMessagesTests|RPCCoreTests|FuzzTests|TLSTests|RPCTests|StoreTests)\.'}
case "$kind" in
    address) export ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=0 ;;
    thread) export TSAN_OPTIONS=halt_on_error=0:exitcode=66 ;;
    *) echo "usage: Tools/sanitize/sanitize.sh address|thread [FILTER]" >&2; exit 64 ;;
esac
export SWIFT_BACKTRACE=enable=no
build=.build/$kind
mkdir -p "$build"

if [ "$kind" = thread ]; then
    # Swift's libraries need help: without it, a correct program is reported; with it, none may be.
    clang -O2 -fPIC -shared -o "$build/SwiftEdges.so" Tools/sanitize/SwiftEdges.c
    swiftc -sanitize=thread -swift-version 5 -o "$build/edges-proof" Tools/sanitize/EdgesProof.swift
    if "$build/edges-proof" >"$build/edges-proof.log" 2>&1; then
        echo "without SwiftEdges.c, the proof was not reported this time"
    fi
    LD_PRELOAD=$PWD/$build/SwiftEdges.so "$build/edges-proof"
fi

began=$SECONDS
swift build --build-tests --sanitize "$kind" --scratch-path "$build"
echo "== built in $((SECONDS - began)) s"
began=$SECONDS
if [ "$kind" = thread ]; then export LD_PRELOAD=$PWD/$build/SwiftEdges.so; fi
swift test --skip-build --sanitize "$kind" --scratch-path "$build" --filter "$filter"
echo "== ran in $((SECONDS - began)) s"
