// ResidualIndex.swift: from a residual to its class, without the cost of a general dictionary.
//
// Open addressing over class numbers; the residuals themselves stay where the classes are. Nothing is ever removed: whoever
// forgets classes begins with a new index. The order of its entries shows nowhere.

/// The numbers of residuals.
struct ResidualIndex: Sendable {
    /// -1 where nothing is; the size is a power of two, at most half full.
    private var entries: [Int32] = Array(repeating: -1, count: 64)
    private var count = 0

    /// The number of `residual` among `residuals`; nil when it is not there.
    func number(of residual: Residual, in residuals: [Residual]) -> Int? {
        var place = residual.mixed & (entries.count - 1)
        while entries[place] >= 0 {
            let number = Int(entries[place])
            if residuals[number] == residual { return number }
            place = (place + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Adds the last of `residuals`, which is new.
    mutating func addLast(of residuals: [Residual]) {
        count += 1
        guard count * 2 <= entries.count else {
            entries = Array(repeating: -1, count: entries.count * 2)
            for number in residuals.indices { place(number, residuals[number]) }
            return
        }
        place(residuals.count - 1, residuals[residuals.count - 1])
    }

    private mutating func place(_ number: Int, _ residual: Residual) {
        var place = residual.mixed & (entries.count - 1)
        while entries[place] >= 0 { place = (place + 1) & (entries.count - 1) }
        entries[place] = Int32(number)
    }
}
