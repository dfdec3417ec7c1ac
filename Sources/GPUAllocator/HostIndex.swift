// HostIndex.swift: from the id of a host to its slot, and back.
//
// Open addressing as in ResidualIndex: every release asks for its hosts. Ids come from operators, who gain nothing from ids that
// collide. The order of the entries shows nowhere.

import Basics

/// The ids of hosts by slot.
struct HostIndex: Sendable {
    /// By slot; close together, because a placement names its hosts and the rest of what is registered is seldom read.
    private(set) var ids: [HostID] = []
    /// -1 where nothing is; the size is a power of two, at most half full.
    private var entries: [Int32] = Array(repeating: -1, count: 64)

    /// The slot of a host; nil when it is not there.
    ///
    /// Ids that differ in the case of letters name one host. A ledger of an earlier version may have two of them: then the one
    /// that is spelled just so is meant.
    subscript(id: HostID) -> Int? {
        slot(of: id) { $0 == id } ?? slot(of: id) { $0.names(id) }
    }

    /// The first slot at the places of an id that `isIt`.
    @inline(__always)
    private func slot(of id: HostID, where isIt: (HostID) -> Bool) -> Int? {
        var place = HostIndex.mixed(id) & (entries.count - 1)
        while entries[place] >= 0 {
            let slot = Int(entries[place])
            if isIt(ids[slot]) { return slot }
            place = (place + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Gives a host, which is new, the next slot.
    mutating func append(_ id: HostID) {
        ids.append(id)
        if ids.count * 2 <= entries.count { return add(ids.count - 1) }
        entries = Array(repeating: -1, count: entries.count * 2)
        for slot in ids.indices { add(slot) }
    }

    private mutating func add(_ slot: Int) {
        var place = HostIndex.mixed(ids[slot]) & (entries.count - 1)
        while entries[place] >= 0 { place = (place + 1) & (entries.count - 1) }
        entries[place] = Int32(slot)
    }

    /// The text as one number, the low bits of which differ for texts that differ, nearly always.
    private static func mixed(_ id: HostID) -> Int {
        let text = id.text.utf8Span
        let bytes = text.span
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        // In small letters, nearly: other signs may fall together too, but nothing is wrong with that.
        for index in bytes.indices { sum = (sum ^ UInt64(bytes[index] | 0x20)) &* 0x100_0000_01B3 }
        sum = (sum ^ sum >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: sum >> 33)
    }
}
