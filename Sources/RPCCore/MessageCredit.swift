// MessageCredit.swift: what messages in a stream take of the byte credit: their bytes, and a little for being there.
//
// Without the latter, empty messages to a reader that stopped would take nothing and be kept for ever.

internal import Wire

/// What messages in a stream take of the byte credit.
public enum MessageCredit {
    /// What a message takes in all.
    public static func cost(_ byteCount: Int) -> Int { byteCount + RPCLimits.messageOverheadBytes }

    /// What one frame of a message takes: the first one takes for the message too.
    static func taken(by piece: MessagePiece, _ flags: FrameFlags) -> Int {
        flags.contains(.continues) ? piece.range.count : cost(piece.range.count)
    }
}
