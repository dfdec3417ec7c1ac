// EventQueue.swift: what will happen in a virtual network, by time and then by order of insertion.
//
// A binary heap; equal times never depend on its shape.

import Basics
import Gossip

/// A queue by time; what was inserted first comes first among equals.
struct EventQueue<Element> {
    private var heap: [(at: Instant, order: UInt64, element: Element)] = []
    private var inserted: UInt64 = 0

    mutating func insert(_ element: Element, at instant: Instant) {
        inserted += 1
        heap.append((instant, inserted, element))
        var child = heap.count - 1
        while child > 0, precedes(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst(notAfter end: Instant) -> (Instant, Element)? {
        guard let first = heap.first, first.at <= end else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, least) {
                least = child
            }
            if least == parent { return (first.at, first.element) }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        (heap[left].at, heap[left].order) < (heap[right].at, heap[right].order)
    }
}

/// The size of the message in the protobuf encoding of hansa/v1/gossip.proto, with the digest as a byte string.
func encodedSize(_ message: GossipMessage<String>) -> Int {
    var size = text(message.from.text) + number(message.epoch) + number(message.number) + 9
    for record in message.records {
        let digest = record.digest.map { text($0) } ?? 0
        size += field(
            text(record.region.text) + text(record.address) + number(record.version.epoch)
                + number(record.version.sequence) + 2 + digest)
    }
    for suspicion in message.suspicions { size += field(text(suspicion.region.text) + number(suspicion.epoch)) }
    for seen in message.seen {
        size += field(text(seen.region.text) + number(seen.version.epoch) + number(seen.version.sequence))
    }
    return size
}

private func number(_ value: UInt64) -> Int { 1 + varint(value) }
private func text(_ value: String) -> Int { field(value.utf8.count) }
private func field(_ count: Int) -> Int { 1 + varint(UInt64(count)) + count }
private func varint(_ value: UInt64) -> Int { max(1, (70 - (value | 1).leadingZeroBitCount) / 7) }
