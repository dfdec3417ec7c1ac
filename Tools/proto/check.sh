#!/bin/sh
# check.sh: fails, with a diff, when what is generated from Proto/ is not what is checked in. Usage: Tools/proto/check.sh
#
# Runs the generator's own tests first. Changes nothing in the repository.
set -eu
cd "$(dirname "$0")/../.."
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT INT TERM
swift test --quiet --package-path Tools/protoc-gen-hansa
Tools/proto/generate.sh "$fresh"
stale=0
for folder in Sources/CHansaProto Sources/HansaMessages/Generated Sources/HansaServices/Generated \
    Tests/CTestMessages Tests/TestMessages/Generated Tests/TestServices/Generated \
    Sources/CBenchMessages Sources/BenchMessages/Generated; do
    diff -ru "$folder" "$fresh/$folder" || stale=1
done
if [ $stale -ne 0 ]; then
    echo "check.sh: generated files are stale (above: - checked in, + fresh): run make proto and commit" >&2
    exit 1
fi
echo "generated files are current"
