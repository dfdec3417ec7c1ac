// ViewAndBuilderTests.swift: views read and builders write the same messages as the owned structs.

import HansaMessages
import TestMessages
import Testing
import Wire

@Suite struct ViewAndBuilderTests {
    private func built(_ build: (inout WireWriter) -> Void) -> [UInt8] {
        var memory = [UInt8](repeating: 0, count: 1024)
        let count = unsafe memory.withUnsafeMutableBytes { raw in
            var writer = unsafe WireWriter(raw)
            build(&writer)
            #expect(writer.isComplete)
            return writer.count
        }
        return Array(memory.prefix(count))
    }

    @Test("A view reads a message in place")
    func view() throws {
        let bytes = DecodingTests.allocation.encoded()
        try unsafe bytes.withUnsafeBytes { raw in
            let arena = try unsafe Allocation.decode(raw)
            let view = try Allocation.View(arena)
            #expect(String(copying: view.id) == "uk-42")
            #expect(view.state == .placed)
            #expect(view.demand?.gang?.hosts == 2)
            if view.demand?.share != nil { Issue.record("the demand is a gang") }
            #expect(view.demand?.modelsCount == 2)
            #expect(view.placementCount == 2)
            #expect(view.placement(0).gpus[1] == 300)
            let noGPUs = view.placement(1).gpus.count
            #expect(noGPUs == 0)
            #expect(String(copying: view.idempotencyKey) == "")
        }
    }

    @Test(
        "Text that is ASCII is known to be, so that nothing normalises it to hash or to compare it",
        arguments: [
            ("key-0123456789-0123456789", true), ("Schlüssel-0123456789-0123456789", false), ("k", true),
        ])
    func knownASCII(text: String, isASCII: Bool) throws {
        let bytes = AllocateRequest(idempotencyKey: text).encoded()
        try unsafe bytes.withUnsafeBytes { raw in
            let arena = try unsafe AllocateRequest.decode(raw)
            let view = try AllocateRequest.View(arena)
            #expect(view.idempotencyKey.isKnownASCII == isASCII)
            #expect(String(copying: view.idempotencyKey) == text)
        }
    }

    @Test("A view distinguishes an absent optional field from one with its default")
    func presence() throws {
        let bytes = Present(aUint32: 0, aString: "").encoded()
        try unsafe bytes.withUnsafeBytes { raw in
            let arena = try unsafe Present.decode(raw)
            let view = try Present.View(arena)
            #expect(view.aUint32 == 0)
            #expect(view.anInt32 == nil)
            if view.aString == nil { Issue.record("the empty text is present") }
            if view.someBytes != nil { Issue.record("the bytes are absent") }
        }
    }

    @Test("A builder writes what the owned message encodes to")
    func builder() {
        let owned = Allocation(
            id: "uk-1", state: .placed,
            demand: Demand(shape: .share(Share(milli: 250)), models: ["H200", "H100"], cpuMilli: 0),
            placement: [HostPlacement(host: "h", gpus: [1, 200], fences: [9])])
        let bytes = built { writer in
            var builder = Allocation.Builder(writer)
            builder.setId("uk-1")
            builder.setState(.placed)
            builder.setDemand { demand in
                demand.setShare { $0.setMilli(250) }
                demand.addModels("H200")
                demand.addModels("H100")
                demand.setCpuMilli(0)
            }
            builder.addPlacement { placement in
                placement.setHost("h")
                placement.setGpus([1, 200])
                placement.setFences([9])
            }
            writer = builder.writer
        }
        #expect(bytes == owned.encoded())
    }

    @Test("A builder writes an optional field and a oneof member even when they are default")
    func builderPresence() {
        let bytes = built { writer in
            var builder = Choice.Builder(writer)
            builder.setABool(false)
            writer = builder.writer
        }
        #expect(bytes == Choice(default: .aBool(false)).encoded())
    }
}
