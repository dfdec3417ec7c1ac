// AdmissionTests.swift: what callers see of a busy server, over real TLS.

import Basics
import RPC
import RPCCore
import Synchronization
import TLS
import Testing
import Wire

/// Counts refusals by cause.
private final class Refusals: RPCMetrics {
    private let causes = Mutex<[AdmissionRefusal.Cause]>([])
    let limit = Seen<Int>()
    var all: [AdmissionRefusal.Cause] { causes.withLock { $0 } }

    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64) {}
    func connectionChanged(side: RPCSide, change: Int) {}
    func callRefused(_ method: MethodDescriptor, cause: AdmissionRefusal.Cause) {
        causes.withLock { $0.append(cause) }
    }
    func callLimitChanged(_ limit: Int) { self.limit.set(limit) }
}

@Suite("Busy servers", .timeLimit(.minutes(2)))
struct AdmissionTests {
    private static let system = MethodDescriptor(
        fullName: "/test.System/Heartbeat", kind: .unary, roles: .region, isIdempotent: true)

    /// A server whose calls wait for `release`, with a limit that cannot move.
    private func start(
        _ release: Signal, limit: Int, methodLimits: [String: Int] = [:], metrics: Refusals = Refusals(),
        as subject: String = "tenant/acme", retry: RetryPolicy = .never
    ) async throws -> (ScriptedService, TestEnvironment) {
        let service = ScriptedService([ScriptedService.Step](repeating: .wait(release), count: 100))
        var router = service.router
        router.unary(AdmissionTests.system) { (request: TestMessage, _) async throws(RPCError) -> TestMessage in
            request
        }
        let environment = try await TestEnvironment.start(
            .tls, as: subject, services: router,
            configure: {
                $0.admission = AdmissionConfiguration(
                    minimumCalls: limit, maximumCalls: limit, methodLimits: methodLimits)
                $0.metrics = metrics
            },
            channel: { $0.methodPolicies["*"] = MethodPolicy(retry: retry) })
        return (service, environment)
    }

    private func call(
        _ environment: TestEnvironment, _ method: MethodDescriptor = ScriptedService.other,
        priority: CallPriority = .normal
    ) async -> RPCError? {
        await failure { () async throws(RPCError) in
            var options = CallOptions()
            options.priority = priority
            let _: TestMessage = try await environment.channel.unary(method, TestMessage(1), options: options)
        }
    }

    @Test("A call over the limit is refused, not processed, with push-back; the others are answered")
    func refusal() async throws {
        let release = Signal()
        let metrics = Refusals()
        let (service, environment) = try await start(release, limit: 10, metrics: metrics)
        let calls = (0..<9).map { _ in Task { await call(environment) } }
        await yield(while: { service.attempts.count < 9 })
        let error = await call(environment)
        #expect(
            error?.description == "UNAVAILABLE: the server is busy: 9 calls in progress, 9 allowed for this priority")
        #expect(error?.notProcessed == true)
        #expect(error.map { (50...100).contains($0.pushbackMilliseconds ?? 0) } == true)
        #expect(service.attempts.count == 9)
        #expect(metrics.all == [.overload])
        #expect(metrics.limit.value == 10)
        release.fire()
        for task in calls { #expect(await task.value == nil) }
        #expect(await call(environment) == nil)
        await environment.stop()
    }

    @Test("A refused call is sent again after the push-back, and answered when there is room")
    func retry() async throws {
        let release = Signal()
        let (service, environment) = try await start(
            release, limit: 2, retry: RetryPolicy(maximumAttempts: 5))
        let first = Task { await call(environment) }
        await service.firstSeen.wait()
        let second = Task { await call(environment) }
        release.fire()
        #expect(await first.value == nil)
        #expect(await second.value == nil)
        await environment.stop()
    }

    @Test("Background calls are refused first")
    func priorities() async throws {
        let release = Signal()
        let (service, environment) = try await start(release, limit: 10)
        let calls = (0..<6).map { _ in Task { await call(environment) } }
        await yield(while: { service.attempts.count < 6 })
        #expect(await call(environment, priority: .background)?.code == .unavailable)
        let normal = Task { await call(environment) }
        await yield(while: { service.attempts.count < 7 })
        release.fire()
        for task in calls + [normal] { #expect(await task.value == nil) }
        await environment.stop()
    }

    @Test("The federation's own calls are answered however busy the server is")
    func exempt() async throws {
        let release = Signal()
        let (service, environment) = try await start(release, limit: 1, as: "region/uk")
        let busy = Task { await call(environment) }
        await service.firstSeen.wait()
        #expect(await call(environment, priority: .high)?.code == .unavailable)
        for _ in 0..<20 { #expect(await call(environment, AdmissionTests.system, priority: .background) == nil) }
        release.fire()
        #expect(await busy.value == nil)
        await environment.stop()
    }

    @Test("A method's limit refuses its own calls, and cancelled calls make room")
    func methodLimit() async throws {
        let release = Signal()
        let metrics = Refusals()
        let (service, environment) = try await start(
            release, limit: 100, methodLimits: [ScriptedService.other.fullName: 1], metrics: metrics)
        let first = Task { await call(environment) }
        await service.firstSeen.wait()
        #expect(
            await call(environment)?.description
                == "RESOURCE_EXHAUSTED: 1 calls of this method are in progress, the limit is 1")
        #expect(metrics.all == [.methodLimit])
        first.cancel()
        #expect(await first.value?.code == .cancelled)
        release.fire()
        #expect(await call(environment) == nil)
        await environment.stop()
    }
}
