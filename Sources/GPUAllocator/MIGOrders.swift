// MIGOrders.swift: what the free slices of a GPU that is cut are still good for. Rules: docs/allocation.md, "Instances".

/// By taken slices: what can still come.
///
/// First counts whether the largest instance below the whole GPU still fits: it may begin at the fewest places. Then, in how many
/// orders further instances can arrive and all be served, each put where the most remain. Profiles with more memory than their
/// compute and those with another part of the media engines are served, but not waited for.
struct MIGOrders: Sendable {
    private let worths: [Int64]

    /// Above every number of orders.
    private static let largestFits: Int64 = 1 << 20

    /// - Parameter shapes: Sizes and starts of the profiles that are waited for, largest first; the first takes the whole GPU.
    private init(_ shapes: [(size: UInt8, starts: [UInt8])]) {
        var orders = Array(repeating: Int64(1), count: 256)
        func places(_ shape: (size: UInt8, starts: [UInt8]), beside taken: Int) -> [Int] {
            shape.starts.map { ((1 << Int(shape.size)) - 1) << Int($0) }.filter { $0 & taken == 0 }
        }
        for taken in (0..<256).reversed() {
            for shape in shapes {
                orders[taken] += places(shape, beside: taken).map { orders[taken | $0] }.max() ?? 0
            }
        }
        worths = (0..<256).map { taken in
            orders[taken] + (places(shapes[1], beside: taken).isEmpty ? 0 : MIGOrders.largestFits)
        }
    }

    /// What these taken slices leave; larger is better.
    func worth(_ taken: UInt8) -> Int64 { worths[Int(taken)] }

    /// Of a GPU with so many memory slices: 8 or 4.
    static func of(slices: UInt8) -> MIGOrders { slices == 4 ? quarters : eighths }

    private static let eighths = MIGOrders([
        (8, [0]), (4, [0]), (4, [0, 4]), (2, [0, 2, 4]), (1, [0, 1, 2, 3, 4, 5, 6]),
    ])
    private static let quarters = MIGOrders([(4, [0]), (2, [0, 2]), (1, [0, 1, 2, 3])])
}
