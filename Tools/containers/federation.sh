# federation.sh: what a federation must do when its containers are cut off, killed and paused. Sourced by run.sh, which
# brought the containers up and takes them down.
#
# Every question goes through the admin tool inside a container (`docker exec`), because that works when a region is cut
# off from the network too.
#
# A busy machine delays everything, and may let a region suspect another for a moment: what comes about in time is asked
# for until it is so (`eventually`), and only what must hold at every moment is asked once (`expect`).

patience=120 # seconds; used up only when something is broken
regions=(uk norway sweden spain)
checks=0
replies=$(mktemp -d)
began_waiting=0

container() { compose ps --quiet "$1"; }

hansa() { # hansa REGION ARGUMENT...: asks that region's node as operator, JSON on standard output
    local region=$1
    shift
    docker exec --interactive --env HANSA_CERT=/etc/hansa/operator-admin.pem \
        --env HANSA_KEY=/etc/hansa/operator-admin.key --env HANSA_TIMEOUT=60 \
        "${ids[$region]}" /usr/bin/hansa --output json "$@"
}
field() { # field EXPRESSION: evaluates Python over the reply `r` on standard input
    python3 -c 'import json, sys; r = json.load(sys.stdin); print(eval(sys.argv[1]))' "$1"
}
expect() { # expect SENTENCE WANTED GOT
    if [ "$2" != "$3" ]; then
        echo "not ok - $1: expected \"$2\", got \"$3\"" >&2
        return 1
    fi
    checks=$((checks + 1))
    echo "ok $checks - $1"
}
eventually() { # eventually SENTENCE WANTED COMMAND...: until the command prints WANTED
    local sentence=$1 wanted=$2 got=""
    shift 2
    began_waiting=$SECONDS
    while [ $((SECONDS - began_waiting)) -lt "$patience" ]; do
        got=$("$@" 2>/dev/null || true)
        [ "$got" != "$wanted" ] || break
        sleep 0.5
    done
    expect "$sentence ($((SECONDS - began_waiting)) s)" "$wanted" "$got"
}
health_of() { docker inspect --format '{{.State.Health.Status}}' "${ids[$1]}"; }
alive_at() { # alive_at REGION: how many regions that node counts as itself or alive
    hansa "$1" region list | field 'sum(1 for x in r["regions"] if x["state"] in ("self", "alive"))'
}
state_at() { # state_at REGION OTHER: what one node thinks of another
    hansa "$1" region list | field "next(x['state'] for x in r['regions'] if x['region'] == '$2')"
}
silent_at() { # silent_at REGION OTHER: "yes" when that node does not count the other as alive
    local state
    state=$(state_at "$1" "$2") && [ "$state" != alive ] && echo yes
}
lifecycle_at() { # lifecycle_at REGION OTHER: what one node knows that the other intends
    hansa "$1" region list | field "next(x['lifecycle'] for x in r['regions'] if x['region'] == '$2')"
}
missing_at() { hansa "$1" allocation list --all-regions | field '[x["region"] for x in r["missing"]]'; }
# allocate REGION ARGUMENT...: prints the provider, or "exit N". 2 is a refusal, which leaves everything as it was: the
# request may be made again, with another key, when a suspicion may have been the reason.
allocate() {
    local region=$1 code=0
    shift
    hansa "$region" allocate "$@" >"$replies/allocate" 2>"$replies/error" || code=$?
    if [ "$code" -eq 0 ]; then field 'r["allocation"]["provider"]' <"$replies/allocate"; else echo "exit $code"; fi
}
used_at() { hansa "$1" status | field 'r["usedMilli"]'; }
owed_by() { # owed_by REGION: what the origins' own lists say that this region serves, in milli; needs all the lists
    hansa uk allocation list --all-regions --limit 10000 | field "'a list is missing' if r['missing'] else sum(
        len(p['gpus']) * p['milliPerGpu'] for a in r['allocations'] for p in a['placement']
        if a['provider'] == '$1' and a['state'].endswith(('_PLACED', '_RELEASING')))"
}
books_of() { # books_of REGION: "balanced" when it serves exactly what the origins say
    local owed used
    owed=$(owed_by "$1") && used=$(used_at "$1")
    if [ "$owed" = "$used" ]; then echo balanced; else echo "owes $owed, serves $used"; fi
}
register() { # register REGION: the hosts of the sample that are there
    awk -F, -v region="$1" 'NR == 1 || $6 == region' Tools/demo/sample/hosts.csv | hansa "$1" host register - >/dev/null
}

declare -A ids
for region in "${regions[@]}"; do ids[$region]=$(container "$region"); done
network="${COMPOSE_PROJECT_NAME}_federation"

for region in "${regions[@]}"; do
    eventually "$region becomes healthy" healthy health_of "$region"
    register "$region"
done
for region in "${regions[@]}"; do
    eventually "$region sees four regions" 4 alive_at "$region"
done
expect "the admin service answers over the network" 4 \
    "$(compose run --rm -T admin --output json region list | field 'len(r["regions"])')"

# A region is planned, and opens, while the others run.
hansa norway region plan >/dev/null
eventually "the United Kingdom knows that Norway is planned" planned lifecycle_at uk norway
expect "nothing is placed in a planned region" "exit 2" "$(allocate uk --gpus 1 --region norway)"
hansa norway region activate >/dev/null
for region in "${regions[@]}"; do
    eventually "$region knows that Norway is open" active lifecycle_at "$region" norway
done

# Home first, then away.
expect "a request that fits is placed at home" uk "$(allocate uk --gpus 8)"
expect "two requests fill Spain" "spain spain" "$(allocate spain --gpus 8) $(allocate spain --gpus 8)"
eventually "the next one spills where residency allows" norway allocate spain --gpus 8 --region spain --region norway
eventually "Sweden lends Spain eight GPUs" sweden allocate spain --gpus 8 --region sweden
lent=$(field 'r["allocation"]["id"]' <"$replies/allocate")
expect "and not one more" "exit 2" "$(allocate spain --gpus 1 --region sweden)"

# A region is cut off: everybody goes on at home, nobody waits for it, and it comes back.
docker network disconnect "$network" "${ids[norway]}"
eventually "the others notice that Norway is cut off" unreachable state_at uk norway
expect "the United Kingdom places at home" uk "$(allocate uk --gpus 4)"
expect "Norway places at home while cut off" norway "$(allocate norway --gpus 4)"
expect "nothing is placed in a region that is cut off" "exit 2" "$(allocate spain --gpus 8 --region norway)"
eventually "a list names the region it is missing, and no other" "['norway']" missing_at uk
docker network connect --alias norway "$network" "${ids[norway]}"
eventually "the cut heals: Norway sees four regions" 4 alive_at norway
eventually "the cut heals: Spain sees four regions" 4 alive_at spain
eventually "the healed region lends again" norway allocate spain --gpus 8 --region norway

# A node is killed: what it acknowledged is there when it is back.
before=$(used_at sweden)
docker kill "${ids[sweden]}" >/dev/null
expect "the United Kingdom places at home while Sweden is dead" uk "$(allocate uk --gpus 1)"
docker start "${ids[sweden]}" >/dev/null
eventually "Sweden is healthy again" healthy health_of sweden
expect "Sweden has every claim it had" "$before" "$(used_at sweden)"
eventually "Sweden sees four regions" 4 alive_at sweden
hansa spain allocation release "$lent" >/dev/null
eventually "a release reaches the provider" $((before - 8000)) used_at sweden

# A node hangs: a request that met it is settled once, whichever way.
ask_beside_a_hang() { # with another key each time: a refusal is remembered as well
    echo "beside-a-hang-$SECONDS" >"$replies/key"
    allocate spain --gpus 4 --region norway --region sweden --key "$(cat "$replies/key")"
}
eventually "Spain sees four regions again" 4 alive_at spain
docker pause "${ids[norway]}" >/dev/null
eventually "a request does not wait for a region that hangs" sweden ask_beside_a_hang
eventually "Spain notices that Norway hangs" yes silent_at spain norway
docker unpause "${ids[norway]}" >/dev/null
eventually "the paused region is alive again" alive state_at spain norway
expect "the same key gives the same answer afterwards" sweden \
    "$(allocate spain --gpus 4 --region norway --region sweden --key "$(cat "$replies/key")")"

# A disk is lost: the region promises nothing until an operator recovers it from its peers (docs/operations.md).
standing_of() { hansa "$1" status | field 'r["standing"]'; }
docker stop --time 20 "${ids[sweden]}" >/dev/null
lost=$(docker volume inspect --format '{{.Mountpoint}}' "${COMPOSE_PROJECT_NAME}_sweden")
rm -rf "${lost:?}"/*
compose run --rm --no-deps -T sweden init --again >/dev/null
docker start "${ids[sweden]}" >/dev/null
eventually "a region without its ledger is quarantined" quarantined standing_of sweden
register sweden
hansa sweden region recover --accept --trust-free >"$replies/recover"
eventually "and serves again once it is recovered" serving standing_of sweden
eventually "Spain hears the recovered region" alive state_at spain sweden

for region in "${regions[@]}"; do
    eventually "$region serves exactly what the origins say it does" balanced books_of "$region"
done
