// FloodTests.swift: too many of what is cheap to send: resets, pings, credit, stuck streams.

import RPC
import RPCCore
import Synchronization
import Testing
import Wire

extension AbuseTests {
    @Suite("A peer that sends too much")
    struct FloodTests {
        @Test("Calls that are made and abandoned are cancelled, and the 201st ends the connection")
        func rapidReset() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            for slot in 0...RPCLimits.resets {
                let stream = RawPeer.stream(slot)
                try peer.send(
                    RawPeer.call(TestMethods.count, TestMessage(1 << 20), on: stream)
                        + RawPeer.bytes(.reset(ResetFrame(.cancelled)), stream: stream))
            }
            let text = try peer.goAwayText()
            #expect(text?.hasPrefix("the peer abandoned 201 calls within ") == true, "\(text ?? "none")")
            await attacked.ends.wait { $0[ConnectionEnd.resetFlood] == 1 && $0[StatusCode.cancelled] >= 200 }
            #expect(await attacked.log.line(containing: "abandoned").hasPrefix("connection ended: "))
            try await attacked.stop()
        }

        @Test("As many pings as the limit are answered, and one more ends the connection")
        func pings() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            for number in 0...RPCLimits.pings { try peer.send(.ping(UInt64(number), isAnswer: false)) }
            var answers = 0
            var text: String?
            while let (frame, _) = try peer.receive() {
                if case .ping(_, isAnswer: true) = frame { answers += 1 }
                if case .goAway(let goAway) = frame { text = goAway.text }
            }
            #expect(answers == RPCLimits.pings)
            #expect(text?.hasPrefix("the peer sent 101 pings within ") == true)
            await attacked.ends.wait(for: .pingFlood)
            try await attacked.stop()
        }

        @Test("More credit than a number holds ends the stream, or the connection when it is the connection's")
        func windows() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            let stream = RawPeer.stream(0)
            try peer.send(RawPeer.call(TestMethods.hang, TestMessage(1), on: stream))
            try peer.send(.window(UInt32(Int32.max)), stream: stream)
            #expect(
                try peer.nextStatus()?.message
                    == "the peer broke the protocol on this call: more than 2^31 bytes of credit")
            try peer.send(.window(UInt32(Int32.max)))
            #expect(try peer.goAwayText() == "the peer broke the protocol: it granted more than 2^31 bytes of credit")
            await attacked.ends.wait(for: .violation)
            try await attacked.stop()
        }

        @Test("A thousand streams that are stuck for want of credit cost a message each and delay nobody")
        func stuckStreams() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(
                RawPeer.hello(streamWindowBytes: 1024, connectionWindowBytes: UInt32(Int32.max)))
            let streams = 1000
            let request = TestMessage(1 << 20, payloadByteCount: 4096)
            for slot in 0..<streams {
                try peer.send(RawPeer.call(TestMethods.count, request, on: RawPeer.stream(slot)))
            }
            try peer.send(RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(streams)))
            #expect(try peer.isAnswered(RawPeer.stream(streams)))
            try await attacked.expectUnharmed()
            #expect(attacked.service.sent.load(ordering: .relaxed) == 0)
            try peer.send(
                RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(RPCLimits.callsPerConnection)))
            #expect(
                try peer.goAwayText()
                    == "the peer broke the protocol: slot 1024 is over the limit of 1024 calls at a time")
            await attacked.ends.wait { $0[StatusCode.cancelled] >= streams }
            try await attacked.stop()
        }
    }
}
