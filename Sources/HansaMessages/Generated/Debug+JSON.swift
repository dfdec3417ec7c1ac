// swift-format-ignore-file
// Debug+JSON.swift: messages as JSON
//
// Generated from hansa/v1/debug.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension EchoRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("payload", JSONBytes(payload))
    }
}

extension EchoReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("payload", JSONBytes(payload))
    }
}

extension CollectReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("messages", messages)
        json.field("bytes", self.bytes)
    }
}

extension ListConnectionsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("limit", limit)
        json.field("streams", streams)
        json.field("after", after)
    }
}

extension ListConnectionsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("connections", connections)
        json.repeated("loops", loops)
        json.field("open", `open`)
        json.field("next", next)
    }
}

extension LoopInfo: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("index", self.index)
        json.field("connections", connections)
        json.field("lagUs", lagUs)
    }
}

extension ConnectionInfo: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("side", side)
        json.field("peer", peer)
        json.field("address", address)
        json.field("nodeName", nodeName)
        json.field("loop", loop)
        json.field("ageMs", ageMs)
        json.field("idleMs", idleMs)
        json.field("roundTripUs", roundTripUs)
        json.field("resumed", resumed)
        json.field("draining", draining)
        json.field("bytesReceived", bytesReceived)
        json.field("bytesSent", bytesSent)
        json.field("framesReceived", framesReceived)
        json.field("framesSent", framesSent)
        json.field("callsReceived", callsReceived)
        json.field("callsSent", callsSent)
        json.field("callsByPeer", callsByPeer)
        json.field("callsByNode", callsByNode)
        json.field("sendCredit", sendCredit)
        json.field("receiveCredit", receiveCredit)
        json.field("unwrittenBytes", unwrittenBytes)
        json.field("queuedReplyBytes", queuedReplyBytes)
        json.field("assemblyBytes", assemblyBytes)
        json.field("readyStreams", readyStreams)
        json.field("starvedStreams", starvedStreams)
        json.repeated("streams", streams)
    }
}

extension StreamInfo: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("slot", slot)
        json.field("byNode", byNode)
        json.field("method", method)
        json.field("ageMs", ageMs)
        json.field("leftMs", leftMs)
        json.field("sendCredit", sendCredit)
        json.field("receiveCredit", receiveCredit)
        json.field("unconsumedBytes", unconsumedBytes)
        json.field("unsentBytes", unsentBytes)
        json.field("waitingMessages", waitingMessages)
    }
}

extension ListMethodsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension ListMethodsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("methods", methods)
    }
}

extension MethodStatistics: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("method", method)
        json.field("side", side)
        json.field("calls", calls)
        json.repeated("failures", failures)
        json.field("meanUs", meanUs)
        json.field("longestUs", longestUs)
    }
}

extension CodeCount: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("code", code)
        json.field("calls", calls)
    }
}

extension ListErrorsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension ListErrorsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("errors", errors)
        json.field("total", total)
    }
}

extension ErrorInfo: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("ageMs", ageMs)
        json.field("method", method)
        json.field("side", side)
        json.field("peer", peer)
        json.field("code", code)
        json.field("message", message)
        json.field("microseconds", microseconds)
    }
}
