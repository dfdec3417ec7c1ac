// NodeGauges.swift: the state of a region as gauges, refreshed once a second.

import Basics
import CoreMetrics
import Federation
import Gossip
import Observability
import ProcessSetup
import RPC

/// Writes the state of one node into its metrics.
struct NodeGauges: Sendable {
    let region: RegionID
    let parts: NodeParts
    let links: PeerLinks
    let metrics: MetricsRegistry
    let inspector: RPCInspector
    let descriptorLimit: Int

    /// Refreshes once a second until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            await refresh()
            try? await Task.sleep(for: .milliseconds(Limits.gaugeMilliseconds))
        }
    }

    private func refresh() async {
        set("hansa_descriptors_limit", descriptorLimit)
        if let open = DescriptorLimit.open() { set("hansa_descriptors_open", open) }
        for side in [RPCSide.client, .server] { await refresh(side) }
        for meter in parts.turns {
            Gauge(label: "hansa_loop_longest_turn_seconds", dimensions: [("loop", meter.name)], factory: metrics)
                .record(Double(meter.longestNanoseconds) / 1_000_000_000)
        }
        let picture = await parts.region.picture()
        let summary = picture.summary
        set("hansa_hosts", summary.hosts)
        set("hansa_gpus", summary.gpus)
        set("hansa_gpu_used_milli", summary.usedMilli)
        set("hansa_allocations_placed", summary.placed)
        set("hansa_allocations_in_doubt", summary.inDoubt)
        set("hansa_allocations_placing", summary.placing)
        set("hansa_holds", summary.holds)
        set("hansa_outbox", summary.outbox)
        set("hansa_ledger_sequence", picture.persistedSequence)
        set("hansa_ledger_stalled", summary.stall == nil ? 0 : 1)
        for peer in picture.peers {
            let label = [("peer", peer.view.region.text)]
            set("hansa_lent_milli", peer.lentMilli, label)
            set("hansa_borrowed_milli", peer.borrowedMilli, label)
            set("hansa_peer_connected", links[peer.view.region]?.channel.isConnected == true ? 1 : 0, label)
        }
        let gossip = await parts.gossip.picture(now: MonotonicClock.now())
        for member in gossip.measures.members {
            let label = [("peer", member.region.text)]
            set("hansa_peer_silence_milliseconds", member.silenceMilliseconds ?? 0, label)
            set("hansa_peer_digest_age_milliseconds", member.recordAgeMilliseconds ?? 0, label)
            set("hansa_peer_false_suspicions", member.counts.falseSuspicions, label)
        }
    }

    private func refresh(_ side: RPCSide) async {
        let totals = await inspector.totals(side)
        let label = [("side", side.rawValue)]
        set("hansa_rpc_calls_in_flight", totals.callsByPeers + totals.callsByNode, label)
        set("hansa_rpc_received_bytes", totals.counters.bytesReceived, label)
        set("hansa_rpc_sent_bytes", totals.counters.bytesSent, label)
        set("hansa_rpc_received_frames", totals.counters.framesReceived, label)
        set("hansa_rpc_sent_frames", totals.counters.framesSent, label)
    }

    private func set(_ name: String, _ value: some BinaryInteger, _ labels: [(String, String)] = []) {
        Gauge(label: name, dimensions: labels, factory: metrics).record(Int64(clamping: value))
    }
}
