// RPCChannel.swift: the client side of one peer address. Generated clients are thin layers over it.
//
// What is generic ends here: below, a unary call is bytes (docs/performance.md).

internal import Basics
public import Logging
public import NIOCore
public import NIOPosix
public import RPCCore
internal import Synchronization
public import TLS
public import Tracing
public import Wire

/// The client side of one peer: connects when needed, connects again after failures, and makes calls.
///
/// Each event loop has a connection of its own, made when a call comes from that loop; callers on other threads share
/// the channel's home loop. Calls wait for a connection until their deadline.
public final class RPCChannel: Sendable {
    private let connectors: [ChannelConnector]
    let home: ChannelConnector
    private let shared: ChannelShared
    var interceptors: [any ClientInterceptor] { shared.configuration.interceptors }
    @usableFromInline var hasInterceptors: Bool { !shared.configuration.interceptors.isEmpty }
    private let isClosed = Atomic<Bool>(false)

    /// Makes a channel over any way to connect.
    init(
        _ dialers: [any ChannelDialer], _ configuration: RPCChannelConfiguration, _ group: any EventLoopGroup,
        _ logger: Logger = Logger(label: "hansa.rpc.channel")
    ) {
        precondition(!dialers.isEmpty && configuration.connectionsPerTarget > 0, "a channel needs a connection to make")
        let target = dialers.map(\.target).joined(separator: ", ")
        let dialers = (0..<configuration.connectionsPerTarget).flatMap { _ in dialers }
        let shared = ChannelShared(configuration, target: target, logger)
        let homeLoop = group.next()
        let home = ChannelConnector(loop: homeLoop, dialers: dialers, shared: shared)
        self.shared = shared
        self.home = home
        connectors =
            [home]
            + group.makeIterator().filter { $0 !== homeLoop }.map {
                ChannelConnector(loop: $0, dialers: dialers, shared: shared)
            }
        if configuration.staysConnected { home.connect() }
    }

    /// Makes a channel to a TCP address; nothing is sent before the first call, unless it stays connected.
    ///
    /// - Parameters:
    ///   - host: A name or an address.
    ///   - port: The peer's RPC port.
    ///   - tls: This side's certificate and trust; new connections see reloads.
    ///   - expectedPeer: Who must answer; nil accepts anyone of the federation.
    public convenience init(
        host: String, port: Int, tls: TLSContextStore, expectedPeer: PeerRole? = nil,
        configuration: RPCChannelConfiguration = RPCChannelConfiguration(),
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
        logger: Logger = Logger(label: "hansa.rpc.channel")
    ) {
        let dialer = NetworkDialer(host: host, port: port, tls: tls, expectedPeer: expectedPeer)
        self.init([dialer], configuration, group, logger)
    }

    /// Makes a channel to several addresses that serve the same, as the nodes of one region do.
    ///
    /// Each call goes to the less busy of two connections chosen at random. Addresses that cannot be reached or are
    /// draining are left out until they are back.
    /// - Parameter targets: At least one address.
    public convenience init(
        targets: [RPCTarget], tls: TLSContextStore, expectedPeer: PeerRole? = nil,
        configuration: RPCChannelConfiguration = RPCChannelConfiguration(),
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
        logger: Logger = Logger(label: "hansa.rpc.channel")
    ) {
        let dialers = targets.map {
            NetworkDialer(host: $0.host, port: $0.port, tls: tls, expectedPeer: expectedPeer)
        }
        self.init(dialers, configuration, group, logger)
    }

    /// Makes a channel to a router in this process: the same protocol without a socket and TLS.
    ///
    /// - Parameters:
    ///   - router: The services.
    ///   - identity: Who the caller is, as far as the services can see.
    ///   - server: Who answers; nil = the same as the caller.
    public convenience init(
        inProcess router: Router, as identity: PeerIdentity, server: PeerIdentity? = nil,
        serverMetrics: (any RPCMetrics)? = nil, serverTracer: (any Tracer)? = RPCTracing.bootstrapped,
        configuration: RPCChannelConfiguration = RPCChannelConfiguration(),
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
        logger: Logger = Logger(label: "hansa.rpc.channel")
    ) {
        let dialer = InProcessDialer(
            router: router, identity: identity, server: server ?? identity, serverMetrics: serverMetrics,
            serverTracer: serverTracer)
        self.init([dialer], configuration, group, logger)
    }

    /// Makes a channel that calls over a connection which the other side made; on its loop.
    init(over connection: Connection) {
        var configuration = RPCChannelConfiguration()
        configuration.metrics = connection.metrics
        let dialer = CallerDialer(caller: connection.peer)
        shared = ChannelShared(configuration, target: dialer.target, connection.logger)
        home = ChannelConnector(loop: connection.loop, dialers: [dialer], shared: shared)
        connectors = [home]
        home.adopt(connection)
    }

    /// A channel that nobody uses any more closes its connections; calls in flight keep it.
    deinit {
        if !isClosed.load(ordering: .relaxed) { for connector in connectors { connector.release() } }
    }

    /// Makes a call with one request and one reply.
    @inlinable
    public func unary<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor, _ request: Request, options: CallOptions = CallOptions()
    ) async throws(RPCError) -> Reply {
        try await unsafe unary(method, request, options: options) { (bytes) throws(DecodeError) -> Reply in
            try unsafe Reply(wire: bytes)
        }
    }

    /// Makes a call with one request and one reply that `read` reads where it is, without a copy.
    @inlinable
    public func unary<Request: RPCMessage, Result>(
        _ method: MethodDescriptor, _ request: Request, options: CallOptions = CallOptions(),
        reading read: (UnsafeRawBufferPointer) throws(DecodeError) -> Result
    ) async throws(RPCError) -> Result {
        guard hasInterceptors else { return try await unsafe makeUnary(method, request, options, read) }
        return try await intercepted(method, options) { (options) async throws(RPCError) -> Result in
            try await unsafe makeUnary(method, request, options, read)
        }
    }

    @inlinable @inline(__always)
    func makeUnary<Request: RPCMessage, Result>(
        _ method: MethodDescriptor, _ request: Request, _ options: CallOptions,
        _ read: (UnsafeRawBufferPointer) throws(DecodeError) -> Result
    ) async throws(RPCError) -> Result {
        let call = beginUnary(method, options)
        call.setRequest { request.encode(into: &$0) }
        // Here and not in a function, because each one that waits costs a look at the task's preferred executor.
        let wait = call.isOnLoop ? await unsafe withUnsafeContinuation { unsafe call.start($0) } : .unsent
        if wait != .over { await call.goOn(after: wait) }
        var result: Result?
        do throws(RPCError) {
            try unsafe call.takeReply { (bytes: UnsafeRawBufferPointer) throws(DecodeError) in
                result = try unsafe read(bytes)
            }
        } catch {
            throw error
        }
        endUnary(consume call)
        guard let result else { preconditionFailure("a reply was taken and not read") }
        return result
    }

    @usableFromInline
    func beginUnary(_ method: MethodDescriptor, _ options: CallOptions) -> UnaryCall {
        home.reuseCall(method, options) ?? connector.makeCall(method, options)
    }

    @usableFromInline
    func endUnary(_ call: consuming UnaryCall) { ChannelConnector.keep(consume call) }

    /// Runs tasks on the loop of the channel's home connection: a task that prefers it calls without a change of thread.
    public var executor: LoopTaskExecutor { home.executor }

    /// What the channel knows about its connections.
    public var state: RPCChannelState { shared.snapshot }

    /// True when a call would not have to wait for a connection.
    public var isConnected: Bool { state.isConnected }

    /// Begins to connect, if it is not connected.
    public func connect() { home.connect() }

    /// Fails waiting and new calls, ends those in flight and closes the connections.
    public func close() async {
        isClosed.store(true, ordering: .relaxed)
        for connector in connectors { try? await connector.close().get() }
    }

    /// The connection of this thread's loop, or the home connection.
    var connector: ChannelConnector {
        if home.loop.inEventLoop { return home }
        guard let loop = MultiThreadedEventLoopGroup.currentEventLoop else { return home }
        return connectors.first { $0.loop === loop } ?? home
    }
}
