// HedgingTests.swift: hedged calls as a caller and a callee see them, in process and over real TLS.

import RPC
import RPCCore
import Testing
import Wire

@Suite("Hedged calls", .timeLimit(.minutes(5)))
struct HedgingTests {
    private func start(
        _ carrier: Carrier, _ script: [ScriptedService.Step], delay: UInt32, attempts: Int = 3
    ) async throws -> (ScriptedService, TestEnvironment) {
        let service = ScriptedService(script)
        let environment = try await TestEnvironment.start(
            carrier, services: service.router,
            channel: {
                let hedging = HedgingPolicy(maximumAttempts: attempts, delayMilliseconds: delay)
                $0.methodPolicies["test.Scripted"] = MethodPolicy(hedging: hedging)
            })
        return (service, environment)
    }

    private func call(
        _ environment: TestEnvironment, _ method: MethodDescriptor = ScriptedService.idempotent,
        timeoutMilliseconds: UInt32 = 60_000
    ) async -> RPCError? {
        await failure { () async throws(RPCError) in
            let reply: TestMessage = try await environment.channel.unary(
                method, TestMessage(1), options: CallOptions(timeoutMilliseconds: timeoutMilliseconds))
            #expect(reply == TestMessage(1))
        }
    }

    private static let never: UInt32 = 3_600_000

    @Test("A second attempt answers for a first one that hangs, which is cancelled", arguments: Carrier.allCases)
    func wins(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.hang], delay: 5)
        #expect(await call(environment) == nil)
        await service.cancelled.wait()
        #expect(service.attempts.prefix(2) == [0, 1])
        await environment.stop()
    }

    @Test("A call that is answered within the delay is sent once", arguments: Carrier.allCases)
    func quick(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [], delay: HedgingTests.never)
        #expect(await call(environment) == nil)
        #expect(service.attempts == [0])
        await environment.stop()
    }

    @Test("After a failure that is not fatal the next attempt goes out at once", arguments: Carrier.allCases)
    func nonFatal(carrier: Carrier) async throws {
        let (service, environment) = try await start(
            carrier, [.fail(.down), .fail(.refused())], delay: HedgingTests.never)
        #expect(await call(environment) == nil)
        #expect(service.attempts == [0, 1, 2])
        await environment.stop()
    }

    @Test("When all attempts fail, the last failure is the call's", arguments: Carrier.allCases)
    func allFail(carrier: Carrier) async throws {
        let (service, environment) = try await start(
            carrier, [.fail(.refused()), .fail(.refused()), .fail(.down)], delay: HedgingTests.never)
        #expect(await call(environment)?.description == "UNAVAILABLE: down")
        #expect(service.attempts == [0, 1, 2])
        await environment.stop()
    }

    @Test("A fatal failure ends the call and the other attempts", arguments: Carrier.allCases)
    func fatal(carrier: Carrier) async throws {
        let (service, environment) = try await start(
            carrier, [.hang, .fail(RPCError(.internal, "a bug"))], delay: 5, attempts: 2)
        #expect(await call(environment)?.message == "a bug")
        await service.cancelled.wait()
        #expect(service.attempts == [0, 1])
        await environment.stop()
    }

    @Test("A callee that asks not to be called again gets no more attempts", arguments: Carrier.allCases)
    func neverAgain(carrier: Carrier) async throws {
        let refusal = RPCError.refused(pushbackMilliseconds: RPCLimits.neverAgainPushback)
        let (service, environment) = try await start(carrier, [.fail(refusal)], delay: HedgingTests.never)
        #expect(await call(environment)?.message == "refused")
        #expect(service.attempts == [0])
        await environment.stop()
    }

    @Test("The deadline spans all attempts, and all are cancelled", arguments: Carrier.allCases)
    func deadline(carrier: Carrier) async throws {
        let (_, environment) = try await start(carrier, [.succeed, .hang, .hang, .hang], delay: 5)
        // Not hedged: makes the connection, which may take longer than the deadline.
        #expect(await call(environment, ScriptedService.other) == nil)
        #expect(await call(environment, timeoutMilliseconds: 100)?.code == .deadlineExceeded)
        await environment.stop()
    }

    @Test("Cancelling the call cancels its attempts", arguments: Carrier.allCases)
    func cancel(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.hang], delay: HedgingTests.never)
        let task = Task { await call(environment) }
        await service.firstSeen.wait()
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        await service.cancelled.wait()
        #expect(service.cancellationCount == 1)
        await environment.stop()
    }

    @Test("A stream of replies comes whole from the attempt that answers first", arguments: Carrier.allCases)
    func stream(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.hang], delay: 5, attempts: 2)
        // Three times the byte credit of a stream, so that credit has to come back.
        let request = TestMessage(200, payloadByteCount: 4000)
        let replies: RPCResponseStream<TestMessage> = try await environment.channel.serverStreaming(
            ScriptedService.stream, request)
        var count = 0
        for try await reply in replies {
            #expect(reply == request)
            count += 1
        }
        #expect(count == 200)
        await service.cancelled.wait()
        await environment.stop()
    }

    @Test("A method that is not idempotent is sent once, whatever the policy", arguments: Carrier.allCases)
    func notIdempotent(carrier: Carrier) async throws {
        let (service, environment) = try await start(carrier, [.fail(.down)], delay: 1)
        #expect(await call(environment, ScriptedService.other)?.message == "down")
        #expect(service.attempts == [0])
        await environment.stop()
    }
}
