// MetricHelp.swift: what each metric of a node means, for the HELP lines of `/metrics` and docs/metrics.md.

/// The help text of each metric.
enum MetricHelp {
    /// By the metric's name.
    static let all: [String: String] = [
        "hansa_rpc_calls_total": "Calls ended, by method, side and status code.",
        "hansa_rpc_call_duration_seconds": "Time from the first to the last frame of a call.",
        "hansa_rpc_connections": "Open connections, by side.",
        "hansa_rpc_connections_ended_total":
            "Connections that ended, or were accepted and never became ready, by side and reason.",
        "hansa_rpc_calls_in_flight": "Calls in flight on connections of a side, whoever made them.",
        "hansa_rpc_received_bytes": "Bytes of frames received since the start, before TLS.",
        "hansa_rpc_sent_bytes": "Bytes of frames sent since the start, before TLS.",
        "hansa_rpc_received_frames": "Frames received since the start.",
        "hansa_rpc_sent_frames": "Frames sent since the start.",
        "hansa_tls_certificate_expiry_seconds": "Time until the first certificate of this node's chain ends.",
        "hansa_tls_reloads_total":
            "Readings of changed certificate files, by outcome: used, unchanged, or why they are not used.",
        "hansa_tls_handshakes_total": "TLS handshakes that succeeded, by side and kind: full or resumed.",
        "hansa_tls_drains_total":
            "Connections drained because of their age, because a certificate is about to end or the peer is no longer trusted.",
        "hansa_rpc_calls_refused_total": "Calls of peers refused because the node is busy, by method and cause.",
        "hansa_rpc_call_limit": "Unary calls that may be in progress now.",
        "hansa_descriptors_limit": "Descriptors that the process may have open.",
        "hansa_descriptors_open": "Descriptors that the process has open.",
        "hansa_hosts": "Registered hosts.",
        "hansa_gpus": "GPUs of registered hosts.",
        "hansa_gpu_used_milli": "Thousandths of GPUs that are claimed.",
        "hansa_allocations_placed": "Allocations owned here and placed anywhere.",
        "hansa_allocations_in_doubt": "Allocations whose commit was sent and not yet answered.",
        "hansa_allocations_placing": "Requests that are being placed.",
        "hansa_holds": "Tentative claims of peers.",
        "hansa_outbox": "Messages to peers that wait for an answer.",
        "hansa_ledger_sequence": "Number of the last record on disk.",
        "hansa_ledger_stalled": "1 while the ledger cannot be written.",
        "hansa_loop_longest_turn_seconds":
            "The longest turn of the last minute of what lives on an event loop, by loop.",
        "hansa_log_lines_dropped_total": "Log lines that were dropped because they could not be written.",
        "hansa_lent_milli": "Thousandths of our GPUs that a peer has.",
        "hansa_borrowed_milli": "Thousandths of a peer's GPUs that we have.",
        "hansa_peer_connected": "1 while there is a connection to the peer.",
        "hansa_peer_silence_milliseconds": "Time since the peer was heard directly.",
        "hansa_peer_digest_age_milliseconds": "Age of the peer's digest.",
        "hansa_peer_false_suspicions": "Suspicions of the peer that proved wrong.",
    ]
}
