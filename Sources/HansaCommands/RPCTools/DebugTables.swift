// DebugTables.swift: the answers of the debug service as tables.

internal import HansaMessages

/// The answers of the debug service as tables.
enum DebugTables {
    static func connections(_ reply: ListConnectionsReply) -> String {
        var table = Table([
            .words("PEER"), .words("ADDRESS"), .words("SIDE"), .number("AGE"), .number("IDLE"), .number("ROUND TRIP"),
            .number("CALLS"), .number("IN FLIGHT"), .number("RECEIVED"), .number("SENT"), .number("UNWRITTEN"),
            .words("STATE"),
        ])
        for connection in reply.connections {
            let states = [connection.draining ? "draining" : "", connection.resumed ? "resumed" : ""]
            table.add([
                shortPeer(connection.peer), connection.address, connection.side, span(milliseconds: connection.ageMs),
                span(milliseconds: connection.idleMs),
                connection.roundTripUs == 0 ? "" : shortSpan(microseconds: Double(connection.roundTripUs)),
                grouped(connection.callsReceived.plus(connection.callsSent)),
                grouped(connection.callsByPeer.plus(connection.callsByNode)), bytes(connection.bytesReceived),
                bytes(connection.bytesSent), bytes(connection.unwrittenBytes),
                states.filter { !$0.isEmpty }.joined(separator: ", "),
            ])
        }
        let more = Int(reply.open) - reply.connections.count
        return table.text(empty: "no connections") + (more > 0 ? "and \(grouped(more)) more; raise --limit\n" : "")
    }

    static func streams(_ reply: ListConnectionsReply) -> String {
        var table = Table([
            .words("PEER"), .words("METHOD"), .words("CALLER"), .number("AGE"), .number("LEFT"), .number("SEND CREDIT"),
            .number("RECEIVE CREDIT"), .number("UNREAD"), .number("UNSENT"), .number("WAITING"),
        ])
        for connection in reply.connections {
            for stream in connection.streams {
                table.add([
                    shortPeer(connection.peer), stream.method, stream.byNode ? "node" : "peer",
                    span(milliseconds: stream.ageMs), stream.leftMs == 0 ? "" : span(milliseconds: stream.leftMs),
                    bytes(UInt64(clamping: stream.sendCredit)), bytes(UInt64(clamping: stream.receiveCredit)),
                    bytes(stream.unconsumedBytes), bytes(stream.unsentBytes), grouped(stream.waitingMessages),
                ])
            }
        }
        return table.text(empty: "no streams")
    }

    static func loops(_ reply: ListConnectionsReply) -> String {
        var table = Table([.number("LOOP"), .number("CONNECTIONS"), .number("LAG")])
        for loop in reply.loops {
            table.add(["\(loop.index)", grouped(loop.connections), shortSpan(microseconds: Double(loop.lagUs))])
        }
        return table.text(empty: "no event loop has connections")
    }

    static func methods(_ reply: ListMethodsReply) -> String {
        var table = Table([
            .words("METHOD"), .words("SIDE"), .number("CALLS"), .number("MEAN"), .number("LONGEST"), .words("FAILED"),
        ])
        for method in reply.methods {
            table.add([
                method.method, method.side, grouped(method.calls), shortSpan(microseconds: Double(method.meanUs)),
                shortSpan(microseconds: Double(method.longestUs)),
                method.failures.map { "\($0.code) \(grouped($0.calls))" }.joined(separator: ", "),
            ])
        }
        return table.text(empty: "no calls")
    }

    static func errors(_ reply: ListErrorsReply) -> String {
        var table = Table([
            .words("WHEN"), .words("PEER"), .words("SIDE"), .words("METHOD"), .words("CODE"), .words("WHAT"),
        ])
        for error in reply.errors {
            table.add([
                "\(span(milliseconds: error.ageMs)) ago", shortPeer(error.peer), error.side, error.method, error.code,
                error.message,
            ])
        }
        return table.text(empty: "no failures")
            + (reply.total > UInt64(reply.errors.count) ? "\(grouped(reply.total)) since the start\n" : "")
    }

    /// `spiffe://hansa.example/region/uk` as `region/uk`.
    private static func shortPeer(_ peer: String) -> String {
        peer.hasPrefix("spiffe://") ? peer.split(separator: "/").dropFirst(2).joined(separator: "/") : peer
    }

    /// `482 B`, `1.5 KiB`, `12 MiB`.
    static func bytes(_ count: UInt64) -> String {
        if count < 1_024 { return "\(count) B" }
        var value = Double(count) / 1_024
        var units = ["KiB", "MiB", "GiB", "TiB"][...]
        while value >= 1_024, units.count > 1 {
            value /= 1_024
            units.removeFirst()
        }
        return "\(oneDecimal(value)) \(units.first ?? "")"
    }
}
