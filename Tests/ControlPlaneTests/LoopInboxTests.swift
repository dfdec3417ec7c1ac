// LoopInboxTests.swift: what waits for a loop is done in order, together, and never too much in one turn.

import NIOCore
import NIOPosix
import Testing

@testable import ControlPlane

@Suite("Inbox of a loop")
struct LoopInboxTests {
    private final class Owner {
        var inbox: LoopInbox<Owner>?
        var done: [Int] = []
        var turns: [Int] = []

        func takeInbox(_ loop: any EventLoop) {
            let taken = inbox?.take() ?? []
            turns.append(taken.count)
            for work in taken { work(self) }
            inbox?.turnEnded(NIOLoopBound(self, eventLoop: loop))
        }
    }

    @Test("what comes together is done in one turn, up to the limit, in order")
    func turns() async throws {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let count = Limits.workPerTake * 2 + 1
        let ended = loop.makePromise(of: (done: [Int], turns: [Int]).self)
        try await loop.submit {
            let owner = Owner()
            let inbox = LoopInbox<Owner>(loop) { $0.takeInbox(loop) }
            owner.inbox = inbox
            let bound = NIOLoopBound(owner, eventLoop: loop)
            for number in 1...count {
                inbox.add(bound) { owner in
                    owner.done.append(number)
                    if number == count { ended.succeed((owner.done, owner.turns)) }
                }
            }
        }.get()
        let (done, turns) = try await ended.futureResult.get()
        #expect(done == Array(1...count))
        #expect(turns == [Limits.workPerTake, Limits.workPerTake, 1])
    }

    @Test("work that is added by work of the same turn waits for the next one")
    func nested() async throws {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let ended = loop.makePromise(of: [Int].self)
        try await loop.submit {
            let owner = Owner()
            let inbox = LoopInbox<Owner>(loop) { $0.takeInbox(loop) }
            owner.inbox = inbox
            let bound = NIOLoopBound(owner, eventLoop: loop)
            inbox.add(bound) { _ in inbox.add(bound) { ended.succeed($0.turns) } }
        }.get()
        #expect(try await ended.futureResult.get() == [1, 1])
    }
}
