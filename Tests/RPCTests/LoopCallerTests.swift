// LoopCallerTests.swift: callers on the event loop of their connection: they hear of cancellation only after a while.

import RPC
import RPCCore
import Testing
import Wire

@Suite("Callers on the loop of their connection", .timeLimit(.minutes(5)))
struct LoopCallerTests {
    /// Runs `body` on the loop of a connected channel.
    private func onLoop<Result: Sendable>(
        _ environment: TestEnvironment, _ body: @escaping @Sendable (RPCChannel) async throws -> Result
    ) async throws -> Task<Result, any Error> {
        let channel = environment.channel
        let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(0))
        return Task(executorPreference: channel.executor) { try await body(channel) }
    }

    @Test("Each call gets its own reply, one after another and many at once", arguments: Carrier.bothDirections)
    func replies(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let task = try await onLoop(environment) { channel in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for caller in 0..<UInt64(50) {
                    group.addTask {
                        for number in 0..<UInt64(20) {
                            let message = TestMessage(caller << 32 | number, payloadByteCount: Int(caller))
                            let reply: TestMessage = try await channel.unary(TestMethods.echo, message)
                            guard reply == message else { return false }
                        }
                        return true
                    }
                }
                return try await group.allSatisfy { $0 }
            }
        }
        #expect(try await task.value)
        await environment.stop()
    }

    @Test("Cancelling the caller's task reaches the handler", arguments: Carrier.bothDirections)
    func cancellation(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let task = try await onLoop(environment) { channel in
            let _: TestMessage = try await channel.unary(TestMethods.hang, TestMessage(1))
        }
        await environment.service.hanging.wait()
        task.cancel()
        let error = await #expect(throws: RPCError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        await environment.service.cancelled.wait()
        await environment.stop()
    }

    @Test("A caller that is cancelled before it calls gets no answer", arguments: Carrier.allCases)
    func cancelledBefore(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let cancelled = Signal()
        let task = try await onLoop(environment) { channel in
            await cancelled.wait()
            let _: TestMessage = try await channel.unary(TestMethods.hang, TestMessage(1))
        }
        task.cancel()
        cancelled.fire()
        let error = await #expect(throws: RPCError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(!environment.service.hanging.hasFired)
        await environment.stop()
    }

    @Test("A reply that takes long reaches its caller", arguments: Carrier.bothDirections)
    func slowReply(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let service = environment.service
        let task = try await onLoop(environment) { channel -> TestMessage in
            async let slow: TestMessage = channel.unary(TestMethods.hang, TestMessage(7))
            await service.hanging.wait()
            // Longer than a caller goes without hearing of its cancellation, however fast the machine is.
            try await Task.sleep(for: .milliseconds(5 * RPCShellLimits.unwatchedMilliseconds))
            service.released.fire()
            return try await slow
        }
        #expect(try await task.value == TestMessage(7))
        await environment.stop()
    }

    @Test("A failure reaches the caller with its code, and the next call works", arguments: Carrier.allCases)
    func failure(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let task = try await onLoop(environment) { channel -> (RPCError?, TestMessage) in
            var failure: RPCError?
            do throws(RPCError) {
                let _: TestMessage = try await channel.unary(TestMethods.fail, TestMessage(1))
            } catch {
                failure = error
            }
            return (failure, try await channel.unary(TestMethods.echo, TestMessage(2)))
        }
        let (failure, reply) = try await task.value
        #expect(failure?.code == .failedPrecondition)
        #expect(reply == TestMessage(2))
        await environment.stop()
    }

    @Test("A caller that waits to call again hears of its cancellation", arguments: Carrier.allCases)
    func cancelledBetweenAttempts(carrier: Carrier) async throws {
        let service = ScriptedService([.succeed, .fail(.down)])
        let isAgain = Signal()
        let environment = try await TestEnvironment.start(
            carrier, services: service.router,
            channel: {
                $0.metrics = AttemptSignal(signal: isAgain)
                $0.methodPolicies["*"] = MethodPolicy(
                    retry: RetryPolicy(
                        initialBackOffMilliseconds: 600_000, maximumBackOffMilliseconds: 600_000,
                        retryableCodes: [.unavailable]))
            })
        let channel = environment.channel
        let _: TestMessage = try await channel.unary(ScriptedService.idempotent, TestMessage(0))
        let options = CallOptions(timeoutMilliseconds: 0)
        let task = Task(executorPreference: channel.executor) {
            let _: TestMessage = try await channel.unary(ScriptedService.idempotent, TestMessage(1), options: options)
        }
        await isAgain.wait()
        task.cancel()
        let error = await #expect(throws: RPCError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(service.attempts == [0, 0])
        await environment.stop()
    }
}

/// Fires when a call is to be sent again.
private struct AttemptSignal: RPCMetrics {
    let signal: Signal

    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64) {}
    func connectionChanged(side: RPCSide, change: Int) {}
    func callSentAgain(_ method: MethodDescriptor, attempt: Int) { signal.fire() }
}
