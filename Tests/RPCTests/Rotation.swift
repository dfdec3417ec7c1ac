// Rotation.swift: a server and a channel to it whose certificates, trust and time of day a test changes.

import Basics
import Glibc
import PKI
import RPC
import RPCCore
import Synchronization
import TLS

/// Counts handshakes and drains, and lets a test wait for them.
final class EventCounts: RPCMetrics {
    private struct Waiter {
        var event: String
        var count: Int
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var counts: [String: Int] = [:]
        var waiters: [Waiter] = []
    }

    private let state = Mutex(State())

    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64) {}

    func connectionChanged(side: RPCSide, change: Int) { count(change > 0 ? "connected" : "disconnected") }

    func handshakeEnded(side: RPCSide, isResumed: Bool) { count(isResumed ? "resumed" : "full") }

    func connectionEnded(side: RPCSide, end: ConnectionEnd) { count("\(end)") }

    func connectionDrained(side: RPCSide, reason: ConnectionTerm.Reason) { count(reason.rawValue) }

    /// How often something has happened.
    subscript(_ event: String) -> Int { state.withLock { $0.counts[event] ?? 0 } }

    /// Returns once something has happened so often, or when the test's time is over.
    func wait(for event: String, count: Int = 1) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    if Task.isCancelled || state.counts[event] ?? 0 >= count { return true }
                    state.waiters.append(Waiter(event: event, count: count, continuation: continuation))
                    return false
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            let left = state.withLock { state in
                defer { state.waiters = [] }
                return state.waiters
            }
            for waiter in left { waiter.continuation.resume() }
        }
    }

    private func count(_ event: String) {
        let done = state.withLock { state in
            let count = (state.counts[event] ?? 0) + 1
            state.counts[event] = count
            let isDone = { (waiter: Waiter) in waiter.event == event && waiter.count <= count }
            let done = state.waiters.filter(isDone)
            state.waiters.removeAll(where: isDone)
            return done
        }
        for waiter in done { waiter.continuation.resume() }
    }
}

/// A time of day that a test moves.
final class TestClock: Sendable {
    private let seconds: Mutex<Int64>

    init(_ start: CertificateTime) { seconds = Mutex(start.secondsSince1970) }

    var now: CertificateTime { CertificateTime(secondsSince1970: seconds.withLock { $0 }) }

    func advance(seconds: Int64) { self.seconds.withLock { $0 += seconds } }
}

/// A server and a channel to it; certificates end an hour after they are issued, by the test's own time of day.
final class Rotation: Sendable {
    /// How long after its start every client has drained a connection and no server has.
    static let clientsAreDueSeconds: Int64 = 3_120

    let clock = TestClock(.now)
    let service = TestService()
    let serverTLS: TLSContextStore
    let clientTLS: TLSContextStore
    let serverEvents = EventCounts()
    let clientEvents = EventCounts()
    let server: RPCServer
    let port: Int
    private let folder: CertificateFolder
    private let states = Mutex<[Bool]>([])

    init() async throws {
        var template = Array("/tmp/rotation-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw PKIError.fileUnwritable(path: "/tmp", reason: "mkdtemp") }
        folder = CertificateFolder(path: String(cString: made))
        try folder.makeAuthority(trustDomain: "hansa.test")
        let clock = clock
        let files = { [folder] (subject: String) throws in
            try Rotation.issue(subject, in: folder, now: clock.now)
            return folder.files(of: try CertificateFolder.role(subject: subject))
        }
        serverTLS = try TLSContextStore(files("region/uk"), side: .server, clock: { clock.now })
        clientTLS = try TLSContextStore(files("tenant/acme"), side: .client, clock: { clock.now })
        var configuration = RPCServerConfiguration(nodeName: "uk")
        configuration.metrics = serverEvents
        server = RPCServer(services: service.router, tls: serverTLS, configuration: configuration)
        port = try await server.start()
    }

    deinit { removeFolder(folder.path) }

    /// A channel to the server.
    func channel() -> RPCChannel {
        var configuration = RPCChannelConfiguration(nodeName: "test")
        configuration.metrics = clientEvents
        configuration.onStateChange = { [weak self] state in self?.states.withLock { $0.append(state.isConnected) } }
        return RPCChannel(host: "127.0.0.1", port: port, tls: clientTLS, configuration: configuration)
    }

    /// What a client dials with that goes by the real time of day.
    func client(days: Int) throws -> TLSContextStore {
        let role = try CertificateFolder.role(subject: "operator/ops")
        try folder.issue(CertificateRequest(role: role, validity: Validity(days: days)))
        return try TLSContextStore(folder.files(of: role), side: .client)
    }

    /// Whether a channel was connected, after each change of its state.
    var connectedStates: [Bool] { states.withLock { $0 } }

    /// Issues new certificates for both sides and reloads them.
    ///
    /// - Parameter seconds: How much later than usual they end.
    func renewCertificates(ahead seconds: Int64 = 0) throws {
        for subject in ["region/uk", "tenant/acme"] {
            try Rotation.issue(subject, in: folder, now: clock.now, ahead: seconds)
        }
        try serverTLS.reload()
        try clientTLS.reload()
    }

    /// Lets time pass, with new certificates for the time after.
    ///
    /// In this order: a connection that is replaced in between would get an old certificate, and soon be drained by the server.
    func pass(seconds: Int64) throws {
        try renewCertificates(ahead: seconds)
        clock.advance(seconds: seconds)
    }

    /// Replaces the authority in the trust file, which both sides read; only the server reloads it.
    func distrustClients() throws {
        try folder.makeAuthority(trustDomain: "hansa.test", existing: .replace)
        try serverTLS.reload()
    }

    /// Closes everything.
    func stop(_ channel: RPCChannel) async {
        await channel.close()
        await server.shutdown(graceMilliseconds: 100)
    }

    private static func issue(
        _ subject: String, in folder: CertificateFolder, now: CertificateTime, ahead seconds: Int64 = 0
    ) throws {
        let end = CertificateTime(secondsSince1970: now.secondsSince1970 + 3_600 + seconds)
        let start = CertificateTime(secondsSince1970: now.secondsSince1970 - 60)
        let request = CertificateRequest(
            role: try CertificateFolder.role(subject: subject), validity: Validity(notBefore: start, notAfter: end))
        try folder.issue(request, existing: .replace)
    }
}
