// GroupTable.swift: on which hosts each group of placements has something.

import Basics

/// The hosts of every group, counted by live parts of placements.
struct GroupTable: Sendable {
    private struct Member: Sendable {
        var host: HostID
        var parts: Int
    }

    /// By group: its hosts, ascending.
    private var byGroup: [String: [Member]] = [:]

    /// The hosts that have something of the group, ascending.
    func hosts(of group: String) -> [HostID] { byGroup[group]?.map(\.host) ?? [] }

    /// How many parts of the group are on the host.
    func parts(of group: String, on host: HostID) -> Int {
        byGroup[group]?.first { $0.host == host }?.parts ?? 0
    }

    mutating func add(_ part: HostPlacement) {
        var hosts = byGroup[part.group] ?? []
        let place = hosts.firstIndex { $0.host >= part.host } ?? hosts.count
        if place < hosts.count, hosts[place].host == part.host {
            hosts[place].parts += 1
        } else {
            hosts.insert(Member(host: part.host, parts: 1), at: place)
        }
        byGroup[part.group] = hosts
    }

    mutating func remove(_ part: HostPlacement) {
        guard var hosts = byGroup[part.group], let place = hosts.firstIndex(where: { $0.host == part.host }) else {
            preconditionFailure("\(part.host) has nothing of group \(part.group)")
        }
        hosts[place].parts -= 1
        if hosts[place].parts == 0 { hosts.remove(at: place) }
        byGroup[part.group] = hosts.isEmpty ? nil : hosts
    }
}
