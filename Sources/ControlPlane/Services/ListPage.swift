// ListPage.swift: one page of a list: as many entries as were asked for, and no more bytes than a reply may have.
//
// The region is asked for a bounded look at a time, so that a long list never keeps its loop.

import RPCCore
import Wire

/// One page of a list as it fills.
struct ListPage<Entry: RPCMessage> {
    /// The entries so far.
    private(set) var entries: [Entry] = []
    private var bytes = 0
    private let limit: Int
    private let byteLimit: Int

    /// Starts a page.
    ///
    /// - Parameters:
    ///   - limit: The most entries; 0 = as many as have room.
    ///   - replyBytes: The most bytes that the caller wants; 0 = what the node gives.
    ///   - most: The most entries that anybody gets.
    init(limit: UInt32, replyBytes: UInt32 = 0, most: Int = .max) {
        self.limit = limit == 0 ? most : min(Int(limit), most)
        byteLimit = replyBytes == 0 ? Limits.listReplyBytes : min(Int(replyBytes), Limits.listReplyBytes)
    }

    /// How many entries a look may bring at most.
    private var room: Int { min(limit - entries.count, Limits.listLook) }

    /// Adds an entry unless the page is full; the first one is always added, because nothing else could bring it.
    private mutating func add(_ entry: Entry) -> Bool {
        let size = WireSize.message(entry) + 2
        guard entries.count < limit, entries.isEmpty || bytes + size <= byteLimit else { return false }
        entries.append(entry)
        bytes += size
        return true
    }

    /// Fills the page from one look after the other.
    ///
    /// - Parameters:
    ///   - start: After which entry; nil = from the first.
    ///   - look: Brings entries with their places, so many at most, and after which place to look on; nil at the end.
    /// - Returns: After which place there is more; nil at the end.
    mutating func fill<Place: Sendable>(
        after start: Place?,
        _ look: (Place?, Int) async throws(RPCError) -> (found: [(Place, Entry)], next: Place?)
    ) async throws(RPCError) -> Place? {
        var after = start
        while true {
            let (found, next) = try await look(after, room)
            for (place, entry) in found {
                guard add(entry) else { return after }
                after = place
            }
            guard let next else { return nil }
            after = next
            if room == 0 { return after }
        }
    }
}
