// RegionNodes.swift: which regions a replay talks to, and where their nodes are.

internal import Basics
internal import HansaMessages

/// The regions of a replay and the addresses of their nodes.
struct RegionNodes: Sendable {
    /// Sorted by region.
    private(set) var nodes: [(region: RegionID, address: String)] = []

    /// Takes the regions that are wanted, or all; addresses that the user gives come before advertised ones.
    ///
    /// - Parameters:
    ///   - wanted: The regions; empty = all that are known.
    ///   - given: The user's addresses.
    ///   - advertised: What the federation says; nil when it was not asked.
    init(
        wanted: [RegionID], given: [RegionID: String], advertised: ListRegionsReply?
    ) throws(CommandFailure) {
        var known: [RegionID: String] = [:]
        for status in advertised?.regions ?? [] where !["left", "removed"].contains(status.state) {
            if let region = try? RegionID(status.region) { known[region] = status.address }
        }
        for (region, address) in given { known[region] = address }
        for region in (wanted.isEmpty ? Array(known.keys) : wanted).sorted() {
            guard let address = known[region] else {
                let names = known.keys.sorted().map(\.text).joined(separator: ", ")
                throw .usage(
                    "unknown region \"\(region)\"; the federation has \(names)",
                    hint: "correct --regions, or say where it is with --region-node \(region)=HOST:PORT")
            }
            guard !address.isEmpty else {
                throw .usage(
                    "the node does not say where region \(region) is",
                    hint: "say so with --region-node \(region)=HOST:PORT")
            }
            nodes.append((region, address))
        }
    }
}
