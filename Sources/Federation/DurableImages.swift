// DurableImages.swift: what was durable of the things that batches on their way to the disk have changed.
//
// While the disk stalls, lists show these instead of what was decided and nobody was told. Never looks at what it keeps.

internal import Basics

/// Things as they were before the batches that are not durable yet, oldest first.
struct DurableImages<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var entries: [(ticket: Ticket, key: Key, value: Value?)] = []
    private var start = 0

    /// How many places are kept for what is on its way, or was.
    var keptPlaces: Int { entries.count }

    /// The batch with this ticket is about to change the thing; `value` = nil: there is none yet.
    mutating func keep(_ value: @autoclosure () -> Value?, of key: Key, before ticket: Ticket) {
        if let last = entries.indices.last, entries[last].ticket == ticket, entries[last].key == key { return }
        entries.append((ticket, key, value()))
    }

    /// Everything up to this ticket is durable.
    mutating func forget(upTo ticket: Ticket) {
        while start < entries.count, entries[start].ticket <= ticket {
            entries[start].value = nil
            start += 1
        }
        if start == entries.count {
            entries.removeAll(keepingCapacity: true)
            start = 0
        } else if start >= FederationLimits.passedPlaces, start >= entries.count / 2 {
            // Under a load that never pauses something is always on its way.
            entries.removeFirst(start)
            start = 0
        }
    }

    /// What is durable of each thing that is to change, by key; nil = nothing.
    var all: [Key: Value?] {
        var images: [Key: Value?] = [:]
        for entry in entries[start...] where images[entry.key] == nil { images[entry.key] = .some(entry.value) }
        return images
    }
}
