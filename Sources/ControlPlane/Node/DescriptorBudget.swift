// DescriptorBudget.swift: what the descriptors of a process are for, so that no use can take those of another.
//
// A value; what is counted against it are sockets and files, elsewhere. Rules: docs/robustness.md, "Descriptors".

import RPCCore

/// How many descriptors a node has for each use.
public struct DescriptorBudget: Hashable, Sendable {
    /// All that the process may have open.
    public let limit: Int
    /// For the ledger, certificates, the log, event loops and what libraries open for a moment.
    public let files: Int
    /// For the HTTP port.
    public let http: Int
    /// For connections that this node makes to its peers.
    public let peers: Int
    /// For accepted RPC connections, unfinished handshakes included.
    public let connections: Int
    /// Those of them that only operators and regions may have.
    public let reserved: Int
    /// Those of them that may be unfinished handshakes at a time.
    public let handshakes: Int
    /// The same from one address.
    public let handshakesPerAddress: Int
    /// Those of them that one identity may have.
    public let connectionsPerPeer: Int

    /// Divides `limit` descriptors.
    ///
    /// - Parameters:
    ///   - limit: What the process may have open.
    ///   - loops: Event loops of the process, those of libraries included.
    ///   - peers: Peers that are dialled.
    ///   - connectionsPerPeer: What the configuration lets one identity have.
    /// - Throws: ``NodeError/descriptors(limit:needed:)`` when there are too few to work with.
    public init(limit: Int, loops: Int, peers: Int, connectionsPerPeer: Int) throws(NodeError) {
        self.limit = limit
        files = DescriptorLimits.files + DescriptorLimits.perLoop * loops
        http = min(DescriptorLimits.http, max(DescriptorLimits.leastHTTP, limit / 16))
        self.peers = DescriptorLimits.perPeer * peers
        let left = limit - files - http - self.peers
        guard left >= DescriptorLimits.leastConnections else {
            throw .descriptors(limit: limit, needed: limit - left + DescriptorLimits.leastConnections)
        }
        connections = min(left, RPCLimits.connections)
        // A peer has a connection for each of its loops, and an operator should not have to count.
        reserved = min(connections / 4, DescriptorLimits.reserved + self.peers)
        handshakes = min(connections / 2, RPCLimits.handshakes)
        handshakesPerAddress = min(max(2, handshakes / 2), RPCLimits.handshakesPerAddress)
        self.connectionsPerPeer = min(connectionsPerPeer, max(2, connections / 2))
    }
}

/// The bounds of what descriptors are for.
public enum DescriptorLimits {
    /// For files, listening sockets and what libraries open for a moment.
    public static let files = 36
    /// What an event loop has open.
    public static let perLoop = 4
    /// Connections to a peer, one that is being replaced included.
    public static let perPeer = 4
    /// The most for the HTTP port.
    public static let http = 64
    /// The fewest for the HTTP port.
    public static let leastHTTP = 4
    /// Connections that are kept for operators and regions, beyond those of the configured peers.
    public static let reserved = 32
    /// The fewest RPC connections that a node starts with.
    public static let leastConnections = 8
}
