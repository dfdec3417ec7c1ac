// RetryTests.swift: retries as a caller and a callee see them, in process and over real TLS.

import Basics
import RPC
import RPCCore
import Testing
import Wire

@Suite("Retries of calls", .timeLimit(.minutes(5)))
struct RetryTests {
    private static let quick = RetryPolicy(initialBackOffMilliseconds: 1, retryableCodes: [.unavailable])

    private func start(
        _ carrier: Carrier, _ script: [ScriptedService.Step],
        channel: (inout RPCChannelConfiguration) -> Void = { $0.methodPolicies["*"] = MethodPolicy(retry: quick) }
    ) async throws -> (ScriptedService, TestEnvironment) {
        let service = ScriptedService(script)
        return (service, try await TestEnvironment.start(carrier, services: service.router, channel: channel))
    }

    private func call(
        _ environment: TestEnvironment, _ method: MethodDescriptor = ScriptedService.idempotent,
        request: TestMessage = TestMessage(1), _ configure: (inout CallOptions) -> Void = { _ in }
    ) async -> RPCError? {
        var options = CallOptions()
        configure(&options)
        return await failure { () async throws(RPCError) in
            let reply: TestMessage = try await environment.channel.unary(method, request, options: options)
            #expect(reply == request)
        }
    }

    @Test("An idempotent method is called again until it succeeds", arguments: Carrier.allCases)
    func succeeds(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.down), .fail(.down)])
        #expect(await call(environment) == nil)
        #expect(service.attempts == [0, 1, 2])
        await environment.stop()
    }

    @Test("A caller that did not choose a policy gets one that retries only idempotent methods")
    func standard() async throws {
        let (service, environment) = try await start(.inProcess, [.fail(.down), .succeed, .fail(.down)]) { _ in }
        #expect(await call(environment) == nil)
        #expect(await call(environment, ScriptedService.other)?.message == "down")
        #expect(service.attempts == [0, 1, 0])
        await environment.stop()
    }

    @Test("What was not processed is sent again, at once, for every method", arguments: Carrier.allCases)
    func notProcessed(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.refused())]) { _ in }
        #expect(await call(environment, ScriptedService.other) == nil)
        #expect(service.attempts == [0, 1])
        await environment.stop()
    }

    @Test("The last failure says how often the call was sent", arguments: Carrier.allCases)
    func attemptsUsed(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [ScriptedService.Step](repeating: .fail(.down), count: 9))
        #expect(await call(environment)?.description == "UNAVAILABLE: down (sent 4 times)")
        #expect(service.attempts == [0, 1, 2, 3])
        await environment.stop()
    }

    @Test(
        "A call is not processed only when none of its attempts was",
        arguments: [(RPCError.down, false), (.refused(), true)])
    func outcome(first: RPCError, isNotProcessed: Bool) async throws {
        let last = RPCError.refused(pushbackMilliseconds: RPCLimits.neverAgainPushback)
        let (service, environment) = try await start(.inProcess, [.fail(first), .fail(last)])
        #expect(await call(environment)?.notProcessed == isNotProcessed)
        #expect(service.attempts == [0, 1])
        await environment.stop()
    }

    @Test("A callee's push-back is waited for", arguments: Carrier.allCases)
    func pushback(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.refused(pushbackMilliseconds: 60))])
        let began = MonotonicClock.now()
        #expect(await call(environment, ScriptedService.other) == nil)
        #expect(MonotonicClock.now().milliseconds(since: began) >= 60)
        #expect(service.attempts == [0, 1])
        await environment.stop()
    }

    @Test("A callee that asks not to be called again is not", arguments: Carrier.allCases)
    func neverAgain(carrier: Carrier) async throws {
        let refusal = RPCError.refused(pushbackMilliseconds: RPCLimits.neverAgainPushback)
        let (service, environment) = try await start(carrier, [.fail(refusal)])
        #expect(await call(environment)?.message == "refused (the callee asked not to be called again)")
        #expect(service.attempts == [0])
        await environment.stop()
    }

    @Test("The deadline spans all attempts", arguments: Carrier.allCases)
    func deadline(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.refused(pushbackMilliseconds: 100))])
        #expect(await call(environment) { $0.timeoutMilliseconds = 60_000 } == nil)
        let remaining = service.seen.compactMap(\.remainingMilliseconds)
        #expect(remaining.count == 2 && remaining[0] >= remaining[1] + 100)
        await environment.stop()
    }

    @Test("A pause that would pass the deadline ends the call with its failure", arguments: Carrier.allCases)
    func deadlineTooNear(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.refused(pushbackMilliseconds: 90_000))])
        let error = await call(environment) { $0.timeoutMilliseconds = 60_000 }
        #expect(error?.message == "refused (a pause of 90000 ms would pass the deadline)")
        #expect(service.attempts == [0])
        await environment.stop()
    }

    @Test("A stream is sent again before its first reply, and not after it", arguments: Carrier.allCases)
    func streams(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.down), .failAfterReply(.down)])
        let replies: RPCResponseStream<TestMessage> = try await environment.channel.serverStreaming(
            ScriptedService.stream, TestMessage(3))
        var iterator = replies.makeAsyncIterator()
        #expect(try await iterator.next() == TestMessage(3))
        let error = await failure { () async throws(RPCError) in _ = try await iterator.next() }
        #expect(error?.message == "down")
        #expect(service.attempts == [0, 1])
        await environment.stop()
    }

    @Test("A call whose metadata was given to the application is not sent again", arguments: Carrier.allCases)
    func metadata(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.failAfterMetadata(.down)])
        #expect(await call(environment)?.message == "down")
        #expect(service.attempts == [0])
        await environment.stop()
    }

    @Test("A call object that is used again is sent again like a new one, whatever became of it before")
    func reused() async throws {
        let (service, environment) = try await start(.inProcess, [.succeedAfterMetadata, .fail(.down)])
        // Callers on the channel's loop share call objects.
        await withTaskExecutorPreference(environment.channel.executor) {
            #expect(await call(environment) == nil)
            #expect(await call(environment) == nil)
        }
        #expect(service.attempts == [0, 0, 1])
        await environment.stop()
    }

    @Test("Retries stop while too many calls fail", arguments: Carrier.allCases)
    func throttle(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.down), .fail(.down), .fail(.down)]) {
            $0.methodPolicies["*"] = MethodPolicy(retry: RetryTests.quick)
            $0.retryThrottle = RetryThrottle(maximumTokens: 4, milliTokensPerSuccess: 1000)
        }
        let text = "down (not sent again because too many calls of this channel fail)"
        #expect(await call(environment)?.message == text)
        #expect(service.attempts == [0, 1])
        #expect(await call(environment)?.message == text)
        // Two successes bring the tokens back over half.
        for _ in 0..<2 { #expect(await call(environment) == nil) }
        #expect(service.attempts == [0, 1, 0, 0, 0])
        await environment.stop()
    }

    @Test("A request of the limit is sent again, one byte more is not", arguments: [0, 1])
    func retryBuffer(over: Int) async throws {
        let (service, environment) = try await start(.inProcess, [.fail(.down)]) {
            $0.methodPolicies["*"] = MethodPolicy(retry: RetryTests.quick)
            $0.retryRequestBytes = 1000
        }
        let error = await call(environment, request: TestMessage(1, payloadByteCount: 992 + over))
        #expect(error?.message == (over == 0 ? nil : "down"))
        #expect(service.attempts == (over == 0 ? [0, 1] : [0]))
        await environment.stop()
    }

    @Test("A call that is cancelled between two attempts ends at once", arguments: Carrier.allCases)
    func cancelled(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.refused(pushbackMilliseconds: 200_000))])
        let paused = Task { await call(environment, ScriptedService.other) }
        await service.firstSeen.wait()
        // Answers come in order: when this call is answered, the other one has failed.
        #expect(await call(environment) == nil)
        paused.cancel()
        #expect(await paused.value?.code == .cancelled)
        #expect(service.attempts == [0, 0])
        await environment.stop()
    }

    @Test(
        "A policy is found by method, then by service, then for all; a call's own comes first",
        arguments: [
            (["/test.Scripted/Other", "test.Scripted", "*"], false, 2), (["test.Scripted", "*"], false, 2),
            (["*"], false, 2), ([], false, 1), (["/test.Scripted/Other"], true, 1),
        ])
    func lookup(keys: [String], choosesNever: Bool, attempts: Int) async throws {
        let (service, environment) = try await start(.inProcess, [.fail(.down)]) { configuration in
            for key in keys { configuration.methodPolicies[key] = MethodPolicy(retry: .never) }
            if let first = keys.first { configuration.methodPolicies[first] = MethodPolicy(retry: RetryTests.quick) }
        }
        _ = await call(environment, ScriptedService.other) { if choosesNever { $0.retry = .never } }
        #expect(service.attempts.count == attempts)
        await environment.stop()
    }
}
