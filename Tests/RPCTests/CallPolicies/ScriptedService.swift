// ScriptedService.swift: methods whose every attempt is answered as a test says.

import RPC
import RPCCore
import Synchronization
import Wire

/// What the service saw of one attempt.
struct SeenAttempt: Hashable, Sendable {
    var number: Int
    var remainingMilliseconds: UInt32?
}

/// Answers attempts in the order of a script; when it is over, with success.
final class ScriptedService: Sendable {
    enum Step: Sendable {
        case fail(RPCError)
        /// Sends metadata first.
        case failAfterMetadata(RPCError)
        /// Sends a reply first; only for streams.
        case failAfterReply(RPCError)
        case succeed
        /// Sends metadata first.
        case succeedAfterMetadata
        /// Waits until the call is cancelled.
        case hang
        /// Waits until the test lets it go.
        case wait(Signal)
    }

    static let idempotent = MethodDescriptor(
        fullName: "/test.Scripted/Idempotent", kind: .unary, roles: TestMethods.everyone, isIdempotent: true)
    static let other = MethodDescriptor(
        fullName: "/test.Scripted/Other", kind: .unary, roles: TestMethods.everyone)
    static let stream = MethodDescriptor(
        fullName: "/test.Scripted/Stream", kind: .serverStreaming, roles: TestMethods.everyone, isIdempotent: true)

    private let state: Mutex<(script: [Step], seen: [SeenAttempt])>

    /// Fires when the first attempt came.
    let firstSeen = Signal()
    /// Fires when a handler that hangs was cancelled.
    let cancelled = Signal()
    private let cancellations = Atomic<Int>(0)
    var cancellationCount: Int { cancellations.load(ordering: .relaxed) }

    init(_ script: [Step]) { state = Mutex((script, [])) }

    var seen: [SeenAttempt] { state.withLock { $0.seen } }
    var attempts: [Int] { seen.map(\.number) }

    private func next(_ context: CallContext) -> Step {
        defer { firstSeen.fire() }
        return state.withLock { state in
            state.seen.append(
                SeenAttempt(number: context.attempt, remainingMilliseconds: context.remainingMilliseconds))
            return state.script.isEmpty ? .succeed : state.script.removeFirst()
        }
    }

    private func play(_ context: CallContext, reply: () async throws(RPCError) -> Void) async throws(RPCError) {
        switch next(context) {
        case .succeed: break
        case .succeedAfterMetadata: context.sendMetadata(Metadata())
        case .wait(let signal): await signal.wait()
        case .hang:
            let stop = Signal()
            await withTaskCancellationHandler {
                await stop.wait()
            } onCancel: {
                cancellations.add(1, ordering: .relaxed)
                cancelled.fire()
                stop.fire()
            }
        case .fail(let error): throw error
        case .failAfterMetadata(let error):
            context.sendMetadata(Metadata())
            throw error
        case .failAfterReply(let error):
            try await reply()
            throw error
        }
    }

    var router: Router {
        var router = Router()
        for method in [ScriptedService.idempotent, ScriptedService.other] {
            router.unary(method) {
                [self] (request: TestMessage, context: CallContext) async throws(RPCError) -> TestMessage in
                try await play(context) { () async throws(RPCError) in }
                return request
            }
        }
        router.serverStreaming(ScriptedService.stream) {
            [self] (request: TestMessage, replies: RPCResponseWriter<TestMessage>, context: CallContext)
                async throws(RPCError) in
            try await play(context) { () async throws(RPCError) in try await replies.send(request) }
            for _ in 0..<request.number { try await replies.send(request) }
        }
        return router
    }
}

extension RPCError {
    /// A handler's word that it did nothing.
    static func refused(pushbackMilliseconds: UInt32? = nil) -> RPCError {
        var error = RPCError(.unavailable, "refused", notProcessed: true)
        error.pushbackMilliseconds = pushbackMilliseconds
        return error
    }

    static let down = RPCError(.unavailable, "down")
}

/// Lets other tasks run while the condition holds, or until the test's time is over.
func yield(while condition: () async -> Bool) async {
    // Without the pause, many waiting tests would take the processor from what they wait for.
    while await condition(), !Task.isCancelled { try? await Task.sleep(for: .milliseconds(1)) }
}
