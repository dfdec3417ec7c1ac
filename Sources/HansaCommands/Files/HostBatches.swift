// HostBatches.swift: hosts in portions that one registration may have.

internal import HansaMessages
internal import Wire

/// Cuts hosts into portions, in order, below the limits of bytes and number.
func batches(of hosts: [Host]) -> [[Host]] {
    var batches: [[Host]] = []
    var batch: [Host] = []
    var bytes = 0
    for host in hosts {
        let size = host.encodedByteCount
        if !batch.isEmpty
            && (bytes + size > Limits.registrationBytes || batch.count == Limits.registrationHosts)
        {
            batches.append(batch)
            batch = []
            bytes = 0
        }
        batch.append(host)
        bytes += size
    }
    return batch.isEmpty ? batches : batches + [batch]
}
