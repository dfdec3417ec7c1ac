#!/bin/sh
# generate.sh: writes everything that is generated from Proto/. Usage: Tools/proto/generate.sh [DESTINATION]
#
# DESTINATION is the repository itself unless given (check.sh gives a temporary folder). Needs protoc, protoc-gen-c and
# descriptor.proto: apt-get install protobuf-compiler protobuf-c-compiler libprotobuf-dev
set -eu
cd "$(dirname "$0")/../.."
destination=${1:-.}

for program in protoc protoc-gen-c; do
    command -v "$program" >/dev/null || {
        echo "generate.sh: $program is missing: apt-get install protobuf-compiler protobuf-c-compiler libprotobuf-dev" >&2
        exit 1
    }
done

tools=Tools/protoc-gen-hansa
for product in protoc-gen-hansa protoc-gen-hansa-c; do
    swift build --quiet --package-path $tools --product $product
done
plugins=$(swift build --package-path $tools --show-bin-path)

# protoc FOLDER PLUGIN PARAMETER OUTPUT: runs one plugin over every .proto file below FOLDER.
run() {
    rm -rf "$4"
    mkdir -p "$4"
    # Sorted, so that the output does not depend on the file system.
    (cd "$1" && find . -name '*.proto' | sed 's|^\./||' | LC_ALL=C sort) | xargs protoc -I "$1" -I Proto \
        --plugin="protoc-gen-out=$plugins/$2" --out_out="$3:$4"
}

# c_structs FOLDER TARGET: protoc-gen-c's structs as a C target that Swift can import.
c_structs() {
    target=$destination/$2
    run "$1" protoc-gen-hansa-c "" "$target"
    mkdir -p "$target/include"
    (cd "$target" && find hansa -name '*.pb-c.h' | LC_ALL=C sort) | while read -r header; do
        mkdir -p "$target/include/$(dirname "$header")"
        mv "$target/$header" "$target/include/$header"
        echo "#include \"$header\""
    done >"$target/include/$(basename "$2").h"
    printf 'module %s {\n    header "%s.h"\n    export *\n}\n' "$(basename "$2")" "$(basename "$2")" \
        >"$target/include/module.modulemap"
}

c_structs Proto Sources/CHansaProto
c_structs Tests/Proto Tests/CTestMessages
c_structs Tools/hansa-bench/Proto Sources/CBenchMessages
run Proto protoc-gen-hansa module=messages "$destination/Sources/HansaMessages/Generated"
run Proto protoc-gen-hansa module=services "$destination/Sources/HansaServices/Generated"
run Tests/Proto protoc-gen-hansa module=messages,c_module=CTestMessages,descriptors=TestDescriptors \
    "$destination/Tests/TestMessages/Generated"
run Tests/Proto protoc-gen-hansa module=services,messages_module=TestMessages "$destination/Tests/TestServices/Generated"
run Tools/hansa-bench/Proto protoc-gen-hansa module=messages,c_module=CBenchMessages,descriptors=BenchDescriptors \
    "$destination/Sources/BenchMessages/Generated"
