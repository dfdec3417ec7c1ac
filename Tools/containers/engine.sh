# engine.sh: a Docker engine and a Compose for a script that sources this. Uses the engine that answers; otherwise starts
# one of its own, with its own data, socket and pid file in a folder that goes away with it, and no default bridge.
#
# After engine_start: DOCKER_HOST is set when the engine is ours, and `compose` runs Compose v2 or v1. Call engine_stop
# on every way out; it stops only what engine_start started, by its pid.

engine_folder=""
engine_pid=""

engine_start() {
    if docker version >/dev/null 2>&1; then
        echo "using the Docker engine that answers at ${DOCKER_HOST:-its usual socket}"
        return
    fi
    if [ "$(id -u)" -ne 0 ] || ! command -v dockerd >/dev/null 2>&1; then
        {
            echo "No Docker engine answers here, and this user cannot start one (that takes root and dockerd)."
            echo "Start Docker, or join the group docker, or run this as root: sudo make containers"
        } >&2
        return 1
    fi
    engine_folder=$(mktemp -d)
    export DOCKER_HOST="unix://$engine_folder/docker.sock"
    # Nothing of the machine is changed: no docker0, no rule in its packet filter, no forwarding switched on.
    setsid dockerd --host "$DOCKER_HOST" --data-root "$engine_folder/data" --exec-root "$engine_folder/exec" \
        --pidfile "$engine_folder/pid" --bridge none --iptables=false --ip-forward=false --ip-masq=false \
        >"$engine_folder/log" 2>&1 &
    engine_pid=$!
    local attempt
    for attempt in $(seq 120); do
        if docker version >/dev/null 2>&1; then
            echo "started a Docker engine of our own (storage $(docker info --format '{{.Driver}}'))"
            return
        fi
        kill -0 "$engine_pid" 2>/dev/null || break
        sleep 0.5
    done
    echo "dockerd did not come up; its last lines:" >&2
    tail -n 20 "$engine_folder/log" >&2
    return 1
}

engine_stop() {
    if [ -n "$engine_pid" ]; then
        kill -TERM "$engine_pid" 2>/dev/null || true
        wait "$engine_pid" 2>/dev/null || true
        engine_pid=""
    fi
    if [ -n "$engine_folder" ]; then
        rm -rf "$engine_folder" || true
        engine_folder=""
    fi
}

if docker compose version >/dev/null 2>&1; then
    compose() { docker compose "$@"; }
else
    compose() { docker-compose "$@"; }
fi
