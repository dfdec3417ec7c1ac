// ReplacedConnectionTests.swift: how a call ends whose connection had to be replaced.

import Testing
import Wire

@testable import RPCCore

@Suite("Calls of connections that are replaced")
struct ReplacedConnectionTests {
    @Test(
        "A call that ends with the age or the certificates of its connection is told from a lost peer",
        arguments: [
            ("a certificate of this connection is about to end; connect again", true), ("shutting down", false),
        ])
    func reason(text: String, isReplaced: Bool) throws {
        for isAcceptor in [true, false] {
            var side = TestSide.open(isAcceptor: isAcceptor)
            let stream = try side.opened(TestMethod.replies)
            _ = side.take()
            side.handle(.drainRequested(graceMilliseconds: 10, text: text))
            side.advance(milliseconds: 10)
            let errors = side.take().compactMap { effect -> RPCError? in
                if case .callEnded(stream, let error) = effect { error } else { nil }
            }
            #expect(errors.map(\.isOfReplacedConnection) == [isReplaced])
        }
    }
}
