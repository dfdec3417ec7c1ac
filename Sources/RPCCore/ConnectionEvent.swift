// ConnectionEvent.swift: everything that can happen to a connection, and everything it can ask of its shell.
//
// Message bytes stay with the shell: the machine knows only how many there are and where.

public import Wire

/// A call that this side wants to make.
public struct CallRequest: Sendable {
    /// The method.
    public var kind: MethodKind
    /// What opens the call.
    public var frame: CallFrame
    /// The length of the request message; nil when it comes later (``MethodKind/streamsRequests``).
    public var messageByteCount: Int?

    /// Makes a request from its parts.
    public init(kind: MethodKind, frame: CallFrame, messageByteCount: Int?) {
        self.kind = kind
        self.frame = frame
        self.messageByteCount = messageByteCount
    }
}

/// What can happen to a connection.
///
/// `mine` below are calls that this side made, `theirs` those of the peer.
public enum ConnectionEvent: Sendable {
    /// The transport is ready in both directions and the peer is known.
    case transportReady
    /// A frame came in.
    case frameReceived(Frame, FrameHeader)
    /// What came in is not a frame.
    case framingFailed(FrameError)
    /// The time that ``ConnectionMachine/nextTimer`` named has come, or is past.
    case timerFired
    /// The transport can take this many more message bytes.
    case becameWritable(budget: Int)
    /// The transport ended.
    case transportClosed(String)
    /// The shell ended the transport for a reason of its own, such as a peer that does not read.
    case transportFailed(ConnectionFault)
    /// The shell does not want this peer: it is told why, and the connection ends.
    case peerRefused(ConnectionFault)
    /// The node is shutting down: finish what is in flight, accept nothing new.
    case drainRequested(graceMilliseconds: UInt32, text: String)

    /// The application wants to call. First effect: `callOpened` or `callNotOpened`.
    case callRequested(CallRequest)
    /// The application no longer wants the answer to one of mine.
    case callCancelled(StreamID)
    /// The application has a message for a stream; one at a time until `messageSent`.
    case messageSubmitted(StreamID, byteCount: Int)
    /// The application has no more request messages for one of mine.
    case requestClosed(StreamID)
    /// The application took messages of a stream: of so many bytes with ``RPCLimits/messageOverheadBytes`` for each.
    case messagesConsumed(StreamID, credit: Int)

    /// The handler of one of theirs wants its metadata sent before the answer.
    case headSubmitted(StreamID, Metadata)
    /// The handler of one of theirs has metadata to go out after its only answer; before that is submitted.
    case trailersSubmitted(StreamID, Metadata)
    /// The handler of one of theirs has its only answer.
    case replySubmitted(StreamID, byteCount: Int)
    /// The handler of one of theirs is done; OK for streams that succeeded.
    case handlerEnded(StreamID, StatusFrame)
}

/// The next message bytes to write, with the frame around them.
public struct OutgoingPiece: Hashable, Sendable {
    /// The stream.
    public var stream: StreamID
    /// CALL, MSG or REPLY.
    public var type: FrameType
    /// The frame's flags.
    public var flags: FrameFlags
    /// The length of the whole message, when this is the first piece of several.
    public var totalByteCount: Int?
    /// How many bytes to take from the front of the stream's message.
    public var byteCount: Int
}

/// What arrived of a message.
public enum IncomingPiece: Hashable, Sendable {
    /// All of it.
    case whole(Range<Int>)
    /// Its beginning; the message will have `total` bytes.
    case first(Range<Int>, total: Int)
    /// More of it.
    case middle(Range<Int>)
    /// The end of it.
    case last(Range<Int>)
}

/// What the shell must do, in order.
public enum ConnectionEffect: Sendable {
    /// Write a frame that carries no message.
    case send(Frame, StreamID)
    /// Write a frame with message bytes.
    case sendPiece(OutgoingPiece)
    /// The stream's message is written: the application may submit the next.
    case messageSent(StreamID)

    /// The handshake is complete: calls can be made.
    case ready(HelloFrame)
    /// The peer accepts no more calls: make new ones elsewhere.
    case peerDraining(GoAwayFrame)
    /// A ping was answered after so many nanoseconds.
    case roundTrip(nanoseconds: UInt64)
    /// Write what is unwritten, then close. Last effect of the machine.
    case close(ConnectionFault)

    /// The requested call has this stream.
    case callOpened(StreamID)
    /// The requested call cannot be made on this connection now.
    case callNotOpened(RPCError)
    /// Response metadata of one of mine.
    case headReceived(StreamID, Metadata)
    /// Trailing metadata of one of mine that succeeds; that of a failure is in its error.
    case trailersReceived(StreamID, Metadata)
    /// One of mine is over; nil = success. The stream is free.
    case callEnded(StreamID, RPCError?)

    /// One of theirs begins; `method` is its index in the method table.
    case callReceived(StreamID, CallFrame, method: Int)
    /// Message bytes, in the payload of the frame that is being handled.
    case messageReceived(StreamID, IncomingPiece)
    /// The caller of one of theirs sends no more messages.
    case requestEnded(StreamID)
    /// Stop the handler of one of theirs: nobody wants its answer. The stream is free.
    case handlerCancelled(StreamID, RPCError)
    /// One of theirs was refused before any handler saw it.
    case callRefused(method: Int?, StatusCode)
}
