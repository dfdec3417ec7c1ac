// Burst.swift: many requests at once from a tenant that never gives up.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import Synchronization
import TestKit

/// One request for each key, repeated with the same key until there is an answer.
final class Burst: Sendable {
    private let clients: Clients
    private let keys: [String]
    private let known = Mutex<[String: Allocation]>([:])

    init(_ clients: Clients, keys: [String]) {
        self.clients = clients
        self.keys = keys
    }

    /// The answers so far, by key.
    var answers: [String: Allocation] { known.withLock { $0 } }

    /// Returns when every key has an answer, or the task is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for key in keys { group.addTask { await self.ask(key) } }
        }
    }

    private func ask(_ key: String) async {
        while !Task.isCancelled {
            do {
                let allocation = try await clients.allocate(key, .gpus(1))
                guard allocation.state == .placed || allocation.state == .refused else { continue }
                return known.withLock { $0[key] = allocation }
            } catch let error as RPCError where error.isWorthRepeating {
                try? await Task.sleep(for: .milliseconds(20))
            } catch {
                return known.withLock { $0[key] = Allocation(id: "\(error)", state: .unspecified) }
            }
        }
    }
}

extension RPCError {
    /// True when the same request may have an answer later.
    var isWorthRepeating: Bool { code == .unavailable || code == .deadlineExceeded }
}
