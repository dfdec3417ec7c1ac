#!/usr/bin/env bash
# install-dependencies.sh: checks for what the build needs; installs it on Debian and Ubuntu where it may,
# says exactly what to install everywhere else. Silent and quick when nothing is missing.
#
# usage: Tools/install-dependencies.sh [build|proto|demo|containers|python|chaos]...      (none: build)
set -euo pipefail

missing=()      # what is missing, in words
debian=()       # the same as Debian and Ubuntu packages
fedora=()       # the same as Fedora packages

need() { # need WORDS DEBIAN FEDORA: notes one missing thing
    missing+=("$1"); debian+=("$2"); fedora+=("$3")
}
has_command() { command -v "$1" >/dev/null 2>&1; }
need_command() { # need_command COMMAND DEBIAN FEDORA
    has_command "$1" || need "the command $1" "$2" "$3"
}
need_library() { # need_library PKG-CONFIG-NAME DEBIAN FEDORA
    if ! has_command pkg-config || ! pkg-config --exists "$1"; then need "the headers of $1" "$2" "$3"; fi
}

check_build() {
    need_command pkg-config pkg-config pkgconf-pkg-config
    need_command git git git
    need_library libprotobuf-c libprotobuf-c-dev protobuf-c-devel
    need_library openssl libssl-dev openssl-devel
    need_library sqlite3 libsqlite3-dev sqlite-devel
    need_library zlib zlib1g-dev zlib-devel
    need_library expat libexpat1-dev expat-devel
}
check_proto() {
    need_command protoc protobuf-compiler protobuf-compiler
    need_command protoc-gen-c protobuf-c-compiler protobuf-c-compiler
    [ -e /usr/include/google/protobuf/descriptor.proto ] || need "descriptor.proto" libprotobuf-dev protobuf-devel
}
check_python() { # what the conformance suite's Python client needs
    need_command protoc protobuf-compiler protobuf-compiler
    /usr/bin/python3 -c 'import google.protobuf' 2>/dev/null ||
        need "protobuf for /usr/bin/python3" python3-protobuf python3-protobuf
}
check_chaos() { # what rounds of faults need
    check_python
    need_command ip iproute2 iproute
    need_command iptables iptables iptables
}
check_containers() {
    need_command docker docker.io moby-engine
    # Where only a client is installed, run.sh has no engine to start.
    if ! docker version >/dev/null 2>&1; then need_command dockerd docker.io moby-engine; fi
    if ! docker compose version >/dev/null 2>&1; then need_command docker-compose docker-compose docker-compose; fi
    need_command python3 python3 python3
    [ -e /etc/ssl/certs/ca-certificates.crt ] || need "CA certificates" ca-certificates ca-certificates
}

check() { # check GROUP...: fills the three lists
    missing=(); debian=(); fedora=()
    check_build
    for group in "$@"; do
        case "$group" in
            build | demo) ;;
            proto | containers | python | chaos) "check_$group" ;;
            *) echo "$0: no group \"$group\"; the groups are build, proto, demo, containers, python and chaos" >&2; exit 2 ;;
        esac
    done
}
unique() { printf '%s\n' "$@" | sort -u | paste -sd ' ' -; }

[ $# -gt 0 ] || set -- build
if ! has_command swift; then
    echo "Swift 6.3 or later is not installed: see https://www.swift.org/install/linux/ and run this again." >&2
    exit 1
fi
check "$@"
[ ${#missing[@]} -gt 0 ] || exit 0

printf 'missing: %s\n' "${missing[@]}"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
may_install=no
if has_command apt-get && { [ "$(id -u)" -eq 0 ] || { has_command sudo && sudo -n true 2>/dev/null; }; }; then
    may_install=yes
fi
if [ "$may_install" = no ]; then
    {
        echo "This user may not install packages here. Install these, then run this again:"
        echo "  Debian, Ubuntu:  sudo apt-get install $(unique "${debian[@]}")"
        echo "  Fedora:          sudo dnf install $(unique "${fedora[@]}")"
    } >&2
    exit 1
fi

read -r -a packages <<<"$(unique "${debian[@]}")"
echo "installing with apt-get: ${packages[*]}"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 \
    install --no-install-recommends "${packages[@]}"

check "$@"
if [ ${#missing[@]} -gt 0 ]; then
    printf 'still missing after the installation: %s\n' "${missing[@]}" >&2
    exit 1
fi
