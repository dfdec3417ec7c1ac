#!/usr/bin/env bash
# demo.sh: a federation of four regions on this machine, from nothing to placed requests, checked as it goes.
#
# Real parts only: four hansad processes with their own ledgers and certificates, mutual TLS on loopback.
#
#   make demo            runs everything, checks it, takes it down
#   BINARIES=DIR         uses the two programs in DIR instead of building them
#   make demo KEEP=1     leaves the four nodes running and says how to talk to them
set -euo pipefail
cd "$(dirname "$0")/../.."

sample=Tools/demo/sample
regions=(uk norway sweden spain)
declare -A lend=([uk]="spain=8" [norway]="" [sweden]="" [spain]="")
declare -A port http pid
work=$(mktemp -d "${TMPDIR:-/tmp}/hansa-demo.XXXXXX")
checks=0
began=$SECONDS

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
run() { # run COMMAND...: shows a command of the admin tool, then runs it
    printf '$ hansa %s\n' "$*"
    "$hansa" "$@"
}
check() { # check SENTENCE COMMAND...: the command must succeed
    local sentence=$1
    shift
    if ! "$@" >"$work/check.out" 2>&1; then
        echo "NOT TRUE: $sentence" >&2
        cat "$work/check.out" >&2
        for region in "${regions[@]}"; do
            echo "--- $region, last lines of its log" >&2
            tail -n 5 "$work/$region.log" >&2 || true
        done
        exit 1
    fi
    checks=$((checks + 1))
    echo "  ok: $sentence"
}
eventually() { # eventually COMMAND...: until the command succeeds, however busy the machine is
    local deadline=$((SECONDS + 120))
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.2
    done
}
node() { echo "127.0.0.1:${port[$1]}"; }
at() { HANSA_NODE=$(node "$1") "$hansa" "${@:2}"; } # at REGION COMMAND...: asks that region's node
refused() { # refused WORD COMMAND...: the command must exit with 2 and say WORD
    local word=$1 code=0
    shift
    "$@" >"$work/refused.out" 2>&1 || code=$?
    cat "$work/refused.out"
    [ "$code" -eq 2 ] && grep -q "$word" "$work/refused.out"
}
is() { at "$1" region list | grep -Eq "^$2 +$3 "; } # is OBSERVER REGION STATE
lifecycle() { at "$1" region list | grep -Eq "^$2 +[a-z]+ +$3 "; } # lifecycle OBSERVER REGION WORD
sees_all() { [ "$(at "$1" region list | grep -Ec '^(uk|norway|sweden|spain) +(self|alive) ')" -eq 4 ]; }
register() { # register REGION: its hosts of the sample
    awk -F, -v region="$1" 'NR == 1 || $6 == region' "$sample/hosts.csv" | at "$1" host register - >/dev/null
}
knows_gpus() { # knows_gpus REGION: it has heard of every GPU of the sample
    at "$1" --output json region list | grep -o '"totalGpus": *[0-9]*' |
        awk -F : -v wanted="$(awk -F, '{ n += $4 } END { print n }' "$sample/hosts.csv")" \
            '{ n += $2 } END { exit n != wanted }'
}
placements() { # placements FILE: what every origin says is placed, without the column that ages; fails if one is silent
    at uk allocation list --all-regions --state placed --limit 10000 2>"$work/warnings" |
        awk 'NR > 1 { print $1, $2, $3, $4, $5, $6, $7 }' | sort >"$1"
    [ ! -s "$work/warnings" ]
}
same_placements() { placements "$work/after" && diff "$work/before" "$work/after"; }
free_port() { # a TCP port that nobody listens on now
    local candidate
    while :; do
        candidate=$((20000 + RANDOM % 12000))
        case " ${port[*]:-} ${http[*]:-} " in *" $candidate "*) continue ;; esac
        (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null || break
    done
    echo "$candidate"
}
start() { # start REGION: its node, in the background
    local region=$1 other peers=""
    for other in "${regions[@]}"; do
        [ "$other" = "$region" ] || peers+="${peers:+,}$other=$(node "$other")"
    done
    "$hansad" --region "$region" --listen "$(node "$region")" --http "127.0.0.1:${http[$region]}" \
        --data-dir "$work/$region" --cert "$work/pki/region-$region.pem" --key "$work/pki/region-$region.key" \
        --ca "$work/pki/ca.pem" --peers "$peers" ${lend[$region]:+--lend "${lend[$region]}"} \
        >>"$work/$region.log" 2>&1 &
    pid[$region]=$!
}
stop_all() {
    for region in "${!pid[@]}"; do kill -TERM "${pid[$region]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap stop_all EXIT

if [ -z "${BINARIES:-}" ]; then
    say "Building hansad and hansa (debug: a release build takes longer than everything that follows)"
    for program in hansad hansa; do swift build --product "$program" 2>&1 | tail -n 1; done
fi
binaries=${BINARIES:-$(swift build --show-bin-path)}
hansad=$binaries/hansad hansa=$binaries/hansa
built=$((SECONDS - began))
echo "built in $built s"

say "Certificates: one authority; one certificate for each region, an operator and a tenant"
"$hansa" pki init --dir "$work/pki" --trust-domain hansa.example
for region in "${regions[@]}"; do "$hansa" pki issue --dir "$work/pki" "region/$region" --ip 127.0.0.1 >/dev/null; done
"$hansa" pki issue --dir "$work/pki" operator/demo >/dev/null
"$hansa" pki issue --dir "$work/pki" tenant/acme >/dev/null
"$hansa" pki inspect "$work/pki/region-norway.pem"
export HANSA_TIMEOUT=60
export HANSA_CERT=$work/pki/operator-demo.pem HANSA_KEY=$work/pki/operator-demo.key HANSA_CA=$work/pki/ca.pem

say "Four nodes: the United Kingdom, Norway, Sweden and Spain. The United Kingdom lends Spain 8 GPUs, no more"
for region in "${regions[@]}"; do
    port[$region]=$(free_port)
    http[$region]=$(free_port)
done
for region in "${regions[@]}"; do start "$region"; done
HANSA_NODE=$(node uk)
export HANSA_NODE
for region in "${regions[@]}"; do check "$region sees four regions" eventually sees_all "$region"; done
run region list

say "Norway is planned: everybody lists it, nothing is placed there. Then it opens, and nobody restarts"
run --node "$(node norway)" region plan
check "the United Kingdom knows" eventually lifecycle uk norway planned
check "it is refused, with that reason" refused planned at uk allocate --gpus 1 --region norway --key planned
cat "$work/check.out"
run --node "$(node norway)" region activate
for region in "${regions[@]}"; do check "$region sees Norway open" eventually lifecycle "$region" norway active; done

say "A day's requests: 16 hosts of 8 H200 in five sites, 16 requests from four countries"
for region in "${regions[@]}"; do register "$region"; done
for region in "${regions[@]}"; do check "$region knows what all have" eventually knows_gpus "$region"; done
run replay --hosts "$sample/hosts.csv" --tasks "$sample/requests.csv" --speed max --in-flight 1
run capacity
run allocation list --all-regions --state placed
check "something is placed at home in the United Kingdom" grep -q ' uk ' <(at uk allocation list --state placed)
check "something of the United Kingdom's is placed in Sweden" grep -q ' sweden ' <(at uk allocation list --state placed)
check "something of Spain's is placed in Norway" grep -q ' norway ' <(at spain allocation list --state placed)

say "Residency: this may run in the United Kingdom only, so nobody else is asked"
check "it is refused, with the reason of each region" refused residency \
    at uk allocate --gpus 8 --hosts 7 --region uk --key residency
cat "$work/check.out"

say "Lending: Spain asks the United Kingdom for 16 GPUs, then for 8"
check "16 are more than it lends Spain" eventually refused lendingLimit \
    at spain allocate --gpus 8 --hosts 2 --region uk
cat "$work/check.out"
check "8 are not" eventually at spain allocate --gpus 8 --region uk
cat "$work/check.out"

say "A tenant asks twice with one key and gets one allocation"
tenant() { HANSA_CERT=$work/pki/tenant-acme.pem HANSA_KEY=$work/pki/tenant-acme.key at norway "$@"; }
tenant allocate --share 500 --key twice | tee "$work/first"
tenant allocate --share 500 --key twice | tee "$work/second"
check "both answers name the same allocation" [ "$(awk 'NR == 1 { print $1 }' "$work/first")" = \
    "$(awk 'NR == 1 { print $1 }' "$work/second")" ]

say "Norway is killed: SIGKILL, no goodbye"
eventually eval '[ "$(at uk status | awk "/^outbox/ { print \$2 }")" = 0 ]'
eventually placements "$work/before"
kill -KILL "${pid[norway]}"
wait "${pid[norway]}" 2>/dev/null || true
check "the others notice" eventually is uk norway unreachable
check "the United Kingdom goes on at home" at uk allocate --share 250 --region uk --key while-norway-is-dead
run allocation list --all-regions --limit 3

say "Norway is back, on the ledger it left"
start norway
for region in "${regions[@]}"; do check "$region sees four regions" eventually sees_all "$region"; done
at uk allocation release "$(at uk allocation list --state placed | awk 'END { print $1 }')" >/dev/null
check "every placement is what it was before" eventually same_placements
run region list

say "Summary"
for region in "${regions[@]}"; do
    at "$region" status | awk -v region="$region" '
        /^allocations/ { placed = $2 } /^lent/ { lent = $2 } /^borrowed/ { borrowed = $2 } /^GPUs/ { gpus = $2 + 0 }
        END { printf "%-8s %3s GPUs  %2s requests placed  lends %s GPUs, borrows %s\n", region, gpus, placed, lent, borrowed }'
done
echo "$checks checks passed; built in $built s, ran in $((SECONDS - began - built)) s"

if [ -n "${KEEP:-}" ]; then
    trap - EXIT
    say "The four nodes are running. To talk to them:"
    echo "export HANSA_NODE=$HANSA_NODE HANSA_CERT=$HANSA_CERT HANSA_KEY=$HANSA_KEY HANSA_CA=$HANSA_CA"
    echo "$hansa region list"
    for region in "${regions[@]}"; do
        echo "# $region: --node $(node "$region"), metrics http://127.0.0.1:${http[$region]}/metrics, log $work/$region.log"
    done
    echo "kill ${pid[*]} && rm -r $work      # to stop them"
fi
