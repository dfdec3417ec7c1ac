// RegionPages.swift: a list of one region or of all, asked for page by page through one node.
//
// The first page has something of every region; a region that has more is then asked for the rest, through the same node.

internal import HansaMessages

/// One page of a list that may be of several regions.
protocol RegionPage {
    associatedtype Entry: GeneratedMessage
    /// The entries.
    var entries: [Entry] { get }
    /// Regions whose part could not be had.
    var missing: [MissingRegion] { get }
    /// After what the region that was asked has more; empty at the end.
    var next: String { get }
    /// Other regions that have more.
    var more: [ListContinuation] { get }
    /// The region of an entry.
    static func region(of entry: Entry) -> String
}

extension ListHostsReply: RegionPage {
    var entries: [HostStatus] { hosts }
    static func region(of entry: HostStatus) -> String { entry.region }
}

extension ListAllocationsReply: RegionPage {
    var entries: [Allocation] { allocations }
    static func region(of entry: Allocation) -> String { entry.origin }
}

/// Which page of a list is asked for.
struct PageRequest: Hashable, Sendable {
    /// The other regions, too.
    var isOfAll = false
    /// The region; empty = the node's own.
    var region = ""
    /// After which entry; empty = from the first.
    var after = ""
    /// At most so many; 0 = as many as the node gives.
    var limit: UInt32
}

/// A list that is asked for page by page.
struct RegionPages<Page: RegionPage> {
    /// At most so many of each region; 0 = all.
    var limit: UInt32
    /// The most of one page; 0 = what the node gives.
    var pageLimit: UInt32
    /// Gets one page.
    var ask: (PageRequest) async throws(CommandFailure) -> Page
    /// Shows the entries of one page.
    var show: ([Page.Entry]) -> Void

    /// Gets and shows the whole list.
    ///
    /// - Returns: Regions that are missing, or of which something is; and after what there is more than the limit.
    func run(ofAll: Bool) async throws(CommandFailure) -> (missing: [MissingRegion], next: String) {
        let first = try await ask(PageRequest(isOfAll: ofAll, limit: pageSize(wanted: wanted)))
        show(first.entries)
        var missing = first.missing
        var next = ""
        let rest = (first.next.isEmpty ? [] : [ListContinuation(after: first.next)]) + first.more
        // The node's own entries come first.
        let own = first.entries.first.map(Page.region) ?? ""
        for continuation in rest {
            let isOwn = continuation.region.isEmpty
            let region = isOwn ? own : continuation.region
            let shown = first.entries.count { Page.region(of: $0) == region }
            do {
                let end = try await go(on: continuation, wanted: wanted - min(wanted, UInt32(shown)))
                if !end.isEmpty { next = end }
            } catch {
                guard !isOwn else { throw error }
                missing.append(
                    MissingRegion(region: continuation.region, reason: "the list breaks off: \(error.message)"))
            }
        }
        return (missing, next)
    }

    private var wanted: UInt32 { limit == 0 ? .max : limit }

    private func pageSize(wanted: UInt32) -> UInt32 {
        if pageLimit > 0 { return min(wanted, pageLimit) }
        return wanted == .max ? 0 : wanted
    }

    /// Shows the rest of one region; returns after what there is more than is wanted.
    private func go(on continuation: ListContinuation, wanted: UInt32) async throws(CommandFailure) -> String {
        var wanted = wanted
        var after = continuation.after
        while wanted > 0 {
            let page = try await ask(
                PageRequest(region: continuation.region, after: after, limit: pageSize(wanted: wanted)))
            show(page.entries)
            wanted -= min(wanted, UInt32(page.entries.count))
            after = page.next
            if after.isEmpty { break }
        }
        return after
    }
}
