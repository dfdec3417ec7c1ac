// EventQueue.swift: what will happen, by virtual time. Ties go to what was scheduled first, so a run repeats exactly.

/// A binary heap of things that happen at a time.
struct EventQueue<Item> {
    private struct Entry {
        var at: UInt64
        var sequence: UInt64
        var item: Item

        func isBefore(_ other: Entry) -> Bool { (at, sequence) < (other.at, other.sequence) }
    }

    private var heap: [Entry] = []
    private var sequence: UInt64 = 0

    var count: Int { heap.count }
    var nextTime: UInt64? { heap.first?.at }

    mutating func schedule(_ item: Item, at time: UInt64) {
        sequence += 1
        heap.append(Entry(at: time, sequence: sequence, item: item))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].isBefore(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func next() -> (at: UInt64, item: Item)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.at, first.item)
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].isBefore(heap[least])
            {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
