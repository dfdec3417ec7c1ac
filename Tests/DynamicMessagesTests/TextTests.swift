// TextTests.swift: every text of a message can be replaced, and nothing else changes.

import Basics
import DynamicMessages
import HansaMessages
import TestMessages
import Testing
import Wire

@Suite("Texts of messages")
struct TextTests {
    private func check<Message: RandomMessage>(_ type: Message.Type, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let message = Message.random(&random)
            let pool = GeneratedCodeTests.pool
            #expect(try pool.replacingTexts(message.encoded(), as: Message.fullName) { _ in nil } == nil)
            let doubled = try pool.replacingTexts(message.encoded(), as: Message.fullName) { "<\($0)>" }
            guard let doubled else { continue }
            // Taking the marks away again gives the message back.
            let back = try pool.replacingTexts(doubled, as: Message.fullName) { String($0.dropFirst().dropLast()) }
            #expect(try Message(wire: try #require(back)) == message)
        }
    }

    @Test("What is replaced and replaced back is what it was", arguments: [1, 2, 3] as [UInt64])
    func thereAndBack(seed: UInt64) throws {
        try check(Leaf.self, seed: seed)
        try check(Plain.self, seed: seed)
        try check(Present.self, seed: seed)
        try check(Many.self, seed: seed)
        try check(Choice.self, seed: seed)
    }

    @Test("Texts at every depth, in lists and in oneofs are replaced")
    func everywhere() throws {
        let pool = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        let host = Host(
            id: "a", gpus: [GPU(model: "a"), GPU(model: "b", uuid: "a")], labels: [Label(key: "a", value: "c")])
        let bytes = try pool.replacingTexts(host.encoded(), as: Host.fullName) { $0 == "a" ? "z" : nil }
        #expect(
            try Host(wire: try #require(bytes))
                == Host(
                    id: "z", gpus: [GPU(model: "z"), GPU(model: "b", uuid: "z")], labels: [Label(key: "z", value: "c")])
        )
    }
}
