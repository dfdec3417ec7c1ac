// LabelSets.swift: the labels of hosts, each distinct set once, so that rules about labels are asked once for each.

/// The distinct sets of labels, and which host has which.
struct LabelSets: Sendable {
    private(set) var sets: [[HostLabel]] = []
    /// By slot: the host's set.
    private(set) var ofSlot: [Int32] = []
    private var numbers: [[HostLabel]: Int32] = [:]

    mutating func append(_ labels: [HostLabel]) {
        if let number = numbers[labels] { return ofSlot.append(number) }
        numbers[labels] = Int32(sets.count)
        ofSlot.append(Int32(sets.count))
        sets.append(labels)
    }
}
