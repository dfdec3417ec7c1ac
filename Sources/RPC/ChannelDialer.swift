// ChannelDialer.swift: makes the connections of a channel: over TLS and TCP, or to a router in this process.

internal import Basics
internal import Glibc
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import RPCCore
internal import TLS
internal import Tracing

/// Makes connections of a channel.
protocol ChannelDialer: Sendable {
    /// What is dialled, for messages.
    var target: String { get }
    /// What connections are made from; nil when they have no certificates.
    var certificates: TLSContextStore? { get }
    /// Begins to connect; the subchannel hears the outcome, with the attempt's number, on its loop.
    func dial(_ subchannel: Subchannel, attempt: Int)
}

/// Dials a TCP address.
struct NetworkDialer: ChannelDialer {
    let host: String
    let port: Int
    let tls: TLSContextStore
    let expectedPeer: PeerRole?
    var names = NameLookups.system
    var connectMilliseconds = RPCShellLimits.connectMilliseconds

    var target: String { HostAndPort.text(host, port) }
    var certificates: TLSContextStore? { tls }

    func dial(_ subchannel: Subchannel, attempt: Int) {
        let loop = subchannel.loop
        if let fault = tls.material.termFault {
            return loop.execute { subchannel.dialFailed(fault.description, attempt: attempt) }
        }
        ClientBootstrap(group: loop)
            .resolver(NameResolver(host, names, loop: loop))
            .connectTimeout(.milliseconds(connectMilliseconds))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.writeBufferWaterMark, value: RPCServer.waterMark)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let engine = try TLSEngine(
                        context: tls.context(on: channel.eventLoop), expectedPeer: expectedPeer, sessionKey: target)
                    let handler = TLSHandler(
                        engine: engine, metrics: subchannel.shared.configuration.metrics,
                        makeConnection: { subchannel.makeConnection(peer: $0, attempt: attempt) },
                        onFailure: { subchannel.dialFailed($0.description, attempt: attempt) })
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
            .connect(host: host, port: port)
            .hop(to: loop)
            .whenFailure { subchannel.dialFailed(connectFailure($0, host, names), attempt: attempt) }
    }
}

/// Says in one sentence why a TCP connection could not be made.
func connectFailure(_ error: any Error, _ host: String, _ names: NameLookups) -> String {
    guard let error = error as? NIOConnectionError else {
        if let error = error as? ChannelError, case .connectTimeout(let amount) = error {
            let limit = "within \(amount.nanoseconds / 1_000_000) ms"
            return names.isPending(host) ? "the name \(host) was not resolved \(limit)" : "no answer \(limit)"
        }
        return reason(error)
    }
    if let single = error.connectionErrors.first { return reason(single.error) }
    return "\(error.dnsAError ?? NameLookupError.notFound(host: host, reason: "it has no addresses"))"
}

/// The system's text for its errors, without the names of functions that failed; any other error as it says itself.
func reason(_ error: any Error) -> String { (error as? IOError).map { reason($0) } ?? "\(error)" }

/// The system's text for an error number.
func reason(_ error: IOError) -> String {
    switch error.errnoCode {
    case 111: "connection refused: nothing listens there"
    case 113: "no route to the host"
    case 101: "the network is unreachable"
    case 110: "the connection timed out"
    default: unsafe String(cString: strerror(error.errnoCode))
    }
}

/// Connects to a router in this process.
struct InProcessDialer: ChannelDialer {
    let router: Router
    let identity: PeerIdentity
    let server: PeerIdentity
    let serverMetrics: (any RPCMetrics)?
    let serverTracer: (any Tracer)?

    var target: String { "in-process \(server)" }
    var certificates: TLSContextStore? { nil }

    func dial(_ subchannel: Subchannel, attempt: Int) {
        let client = subchannel.makeConnection(peer: server, attempt: attempt)
        let accepted = Connection(
            loop: subchannel.loop, executor: subchannel.executor, router: router, peer: identity, side: .server,
            configuration: ConnectionConfiguration(isAcceptor: true, nodeName: server.uri), metrics: serverMetrics,
            logger: subchannel.shared.logger)
        accepted.tracer = serverTracer
        client.start(InProcessTransport(to: accepted))
        accepted.start(InProcessTransport(to: client))
    }
}

/// Stands for the caller at the other end of a connection, which cannot be dialled.
struct CallerDialer: ChannelDialer {
    let caller: PeerIdentity

    var target: String { "the caller \(caller)" }
    var certificates: TLSContextStore? { nil }

    func dial(_ subchannel: Subchannel, attempt: Int) {
        preconditionFailure("a channel to a caller has its one connection from the start")
    }
}
