// GPUOrder.swift: the GPUs of a host by position: ordered by NUMA node, then NIC rail, then index.

/// The orders of the GPUs of all hosts, by slot.
struct GPUOrders: Sendable {
    /// By slot, the GPU at each of 16 positions, four bits each; of hosts with more GPUs not used.
    private var packed: [UInt64] = []
    /// By slot, the GPU at each position of a host with more than 16 GPUs; empty for all others.
    private var large: [[UInt8]] = []

    /// Appends the order of a host's GPUs.
    mutating func append(_ spec: HostSpec) {
        let gpus = spec.gpus.sorted { ($0.numaNode, $0.rail, $0.index) < ($1.numaNode, $1.rail, $1.index) }
        guard gpus.count <= 16 else {
            packed.append(0)
            return large.append(gpus.map(\.index))
        }
        var order: UInt64 = 0
        for place in (0..<16).reversed() {
            order = order << 4 | UInt64(place < gpus.count ? Int(gpus[place].index) : place)
        }
        packed.append(order)
        large.append([])
    }

    /// The order of a host whose positions are the indices.
    private static let identity: UInt64 = 0xFEDC_BA98_7654_3210

    /// The positions of GPUs of a host.
    func positions(of gpus: UInt64, on slot: Int) -> UInt64 {
        let order = packed[slot]
        if order == GPUOrders.identity { return gpus }
        var positions: UInt64 = 0
        if order == 0, !large[slot].isEmpty {
            for (place, gpu) in large[slot].enumerated() where gpus >> UInt64(gpu) & 1 == 1 {
                positions |= 1 << UInt64(place)
            }
            return positions
        }
        for place in 0..<16 where gpus >> (order >> UInt64(4 * place) & 15) & 1 == 1 { positions |= 1 << UInt64(place) }
        return positions
    }

    /// The GPUs at positions of a host.
    func gpus(at positions: UInt64, on slot: Int) -> UInt64 {
        let order = packed[slot]
        if order == GPUOrders.identity { return positions }
        var gpus: UInt64 = 0
        if order == 0, !large[slot].isEmpty {
            for (place, gpu) in large[slot].enumerated() where positions >> UInt64(place) & 1 == 1 {
                gpus |= 1 << UInt64(gpu)
            }
            return gpus
        }
        for place in 0..<16 where positions >> UInt64(place) & 1 == 1 { gpus |= 1 << (order >> UInt64(4 * place) & 15) }
        return gpus
    }
}
