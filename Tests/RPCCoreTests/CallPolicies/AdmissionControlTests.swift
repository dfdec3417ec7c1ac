// AdmissionControlTests.swift: which calls are refused, and how the limit follows latency.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("Admission control")
struct AdmissionControlTests {
    private static let methods = [
        MethodDescriptor(fullName: "/test.T/Unary", kind: .unary, roles: [.tenant, .operator]),
        MethodDescriptor(fullName: "/test.T/Gossip", kind: .unary, roles: .region),
        MethodDescriptor(fullName: "/test.T/Watch", kind: .serverStreaming, roles: [.tenant]),
        MethodDescriptor(fullName: "/test.T/Limited", kind: .unary, roles: [.tenant]),
    ]
    private let unary = 0
    private let gossip = 1
    private let watch = 2
    private let limited = 3

    /// A control whose limit cannot move.
    private func fixed(_ limit: Int, methodLimits: [String: Int] = [:]) -> AdmissionControl {
        AdmissionControl(
            AdmissionConfiguration(minimumCalls: limit, maximumCalls: limit, methodLimits: methodLimits),
            methods: AdmissionControlTests.methods, seed: 1)
    }

    /// How many of 1000 calls are admitted.
    private func admitted(
        _ control: inout AdmissionControl, _ method: Int, _ priority: CallPriority = .normal,
        role: RoleSet = .operator
    ) -> Int {
        (0..<1000).filter { _ in control.callReceived(method: method, priority: priority, role: role) == nil }.count
    }

    @Test(
        "Each priority may fill its part of the limit; a tenant's high is normal",
        arguments: [
            (CallPriority.background, RoleSet.operator, 60), (.normal, .operator, 90), (.high, .operator, 100),
            (.high, .tenant, 90), (.background, .tenant, 60),
        ])
    func priorities(priority: CallPriority, role: RoleSet, count: Int) {
        var control = fixed(100)
        #expect(admitted(&control, unary, priority, role: role) == count)
        #expect(control.inProgress == count)
    }

    @Test("Urgent calls still get in when less urgent ones are refused")
    func reserve() {
        var control = fixed(100)
        #expect(admitted(&control, unary, .background) == 60)
        #expect(admitted(&control, unary, .normal) == 30)
        #expect(admitted(&control, unary, .high) == 10)
    }

    @Test("The federation's own traffic is never refused and takes no place")
    func exempt() {
        var control = fixed(10, methodLimits: ["/test.T/Gossip": 1])
        _ = admitted(&control, unary, .high)
        #expect(admitted(&control, gossip, .background, role: .region) == 1000)
        #expect(control.inProgress == 10)
        for _ in 0..<1000 {
            control.callEnded(method: gossip, latencyNanoseconds: 1, isTypical: true, now: .origin)
        }
        #expect(control.inProgress == 10)
    }

    @Test("Streams take no place in the limit, but one in their method's")
    func streams() {
        var control = fixed(10, methodLimits: ["/test.T/Watch": 200])
        #expect(admitted(&control, watch) == 200)
        #expect(control.inProgress == 0)
        control.callEnded(method: watch, latencyNanoseconds: 1, isTypical: true, now: .origin)
        #expect(admitted(&control, watch) == 1)
    }

    @Test("A method's limit refuses its calls only, with both numbers")
    func methodLimit() {
        var control = fixed(100, methodLimits: ["/test.T/Limited": 3])
        #expect(admitted(&control, limited) == 3)
        let refusal = control.callReceived(method: limited, priority: .high, role: .operator)
        #expect(refusal?.error.code == .resourceExhausted)
        #expect(refusal?.error.message == "3 calls of this method are in progress, the limit is 3")
        #expect(control.callReceived(method: unary, priority: .normal, role: .operator) == nil)
    }

    @Test("A refusal is not processed, says why, and asks for longer pauses the more are refused")
    func refusals() {
        var control = fixed(10)
        _ = admitted(&control, unary)
        let refusal = control.callReceived(method: unary, priority: .normal, role: .operator)
        #expect(refusal?.error.notProcessed == true)
        #expect(
            refusal?.error.description
                == "UNAVAILABLE: the server is busy: 9 calls in progress, 9 allowed for this priority")
        #expect(refusal.map { (2_500...5_000).contains($0.pushbackMilliseconds) } == true, "\(refusal as Any)")
        var calm = fixed(10)
        for _ in 0..<9 { _ = calm.callReceived(method: unary, priority: .normal, role: .operator) }
        let first = calm.callReceived(method: unary, priority: .normal, role: .operator)
        #expect(first.map { (50...100).contains($0.pushbackMilliseconds) } == true, "\(first as Any)")
    }

    /// Runs full windows in which every call takes `milliseconds`, as many at once as are admitted.
    private func run(
        _ control: inout AdmissionControl, windows: Int, milliseconds: UInt64, callers: Int, _ now: inout Instant
    ) {
        for _ in 0..<windows {
            now = now.advanced(byMilliseconds: RPCLimits.admissionWindowMilliseconds)
            let calls = (0..<callers).filter { _ in
                control.callReceived(method: unary, priority: .high, role: .operator) == nil
            }
            for _ in calls {
                control.callEnded(
                    method: unary, latencyNanoseconds: milliseconds * 1_000_000, isTypical: true, now: now)
            }
        }
    }

    @Test("The limit shrinks while answers are slower than usual, down to its minimum, and comes back")
    func gradient() {
        var control = AdmissionControl(
            AdmissionConfiguration(minimumCalls: 5, maximumCalls: 200), methods: AdmissionControlTests.methods,
            seed: 1)
        #expect(control.limit == 31)
        var now = Instant.origin
        run(&control, windows: 5, milliseconds: 10, callers: 200, &now)
        let before = control.limit
        #expect(before > 31)
        run(&control, windows: 3, milliseconds: 100, callers: 200, &now)
        #expect(control.limit < before)
        run(&control, windows: 60, milliseconds: 500, callers: 200, &now)
        #expect(control.limit == 5)
        run(&control, windows: 200, milliseconds: 10, callers: 200, &now)
        #expect(control.limit == 200)
    }

    @Test("A limit that nobody comes near does not grow")
    func idle() {
        var control = AdmissionControl(
            AdmissionConfiguration(minimumCalls: 20, maximumCalls: 2000), methods: AdmissionControlTests.methods,
            seed: 1)
        var now = Instant.origin
        run(&control, windows: 100, milliseconds: 10, callers: 99, &now)
        #expect(control.limit == 200)
        run(&control, windows: 1, milliseconds: 10, callers: 100, &now)
        #expect(control.limit > 200)
    }

    @Test("Calls that fail say nothing about load")
    func failures() {
        var control = fixed(100)
        for _ in 0..<1000 {
            #expect(control.callReceived(method: unary, priority: .normal, role: .operator) == nil)
            control.callEnded(
                method: unary, latencyNanoseconds: 1, isTypical: false, now: Instant(nanoseconds: 1 << 50))
        }
        #expect(control.inProgress == 0)
    }
}
