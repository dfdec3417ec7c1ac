// GeneratedCodeTests.swift: by descriptor, messages look and weigh exactly as generated code makes them.

import Basics
import DynamicMessages
import HansaMessages
import TestMessages
import Testing
import Wire

@Suite("By descriptor, as generated code does")
struct GeneratedCodeTests {
    /// The descriptors of the test messages.
    static let pool: DescriptorPool = {
        do {
            return try DescriptorPool(fileDescriptorSet: Base64.decoded(TestDescriptors.base64) ?? [])
        } catch {
            preconditionFailure("the test descriptors: \(error)")
        }
    }()

    private func check<Message: RandomMessage>(_ type: Message.Type, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let message = Message.random(&random)
            let bytes = message.encoded()
            for printsDefaults in [false, true] {
                let text = jsonString(message, printsDefaults: printsDefaults)
                let node = try Self.pool.json(bytes, as: Message.fullName, printsDefaults: printsDefaults)
                #expect(node.text() == text)
                #expect(try Self.pool.encode(try JSONParser.document(text), as: Message.fullName) == bytes)
            }
            #expect(
                try Self.pool.json(bytes, as: Message.fullName).text(pretty: true) == jsonString(message, pretty: true))
        }
    }

    @Test(
        "Any message prints as its generated JSON, and that JSON gives its bytes back",
        arguments: [1, 2, 3] as [UInt64])
    func roundTrips(seed: UInt64) throws {
        try check(Leaf.self, seed: seed)
        try check(Plain.self, seed: seed)
        try check(Present.self, seed: seed)
        try check(Many.self, seed: seed)
        try check(Choice.self, seed: seed)
        try check(Names.self, seed: seed)
    }

    @Test("Damaged bytes are an error or JSON, never a crash", arguments: [11, 12] as [UInt64])
    func damage(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = Many.random(&random).encoded()
            guard !bytes.isEmpty else { continue }
            bytes[Int(random.below(UInt64(bytes.count)))] = UInt8(random.below(256))
            bytes.removeLast(Int(random.below(UInt64(bytes.count))))
            guard let node = try? Self.pool.json(bytes, as: Many.fullName) else { continue }
            // What is shown can be said again.
            _ = try Self.pool.encode(node, as: Many.fullName)
        }
    }

    @Test("Every message of the node has a descriptor, and all of them are complete")
    func embedded() throws {
        let pool = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        #expect(try pool.message(Demand.fullName).oneofs == ["shape"])
        #expect(try pool.message(Host.fullName).fields.map(\.jsonName).contains("memoryMib"))
        #expect(pool.service("hansa.v1.Health")?.methods.map(\.name) == ["Check", "Watch"])
        #expect(pool.service("hansa.v1.Health")?.methods.map(\.streamsReplies) == [false, true])
        #expect(pool.file(of: "hansa.v1.Health.Check") == "hansa/v1/health.proto")
        #expect(pool.symbols(matching: "Host") == ["hansa.v1.Host"])
    }

    @Test("The files of a symbol are a descriptor set of their own")
    func closure() throws {
        let pool = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        let files = pool.closure(of: ["hansa/v1/hosts.proto"])
        #expect(files.map(\.name).contains("hansa/v1/types.proto"))
        #expect(files.last?.name == "hansa/v1/hosts.proto")
        let part = try DescriptorPool(fileDescriptorSet: DescriptorPool.fileDescriptorSet(of: files))
        #expect(part.service("hansa.v1.Hosts") == pool.service("hansa.v1.Hosts"))
        #expect(part.service("hansa.v1.Gossip") == nil)
    }
}
