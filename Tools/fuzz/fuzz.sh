#!/usr/bin/env bash
# fuzz.sh [-s SECONDS] [TARGET...]: builds the fuzz targets with libFuzzer and the address sanitizer, and runs them.
#
# New inputs go to .build/fuzz/new/TARGET, what breaks a rule to .build/fuzz/found/TARGET. --merge minimises what is
# new into the corpus (Tools/fuzz/corpus), which `make test` replays.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=60 merge="" longest=500
while [ $# -gt 0 ]; do
    case "$1" in
        -s) seconds=$2; shift 2 ;;
        --merge) merge=1; shift ;;
        -*) echo "usage: Tools/fuzz/fuzz.sh [-s SECONDS] [--merge] [TARGET...]" >&2; exit 64 ;;
        *) break ;;
    esac
done

toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")
runtime=$(find "$toolchain/lib" -name "libclang_rt.fuzzer_no_main*$(uname -m)*.a" -print -quit)
if [ -z "$runtime" ]; then
    echo "$toolchain has no libclang_rt.fuzzer_no_main for $(uname -m): use a toolchain from swift.org" >&2
    exit 69
fi

coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table
swift build --configuration release --product hansa-fuzz --scratch-path "${FUZZ_BUILD:-.build/fuzz}" \
    --sanitize address -Xswiftc -DFUZZING -Xswiftc -sanitize-coverage=$coverage \
    -Xcc -fsanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table \
    -Xlinker "$runtime" -Xlinker -lstdc++ 2>&1 | grep -v 'Cannot export local symbol'
program=${FUZZ_BUILD:-.build/fuzz}/release/hansa-fuzz

# Swift's backtraces take seconds each, and libFuzzer has its own. Nothing leaks that the process does not keep.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:allocator_may_return_null=1}

targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(ls Tools/fuzz/corpus)
for target in "${targets[@]}"; do
    new=.build/fuzz/new/$target found=.build/fuzz/found/$target corpus=Tools/fuzz/corpus/$target
    mkdir -p "$new" "$found" "$corpus"
    export FUZZ_TARGET=$target
    if [ -n "$merge" ]; then
        rm -rf "$corpus.merged"
        mkdir "$corpus.merged"
        "$program" -set_cover_merge=1 -max_len="$longest" "$corpus.merged" "$corpus" "$new" 2>&1 | tail -1
        rm -rf "$corpus"
        mv "$corpus.merged" "$corpus"
        continue
    fi
    echo "== $target, $seconds s"
    "$program" -max_total_time="$seconds" -max_len=2000 -timeout=60 -rss_limit_mb=1500 -print_final_stats=1 \
        -artifact_prefix="$found/" "$new" "$corpus" 2>&1 | tail -n 25
done
