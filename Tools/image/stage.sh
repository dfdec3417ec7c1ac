#!/usr/bin/env bash
# stage.sh: builds the programs and lays out the root file system of the image in .staging/root.
#
# The image starts from nothing: it has the two programs, exactly the libraries that ldd names for them at the paths
# it names, a user, an empty /tmp and the CA certificates. No shell, no package manager. The Dockerfile only copies.
#
# usage: Tools/image/stage.sh [--binaries DIRECTORY]      (none: release build with the Swift library linked in)
set -euo pipefail
cd "$(dirname "$0")/../.."

programs=(hansad hansa)
user=10001
root=.staging/root
binaries=""
if [ "${1:-}" = --binaries ]; then
    binaries=${2:?"--binaries needs a directory"}
elif [ $# -gt 0 ]; then
    echo "usage: $0 [--binaries DIRECTORY]" >&2
    exit 2
fi

if [ -z "$binaries" ]; then
    # Without run-time checks of exclusive access, which tests run with: docs/performance.md.
    build=(swift build --configuration release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked
        --scratch-path .build/image)
    for program in "${programs[@]}"; do
        "${build[@]}" --product "$program"
    done
    binaries=$("${build[@]}" --show-bin-path)
fi

libraries_of() { # libraries_of BINARY: the absolute paths that the loader will open for it, the loader included
    ldd "$1" | awk '/=> \// { print $3 } /^[[:space:]]*\// { print $1 }'
}

rm -rf .staging
mkdir -p "$root"/{etc/ssl/certs,usr/bin,tmp,proc,sys,dev,var/lib} .staging/owned
chmod 1777 "$root/tmp"
for program in "${programs[@]}"; do
    install -m 0755 "$binaries/$program" "$root/usr/bin/$program"
    strip "$root/usr/bin/$program"
    if ldd "$root/usr/bin/$program" | grep 'not found'; then
        echo "$0: $program needs libraries that this machine does not have" >&2
        exit 1
    fi
    libraries_of "$root/usr/bin/$program"
done | sort -u | while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp --dereference "$library" "$root$library"
done

printf 'root:x:0:0:root:/:/nonexistent\nhansa:x:%s:%s:Hansa:/var/lib/hansa:/nonexistent\n' "$user" "$user" \
    >"$root/etc/passwd"
printf 'root:x:0:\nhansa:x:%s:\n' "$user" >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
cp --dereference /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
# Empty folders that the user owns: a new volume mounted there takes the owner over.
mkdir -p .staging/owned/var/lib/hansa .staging/owned/etc/hansa

du -sh "$root" | awk '{ print "staged " $1 " in " $2 }'
