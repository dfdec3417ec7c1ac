// TracingTests.swift: a call belongs to its caller's trace, and its handler to the call's.

import InMemoryTracing
import RPC
import RPCCore
import Synchronization
import TLS
import Testing
import Tracing
import Wire

@Suite("Tracing")
struct TracingTests {
    private static let method = MethodDescriptor(fullName: "/test.Service/Traced", kind: .unary, roles: .tenant)

    /// A channel to a handler that notes the span it runs in and fails when it is told to.
    private func channel(
        _ tracer: InMemoryTracer?, client: InMemoryTracer?, sees: @escaping @Sendable (String?) -> Void
    ) throws -> RPCChannel {
        var router = Router()
        router.unary(Self.method) { (request: RawMessage, context: CallContext) async throws(RPCError) -> RawMessage in
            sees(ServiceContext.current?.inMemorySpanContext?.traceID)
            if !request.bytes.isEmpty { throw RPCError(.dataLoss, "it is told to fail") }
            return request
        }
        var configuration = RPCChannelConfiguration()
        configuration.tracer = client
        return RPCChannel(
            inProcess: router, as: try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme"), serverTracer: tracer,
            configuration: configuration)
    }

    @Test("The handler runs in a span whose parent is the caller's span")
    func parent() async throws {
        let tracer = InMemoryTracer()
        let seen = Mutex<String?>(nil)
        let channel = try channel(tracer, client: tracer) { id in seen.withLock { $0 = id } }
        try await tracer.withSpan("caller") { _ in
            let _: RawMessage = try await channel.unary(Self.method, RawMessage())
        }
        await channel.close()
        let spans = tracer.finishedSpans
        let caller = try #require(spans.first { $0.operationName == "caller" })
        let handler = try #require(spans.first { $0.operationName == "test.Service/Traced" })
        #expect(handler.traceID == caller.traceID)
        #expect(handler.parentSpanID == caller.spanID)
        #expect(handler.spanContext.traceID == seen.withLock { $0 })
        #expect(handler.errors.isEmpty)
    }

    @Test("A handler's failure is the status of its span")
    func failure() async throws {
        let tracer = InMemoryTracer()
        let channel = try channel(tracer, client: nil) { _ in }
        await #expect(throws: RPCError.self) {
            let _: RawMessage = try await channel.unary(Self.method, RawMessage([1]))
        }
        await channel.close()
        let span = try #require(tracer.finishedSpans.first)
        #expect(span.status?.message == "it is told to fail")
    }

    @Test("Without a tracer nothing is sent along, and the handler runs in no span")
    func off() async throws {
        let seen = Mutex<String?>("unset")
        let channel = try channel(nil, client: nil) { id in seen.withLock { $0 = id } }
        let _: RawMessage = try await channel.unary(Self.method, RawMessage())
        await channel.close()
        #expect(seen.withLock { $0 } == nil)
    }

    @Test(
        "A traceparent is read as W3C writes it",
        arguments: [
            ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", true),
            ("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-later", true),
            ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-later", false),
            ("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", false),
            ("00-00000000000000000000000000000000-b7ad6b7169203331-01", false),
            ("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", false),
            ("00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", false),
            ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331", false), ("", false),
        ])
    func traceparent(text: String, isGood: Bool) {
        let parent = TraceParent(traceparent: text)
        #expect((parent != nil) == isGood)
        if text.hasPrefix("00"), let parent { #expect(parent.traceparent == text) }
    }
}
