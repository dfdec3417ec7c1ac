// Rails.swift: which NIC each GPU uses: the nearest on the PCI bus, each NIC for as few GPUs as possible.
//
// Pure: paths in, rail numbers out. Rules: docs/hosts.md, "Rails".

internal import GPUAllocator

/// The rails of a machine, from 1; 0 where there is none.
struct Rails: Hashable, Sendable {
    /// By GPU.
    private(set) var gpus: [UInt32]
    /// By NIC.
    private(set) var nics: [UInt32]

    /// Pairs GPUs with RDMA NICs below the same PCI root port.
    ///
    /// Of equally near NICs a GPU takes the one that has the fewest GPUs, then the fastest, then the first. Rails are
    /// numbered in the order of the GPUs, so that hosts of one kind number them alike.
    init(gpus paths: [PCIPath?], nics found: [FoundNIC]) {
        gpus = Array(repeating: 0, count: paths.count)
        nics = Array(repeating: 0, count: found.count)
        var users = Array(repeating: 0, count: found.count)
        var rails: UInt32 = 0
        for (gpu, path) in paths.enumerated() {
            guard let path else { continue }
            let near = found.indices.filter {
                !found[$0].spec.rdmaDevice.isEmpty && path.shared(with: found[$0].path) >= Rails.leastShared
            }
            let best = near.min { left, right in
                let (first, second) = (path.shared(with: found[left].path), path.shared(with: found[right].path))
                if first != second { return first > second }
                if users[left] != users[right] { return users[left] < users[right] }
                let (fast, slow) = (found[left].spec.speedMbps, found[right].spec.speedMbps)
                return fast != slow ? fast > slow : left < right
            }
            guard let best else { continue }
            users[best] += 1
            if nics[best] == 0 {
                rails += 1
                nics[best] = rails
            }
            gpus[gpu] = nics[best]
        }
    }

    /// A root complex and the port below it: less says only that both hang on one processor.
    private static let leastShared = 2
}
