// ConformanceServiceLive.swift: the methods of hansa.testing.v1.Conformance, each with one thing that can be asked about.

import HansaMessages
import RPC
import RPCCore
import Synchronization
import TLS
import TestMessages
import TestServices
import Wire

/// The methods of `hansa.testing.v1.Conformance`.
final class ConformanceServiceLive: ConformanceService {
    private let tls: TLSContextStore
    private let observations = Observations()
    private let servers = Mutex<[Int: RPCServer]>([:])

    init(tls: TLSContextStore) { self.tls = tls }

    /// Starts a server with these methods; returns its port.
    func startServer() async throws(RPCServerError) -> Int {
        var router = Router()
        register(in: &router)
        let configuration = RPCServerConfiguration(nodeName: "conformance")
        let server = RPCServer(services: router, tls: tls, configuration: configuration)
        let port = try await server.start()
        servers.withLock { $0[port] = server }
        return port
    }

    // MARK: Calls that answer

    func echo(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload {
        if !context.metadata.isEmpty { context.sendMetadata(context.metadata) }
        if context.metadata["trailer"] != nil { context.setTrailingMetadata(context.metadata) }
        return request
    }

    func small(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload { request }

    func operatorsOnly(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload { request }

    func grow(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload {
        Payload(number: request.number, data: [UInt8](repeating: 0x5A, count: Int(request.number)))
    }

    func fail(_ request: Failure, context: CallContext) async throws(RPCError) -> Payload {
        try end(as: request)
        return Payload()
    }

    private func end(as failure: Failure) throws(RPCError) {
        guard let code = StatusCode(rawValue: UInt8(clamping: failure.code)), code != .ok else { return }
        var error = RPCError(code, failure.text)
        if !failure.detail.isEmpty {
            let detail = StatusDetail(typeUrl: "type.googleapis.com/hansa.testing.v1.Payload", value: failure.detail)
            error.details = Status(code: Int32(code.rawValue), message: failure.text, details: [detail]).encoded()
        }
        error.pushbackMilliseconds = failure.pushbackMs
        if !failure.trailer.isEmpty {
            do { try error.metadata.add("trailer", failure.trailer) } catch {
                throw RPCError(.invalidArgument, "\(error)")
            }
        }
        throw error
    }

    // MARK: Calls that are watched

    func hang(_ request: Key, context: CallContext) async throws(RPCError) -> Payload {
        observations.began(request.key)
        defer { observations.reached(.ended, request.key) }
        await withTaskCancellationHandler {
            _ = await observations.facts(request.key) { $0.isReleased }
        } onCancel: {
            observations.reached(.cancelled, request.key)
            observations.change(request.key) { $0.isReleased = true }
        }
        return Payload()
    }

    func count(
        _ request: CountRequest, to replies: RPCResponseWriter<Payload>, context: CallContext
    ) async throws(RPCError) {
        observations.began(request.key)
        defer { observations.reached(.ended, request.key) }
        let data = [UInt8](repeating: 0x5A, count: Int(request.bytes))
        for number in 0..<UInt64(request.messages) {
            try await replies.send(Payload(number: number, data: data))
            observations.change(request.key) { $0.sent += 1 }
        }
        if let failure = request.end { try end(as: failure) }
    }

    func observe(_ request: Observation, context: CallContext) async throws(RPCError) -> Payload {
        let moment = request.moment.rawValue
        let facts = await observations.facts(request.key) { moment == 0 || $0.moments.contains(moment) }
        return Payload(number: facts.sent)
    }

    func release(_ request: Key, context: CallContext) async throws(RPCError) -> Payload {
        observations.change(request.key) { $0.isReleased = true }
        return Payload()
    }

    // MARK: Calls with several requests

    func sum(_ requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload {
        var count: UInt64 = 0
        var bytes = 0
        for try await request in requests {
            count += 1
            bytes += request.data.count
        }
        return Payload(number: count, data: (0..<8).map { UInt8(truncatingIfNeeded: bytes >> ($0 * 8)) })
    }

    func gate(_ requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload {
        _ = await observations.facts(context.metadata["key"] ?? "") { $0.isReleased }
        return try await sum(requests, context: context)
    }

    func first(_ requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload {
        var iterator = requests.makeAsyncIterator()
        return try await iterator.next() ?? Payload()
    }

    func chat(
        _ requests: RPCRequestStream<Payload>, to replies: RPCResponseWriter<Payload>, context: CallContext
    ) async throws(RPCError) {
        for try await request in requests { try await replies.send(request) }
    }

    func callBack(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload {
        try await CallerClient(context.caller).echo(request)
    }

    // MARK: Servers that are drained

    func spawn(_ request: Key, context: CallContext) async throws(RPCError) -> Payload {
        do {
            return Payload(number: UInt64(try await startServer()))
        } catch {
            throw RPCError(.internal, "\(error)")
        }
    }

    func drain(_ request: DrainRequest, context: CallContext) async throws(RPCError) -> Payload {
        guard let server = servers.withLock({ $0.removeValue(forKey: Int(request.port)) }) else {
            throw RPCError(.notFound, "no server has port \(request.port)")
        }
        Task { await server.shutdown(graceMilliseconds: request.graceMs) }
        return Payload()
    }
}
