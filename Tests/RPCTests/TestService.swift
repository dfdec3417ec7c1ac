// TestService.swift: a service that does one thing of each kind that the conformance suite asks about.

import RPC
import RPCCore
import Synchronization
import Wire

/// Something that happens once, and that a test can wait for.
final class Signal: Sendable {
    private let state = Mutex<(fired: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

    var hasFired: Bool { state.withLock { $0.fired } }

    func fire() {
        let waiting = state.withLock { state in
            state.fired = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    func wait() async {
        await withCheckedContinuation { continuation in
            let fired = state.withLock { state in
                if !state.fired { state.waiting.append(continuation) }
                return state.fired
            }
            if fired { continuation.resume() }
        }
    }
}

/// The last value that was set, from any thread.
final class Seen<Value: Sendable>: Sendable {
    private let state = Mutex<Value?>(nil)
    var value: Value? { state.withLock { $0 } }
    func set(_ value: Value) { state.withLock { $0 = value } }
}

enum TestMethods {
    static let everyone: RoleSet = [.tenant, .operator, .region, .host]
    static let echo = MethodDescriptor(fullName: "/test.Test/Echo", kind: .unary, roles: everyone)
    static let small = MethodDescriptor(
        fullName: "/test.Test/Small", kind: .unary, roles: everyone, maxRequestBytes: 1000)
    /// What a caller believes that does not know of the limit.
    static let smallUnlimited = MethodDescriptor(fullName: "/test.Test/Small", kind: .unary, roles: everyone)
    static let fail = MethodDescriptor(fullName: "/test.Test/Fail", kind: .unary, roles: everyone)
    static let hang = MethodDescriptor(fullName: "/test.Test/Hang", kind: .unary, roles: everyone)
    static let grow = MethodDescriptor(fullName: "/test.Test/Grow", kind: .unary, roles: everyone)
    static let regionsOnly = MethodDescriptor(
        fullName: "/test.Test/RegionsOnly", kind: .unary, roles: [.region, .operator])
    static let missing = MethodDescriptor(fullName: "/test.Test/Missing", kind: .unary, roles: everyone)
    /// Lets the callee call its caller from now on.
    static let introduce = MethodDescriptor(fullName: "/test.Test/Introduce", kind: .unary, roles: everyone)
    static let count = MethodDescriptor(fullName: "/test.Test/Count", kind: .serverStreaming, roles: everyone)
    static let countThenFail = MethodDescriptor(
        fullName: "/test.Test/CountThenFail", kind: .serverStreaming, roles: everyone)
}

/// What the service saw, for tests.
final class TestService: Sendable {
    let hanging = Signal()
    let cancelled = Signal()
    let released = Signal()
    let streamEnded = Signal()
    let sent = Atomic<Int>(0)
    let streams = StreamService()

    var router: Router {
        var router = Router()
        router.unary(TestMethods.echo) {
            (request: TestMessage, context: CallContext) async throws(RPCError) -> TestMessage in
            if !context.metadata.isEmpty { context.sendMetadata(context.metadata) }
            if context.metadata["trailer"] != nil { context.setTrailingMetadata(context.metadata) }
            return request
        }
        router.unary(TestMethods.small) { (request: TestMessage, _) async throws(RPCError) -> TestMessage in request }
        router.unary(TestMethods.fail) { (request: TestMessage, _) async throws(RPCError) -> TestMessage in
            var error = RPCError(.failedPrecondition, "always fails", details: [1, 2, 3])
            error.pushbackMilliseconds = 250
            throw error
        }
        router.unary(TestMethods.grow) { (request: TestMessage, _) async throws(RPCError) -> TestMessage in
            TestMessage(request.number, payloadByteCount: Int(request.number))
        }
        router.unary(TestMethods.regionsOnly) {
            (request: TestMessage, _) async throws(RPCError) -> TestMessage in request
        }
        router.unary(TestMethods.hang) { [self] (request: TestMessage, _) async throws(RPCError) -> TestMessage in
            hanging.fire()
            await withTaskCancellationHandler {
                await released.wait()
            } onCancel: {
                cancelled.fire()
                released.fire()
            }
            return request
        }
        addStreams(to: &router)
        streams.register(in: &router)
        return router
    }

    private func addStreams(to router: inout Router) {
        router.serverStreaming(TestMethods.count) {
            [self] (request: TestMessage, replies: RPCResponseWriter<TestMessage>, _) async throws(RPCError) in
            defer { streamEnded.fire() }
            for number in 0..<request.number {
                try await replies.send(TestMessage(number, payloadByteCount: request.payload.count))
                sent.add(1, ordering: .relaxed)
            }
        }
        router.serverStreaming(TestMethods.countThenFail) {
            (request: TestMessage, replies: RPCResponseWriter<TestMessage>, _) async throws(RPCError) in
            for number in 0..<request.number { try await replies.send(TestMessage(number)) }
            throw RPCError(.dataLoss, "after \(request.number)")
        }
    }
}
