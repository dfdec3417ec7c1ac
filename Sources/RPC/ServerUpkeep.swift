// ServerUpkeep.swift: looks after all open connections of a server, once a second on each loop.

internal import NIOCore
internal import RPCCore
internal import Synchronization
internal import TLS

/// Drains connections for the sake of their certificates or their age and gives idle memory back.
final class ServerUpkeep: Sendable {
    private let connections: ServerConnections
    private let tls: TLSContextStore
    private let age: ConnectionAge?
    private let tasks = Mutex<[RepeatedTask]>([])

    init(_ connections: ServerConnections, _ tls: TLSContextStore, _ age: ConnectionAge?) {
        self.connections = connections
        self.age = age
        self.tls = tls
    }

    /// Begins on every loop.
    func start(on group: any EventLoopGroup) {
        let pause = TimeAmount.milliseconds(RPCShellLimits.upkeepMilliseconds)
        let started = group.makeIterator().map { loop in
            loop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { [weak self] _ in self?.look(on: loop) }
        }
        tasks.withLock { $0 = started }
    }

    /// Ends on every loop.
    func stop() {
        let ended = tasks.withLock { tasks in
            defer { tasks = [] }
            return tasks
        }
        for task in ended { task.cancel() }
    }

    private func look(on loop: any EventLoop) {
        let (material, now) = (tls.material, tls.now)
        for connection in connections.onLoop(loop) {
            if let drain = connection.dueDrain(material, now: now) { connection.drain(drain) }
            if let age, let drain = connection.dueDrain(age, now: MonotonicClock.now()) { connection.drain(drain) }
            connection.releaseIdleMemory()
        }
    }
}
