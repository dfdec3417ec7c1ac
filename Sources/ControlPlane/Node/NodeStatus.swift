// NodeStatus.swift: what the HTTP port says of a node, from before there is one until after.

import HTTPStatus
import Synchronization

/// A node's health at every moment of its process.
final class NodeStatus: Sendable {
    /// How far the start is.
    let progress = StartProgress()
    private let node = Mutex<Node?>(nil)

    /// The node answers for itself from now on.
    func started(_ node: Node) { self.node.withLock { $0 = node } }

    /// How the node is now.
    func report() -> HealthReport {
        if let node = node.withLock({ $0 }) { return node.healthReport() }
        return HealthReport([
            HealthCheck(name: "start", state: .degraded, detail: "starting: \(progress.text)")
        ])
    }
}
