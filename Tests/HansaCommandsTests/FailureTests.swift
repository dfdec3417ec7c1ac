// FailureTests.swift: the exit code and the advice for every way a call can fail.

import RPCCore
import Testing

@testable import HansaCommands

@Suite("Failed calls")
struct FailureTests {
    @Test(
        "The status of a call that reads decides the exit code",
        arguments: [
            (.cancelled, 1), (.unknown, 1), (.invalidArgument, 64), (.deadlineExceeded, 75), (.notFound, 66),
            (.alreadyExists, 64), (.permissionDenied, 77), (.resourceExhausted, 1), (.failedPrecondition, 1),
            (.aborted, 1), (.outOfRange, 64), (.unimplemented, 1), (.internal, 1), (.unavailable, 69),
            (.dataLoss, 1), (.unauthenticated, 77),
        ] as [(StatusCode, Int32)])
    func exitCodes(code: StatusCode, exit: Int32) {
        let failure = CommandFailure(RPCError(code, "it failed"), node: "uk:1")
        #expect(failure.status.rawValue == exit)
        #expect(failure.code == code.description)
        #expect(failure.text.hasPrefix("hansa: error: it failed\n  try: "))
    }

    @Test("A change whose answer is lost has an unknown outcome, and the advice repeats it safely")
    func unknownOutcome() {
        let lost = CommandFailure(
            RPCError(.unavailable, "the connection ended"), node: "uk:1", effect: .changes(retry: "again"))
        #expect(lost.status == .unknownOutcome)
        #expect(lost.hint == "again")
        let never = CommandFailure(
            RPCError(.unavailable, "connection refused", notProcessed: true), node: "uk:1",
            effect: .changes(retry: "again"))
        #expect(never.status == .unreachable)
        #expect(never.hint == "start hansad at uk:1, or correct the address: --node HOST:PORT or HANSA_NODE")
    }

    @Test("Who has a key is sent to the same region, never to another node")
    func keyed() {
        let effect = CallEffect.places(key: "train-7", region: "uk")
        let lost = CommandFailure(RPCError(.unavailable, "the connection ended"), node: "uk:1", effect: effect)
        #expect(lost.status == .unknownOutcome)
        #expect(lost.hint?.hasPrefix("repeat the command with --key train-7 at the same region, uk: ") == true)
        let refused = RPCError(.unavailable, "connection refused", notProcessed: true)
        let never = CommandFailure(refused, node: "uk:1", effect: effect)
        #expect(never.status == .unreachable)
        #expect(never.hint?.contains("another node") == false && never.hint?.contains("--key train-7") == true)
    }

    @Test("A message that is too large is told apart from a node that is busy")
    func size() {
        let request = CommandFailure(
            .requestTooLarge("/hansa.v1.Allocations/Plan", bytes: 70_000, limit: 65_536), node: "uk:1")
        #expect(request.status == .usage && request.hint?.contains("wait") == false)
        for error in [
            RPCError.replyTooLarge("/hansa.v1.Hosts/List", bytes: 5 << 20, limit: 4 << 20),
            .messageTooLarge("reply", bytes: 5 << 20, limit: 4 << 20),
        ] {
            let reply = CommandFailure(error, node: "uk:1")
            #expect(reply.status == .nodeFailed && reply.hint?.hasPrefix("ask for less at once") == true)
        }
        let busy = CommandFailure(RPCError(.resourceExhausted, "4096 batches wait for the disk"), node: "uk:1")
        #expect(busy.hint?.hasPrefix("wait a moment") == true)
    }

    @Test("A connection that fails because of a certificate exits with 78")
    func certificate() {
        let error = RPCError(
            .unavailable, "cannot reach uk:1: the peer refused this side's certificate ops.pem (bad certificate)",
            notProcessed: true)
        let failure = CommandFailure(error, node: "uk:1")
        #expect(failure.status == .certificates)
        #expect(failure.hint?.contains("hansa pki inspect") == true)
    }

    @Test("A made-up key is printed when the outcome is unknown, so that the command can be repeated")
    func madeUpKey() async {
        let node = FakeNode("uk") { $0.failures = [InjectedFailure(error: RPCError(.deadlineExceeded, "too late"))] }
        let run = await CommandRun.of("allocate --gpus 1", nodes: [node])
        #expect(run.status == 75)
        #expect(
            run.errors == """
                hansa: error: too late
                  try: repeat the command with --key 01234567-89ab-cdef-0123-456789abcdef@uk at the same region, uk: \
                there the same key never places twice, at another region it would

                """)
    }

    @Test("What the node refuses as a bad argument exits with 64 and the node's words")
    func badArgument() async {
        let run = await CommandRun.of("allocate --gpus 1 --region mars", nodes: [FakeNode("uk")])
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("hansa: error: unknown region \"mars\"; the federation has norway, uk\n"))
    }

    @Test("What does not exist exits with 66", arguments: ["allocation show uk-9", "allocation release uk-9"])
    func notFound(line: String) async {
        let run = await CommandRun.of(line, nodes: [FakeNode("uk")])
        #expect(run.status == 66)
        #expect(run.errors.hasPrefix("hansa: error: there is no allocation uk-9\n  try: "))
    }
}
