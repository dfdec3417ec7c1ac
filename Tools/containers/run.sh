#!/usr/bin/env bash
# run.sh: `make containers`. Builds the image, brings docker-compose.yml up on a real Docker engine, runs the tests of
# federation.sh across the containers, and takes everything down again, whatever happens.
#
# usage: Tools/containers/run.sh [--binaries DIRECTORY]      (as Tools/image/stage.sh; none: builds for release)
# Ends with status 69 when no Docker engine is to be had, which is not a failure of Hansa.
set -euo pipefail
cd "$(dirname "$0")/../.."
. Tools/containers/engine.sh

# A project, an image and ports of our own, so that nothing of the user's is touched. Port 0: a free one.
export COMPOSE_PROJECT_NAME="hansa-test-$$" HANSA_IMAGE="hansa:test-$$"
export HANSA_PORT_UK=0 HANSA_PORT_NORWAY=0 HANSA_PORT_SWEDEN=0 HANSA_PORT_SPAIN=0
passed=no

take_down() {
    local code=$?
    trap - EXIT
    rm -rf "${replies:-}"
    if docker version >/dev/null 2>&1; then
        if [ "$passed" = no ]; then
            echo "-- the containers' last lines" >&2
            compose logs --no-color --tail 15 >&2 || true
            for id in $(compose ps --quiet); do
                docker inspect --format '{{.Name}}: {{with .State.Health}}{{(index .Log 0).Output}}{{end}}' "$id" >&2 || true
            done
        fi
        compose unpause >/dev/null 2>&1 || true
        compose --profile admin down --volumes --remove-orphans --timeout 5 >/dev/null 2>&1 || true
        docker image rm --force "$HANSA_IMAGE" >/dev/null 2>&1 || true
    fi
    engine_stop
    exit "$code"
}
trap take_down EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

{ Tools/install-dependencies.sh containers && engine_start; } || exit 69
Tools/image/stage.sh "$@"
docker build --quiet --file Dockerfile --tag "$HANSA_IMAGE" .staging 2>/dev/null
docker image inspect --format 'image: {{.Size}} bytes' "$HANSA_IMAGE"
compose up --detach --quiet-pull 2>/dev/null || compose up --detach
. Tools/containers/federation.sh
passed=yes
echo "containers: $checks checks passed in $SECONDS s"
