// SlotHeap.swift: the hosts of one class, the lowest slot first. Each slot's place is kept by the caller, for removal.

/// Slots as a binary heap.
struct SlotHeap: Sendable {
    private(set) var slots: [Int32] = []

    var isEmpty: Bool { slots.isEmpty }
    var count: Int { slots.count }
    /// The lowest slot; there is one.
    var lowest: Int { Int(slots[0]) }

    /// Adds a slot.
    ///
    /// - Parameter places: By slot: its place in the heap that it is in.
    mutating func insert(_ slot: Int32, _ places: inout [Int32]) {
        slots.append(slot)
        var heap = slots.mutableSpan
        SlotHeap.rise(slot, from: heap.count - 1, in: &heap, &places)
    }

    /// Removes the slot at a place.
    mutating func remove(at place: Int, _ places: inout [Int32]) {
        let last = slots.removeLast()
        guard place < slots.count else { return }
        var heap = slots.mutableSpan
        if place > 0, heap[(place - 1) / 2] > last {
            SlotHeap.rise(last, from: place, in: &heap, &places)
        } else {
            SlotHeap.sink(last, from: place, in: &heap, &places)
        }
    }

    private static func rise(_ slot: Int32, from start: Int, in heap: inout MutableSpan<Int32>, _ places: inout [Int32])
    {
        var place = start
        while place > 0 {
            let parent = (place - 1) / 2
            let above = heap[parent]
            if above < slot { break }
            heap[place] = above
            places[Int(above)] = Int32(place)
            place = parent
        }
        heap[place] = slot
        places[Int(slot)] = Int32(place)
    }

    private static func sink(_ slot: Int32, from start: Int, in heap: inout MutableSpan<Int32>, _ places: inout [Int32])
    {
        var place = start
        while true {
            var child = 2 * place + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            let below = heap[child]
            if slot < below { break }
            heap[place] = below
            places[Int(below)] = Int32(place)
            place = child
        }
        heap[place] = slot
        places[Int(slot)] = Int32(place)
    }
}
