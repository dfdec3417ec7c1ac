// Connection.swift: owns one connection machine on one event loop and does what it decides.
//
// No TLS and no socket here (ConnectionTransport), no decisions (RPCCore.ConnectionMachine).

internal import Basics
internal import Logging
internal import NIOCore
internal import RPCCore
internal import TLS
internal import Tracing
internal import Wire

/// One connection, on one event loop; every member but the constants is used on that loop only.
@safe
final class Connection: @unchecked Sendable {
    let loop: any EventLoop
    let executor: LoopTaskExecutor
    let router: Router
    let peer: PeerIdentity
    let side: RPCSide
    let metrics: (any RPCMetrics)?
    /// To look at ``metrics`` would copy them.
    let hasMetrics: Bool
    let logger: Logger

    var machine: ConnectionMachine
    var transport: ConnectionTransport?
    /// Hears what becomes of the connection, until it has ended.
    var owner: (any ConnectionOwner)? {
        didSet { unsafe subchannel = (owner as? Subchannel).map { unsafe Unmanaged.passUnretained($0) } }
    }
    /// The same, when it is a subchannel: it hears of each call that ends.
    private(set) var subchannel: Unmanaged<Subchannel>?
    /// Refuses calls of the peer while the server is busy; nil = never.
    var admission: ServerAdmission?
    /// Through which handlers call their caller, once one did.
    var callbacks: RPCChannel?
    /// Received and not yet framed.
    var input = ByteBuffer()
    /// Framed and not yet handed to the transport.
    var output = ByteBuffer()
    var now = Instant.origin

    // For people who look at a node (RPCInspector).
    var inspector: RPCInspector?
    /// Gives handlers their spans.
    var tracer: (any Tracer)?
    var number: UInt64 = 0
    var address = ""
    var isResumed = false
    var counters = ConnectionCounters()
    var roundTripNanoseconds: UInt64?
    private(set) var opened = Instant.origin

    /// Calls that this side made, by slot.
    var clientCalls: [ClientCall?] = []
    /// Calls of the peer, by slot.
    var serverCalls: [ServerCall?] = []
    /// Answered calls whose objects are used again.
    var spareServerCalls: [ServerCall] = []
    /// Waiting readers of what has come: still where it was received, or in ``assembled``.
    var readers: [MessageInbox] = []
    /// Messages of several frames that readers have not taken yet.
    var assembled: [ByteBuffer] = []
    /// The call for which the machine is asked for a stream.
    var opening: ClientCall?
    /// The payload of the frame that is being handled.
    private(set) var payload = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    private var spareEffects: [[ConnectionEffect]] = []
    /// While true, someone further up the stack will call ``endBatch()``.
    private(set) var isInBatch = false
    private var isBatchEndScheduled = false
    private var timer: Scheduled<Void>?
    private var timerAt: Instant?
    private var fault: ConnectionFault?
    /// When the connection is too old; nil = never.
    var drainsAt: Instant?
    /// True once a drain for the sake of certificates or of age began.
    var isDrainDue = false
    /// ``watchCalls()`` has begun to look.
    var isWatchingCalls = false
    /// When the last bytes came before idle memory was given back.
    var slimSince = Instant.origin

    init(
        loop: any EventLoop, executor: LoopTaskExecutor, router: Router, peer: PeerIdentity, side: RPCSide,
        configuration: ConnectionConfiguration, metrics: (any RPCMetrics)?, logger: Logger
    ) {
        self.loop = loop
        self.executor = executor
        self.router = router
        self.peer = peer
        self.side = side
        self.metrics = metrics
        hasMetrics = metrics != nil
        self.logger = logger
        machine = ConnectionMachine(
            configuration: configuration, methods: router.table,
            peer: ConnectionPeer(role: peer.roleSet, name: peer.uri))
    }

    /// Calls do not count as references to their connection: it takes itself from those that are left.
    deinit {
        for case let call? in clientCalls { unsafe call.link = nil }
        for case let call? in serverCalls { call.forgetConnection() }
    }

    /// The transport is ready: sends HELLO.
    func start(_ transport: ConnectionTransport) {
        self.transport = transport
        opened = MonotonicClock.now()
        inspector?.opened(self)
        handle(.transportReady)
    }

    /// Asks the machine what to do about `event`, and does it.
    func handle(_ event: ConnectionEvent) {
        if !isInBatch { now = MonotonicClock.now() }
        var effects = spareEffects.popLast() ?? []
        machine.handle(event, now: now, into: &effects)
        for effect in effects { perform(effect) }
        recycle(effects)
        if output.readableBytes > RPCShellLimits.unreadOutputBytes { relieve() }
        if !isInBatch { scheduleBatchEnd() }
    }

    func takeEffects() -> [ConnectionEffect] { spareEffects.popLast() ?? [] }

    func recycle(_ effects: consuming [ConnectionEffect]) {
        effects.removeAll(keepingCapacity: true)
        spareEffects.append(effects)
    }

    func releaseSpares() { spareEffects = [] }

    // MARK: Batches

    /// Handles several events and then writes once.
    func batch(_ body: () -> Void) {
        if isInBatch { return body() }
        isInBatch = true
        now = MonotonicClock.now()
        body()
        executor.runJobs()
        isInBatch = false
        endBatch()
    }

    /// Writes once at the end of this turn of the loop.
    func scheduleBatchEnd() {
        guard !isInBatch, !isBatchEndScheduled else { return }
        isBatchEndScheduled = true
        loop.execute {
            self.isBatchEndScheduled = false
            self.now = MonotonicClock.now()
            self.endBatch()
        }
    }

    /// Hands what is framed to the transport, as far as it takes it, and sets the timer.
    func endBatch() {
        guard let transport, fault == nil else { return }
        isInBatch = true
        while transport.isWritable {
            flushOutput()
            guard fault == nil, transport.isWritable, machine.wantsBudget else { break }
            handle(.becameWritable(budget: RPCLimits.unflushedBytes))
            if output.readableBytes == 0 { break }
        }
        isInBatch = false
        if output.readableBytes > RPCShellLimits.unreadOutputBytes {
            close(.unread(byteCount: output.readableBytes))
        }
        setTimer()
    }

    /// Much was answered in one turn: it goes out now, or the peer does not read.
    private func relieve() {
        if let transport, transport.isWritable { flushOutput() }
        if output.readableBytes > RPCShellLimits.unreadOutputBytes {
            close(.unread(byteCount: output.readableBytes))
        }
    }

    /// Hands the output to the transport, which may end this connection while it writes: it gets a buffer of its own.
    private func flushOutput() {
        guard output.readableBytes > 0, let transport else { return }
        var bytes = ByteBuffer()
        swap(&bytes, &output)
        counters.bytesSent += UInt64(bytes.readableBytes)
        transport.write(&bytes)
        if output.capacity == 0 { swap(&bytes, &output) }
    }

    private func setTimer() {
        guard let next = machine.nextTimer, fault == nil else {
            timer?.cancel()
            timer = nil
            timerAt = nil
            return
        }
        if let timerAt, timerAt <= next { return }
        timer?.cancel()
        timerAt = next
        // A weak reference would slow every retain of the connection down; close() cancels the timer instead.
        timer = loop.scheduleTask(deadline: NIODeadline(next)) {
            self.timerAt = nil
            self.batch { self.handle(.timerFired) }
        }
    }

    // MARK: Input

    /// Handles all complete frames in ``input``.
    func processInput() {
        batch {
            let received = input
            let used = unsafe received.withUnsafeReadableBytes { bytes in
                let used = unsafe self.processFrames(bytes)
                self.serveReaders()
                return used
            }
            input.moveReaderIndex(forwardBy: used)
            counters.bytesReceived += UInt64(used)
        }
        if input.readableBytes == 0 { input.clear() } else { input.discardReadBytes() }
    }

    private func processFrames(_ bytes: UnsafeRawBufferPointer) -> Int {
        var offset = 0
        defer { unsafe payload = UnsafeRawBufferPointer(start: nil, count: 0) }
        while bytes.count - offset >= FrameHeader.byteCount, !machine.isClosed {
            do throws(FrameError) {
                let header = try FrameHeader(
                    first: UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)),
                    second: UInt32(
                        littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)))
                let start = offset + FrameHeader.byteCount
                guard bytes.count - start >= header.payloadByteCount else { break }
                if PlainMessage.matches(header) {
                    let next = unsafe takeMessages(bytes, from: offset, of: header.stream)
                    if next > offset {
                        offset = next
                        continue
                    }
                }
                unsafe payload = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + header.payloadByteCount)])
                offset = start + header.payloadByteCount
                counters.framesReceived += 1
                if unsafe takePlain(header, payload) { continue }
                let frame = unsafe try Frame(header, payload: payload)
                handle(.frameReceived(frame, header))
            } catch {
                handle(.framingFailed(machine.awaitsHello ? unsafe notHello(bytes, error) : error))
            }
        }
        return offset
    }

    /// What is wrong with bytes that came in place of HELLO: not their length or type, which are chance.
    private func notHello(_ bytes: UnsafeRawBufferPointer, _ error: FrameError) -> FrameError {
        switch error {
        case .payloadTooLong, .unknownType, .wrongFlags, .wrongStream:
            .notHansa(firstBytes: UInt32(littleEndian: unsafe bytes.loadUnaligned(as: UInt32.self)))
        default: error
        }
    }

    /// The transport failed for a reason that is not the network's.
    func transportFailed(_ fault: ConnectionFault) {
        batch { handle(.transportFailed(fault)) }
    }

    /// The peer is not wanted: it is told why.
    func refuse(_ fault: ConnectionFault) {
        batch { handle(.peerRefused(fault)) }
    }

    /// The transport is gone.
    func transportClosed(_ reason: String) {
        batch { handle(.transportClosed(reason)) }
    }

    // MARK: Output

    /// Writes a frame that carries no message.
    func write(_ frame: Frame, _ stream: StreamID) {
        writePrefix(frame, [], stream)
    }

    /// Writes the part of a frame that is before its message bytes.
    func writePrefix(_ frame: Frame, _ flags: FrameFlags, _ stream: StreamID) {
        let count = FrameHeader.byteCount + frame.prefixByteCount
        counters.framesSent += 1
        unsafe output.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { memory in
            var writer = unsafe FrameWriter(memory)
            frame.writePrefix(flags, stream: stream, into: &writer)
            return writer.offset
        }
    }

    // MARK: End

    /// Ends the connection; the machine has said its last word, or says it now.
    func close(_ fault: ConnectionFault) {
        guard self.fault == nil else { return }
        if !machine.isClosed {
            handle(.transportFailed(fault))
            return
        }
        self.fault = fault
        timer?.cancel()
        timer = nil
        flushOutput()
        transport?.close()
        transport = nil
        if fault.isPeersFault {
            logger.warning("connection ended", metadata: ["peer": "\(peer)", "reason": "\(fault)"])
        } else {
            logger.debug("connection ended", metadata: ["peer": "\(peer)", "reason": "\(fault)"])
        }
        metrics?.connectionEnded(side: side, end: fault.end)
        if fault.isPeersFault { metrics?.connectionFailed(side: side, peer: peer.uri, address: address, fault: fault) }
        inspector?.closed(self)
        owner?.connectionEnded(self, fault)
        owner = nil
        endCallbacks(fault.description)
    }
}

extension PeerIdentity {
    /// The identity's role as methods name it.
    var roleSet: RoleSet {
        switch role {
        case .region: .region
        case .host: .host
        case .operator: .operator
        case .tenant: .tenant
        }
    }
}
