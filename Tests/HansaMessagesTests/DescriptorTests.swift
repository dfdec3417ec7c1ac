// DescriptorTests.swift: the embedded descriptors are those of the .proto files.

import HansaMessages
import Testing

@Suite struct DescriptorTests {
    /// The names of the files in the set: field 1 of each FileDescriptorProto, which is field 1 of the set.
    private func fileNames(_ set: [UInt8]) -> [String] {
        var names: [String] = []
        var rest = set[...]
        func length() -> Int {
            var value = 0
            var shift = 0
            while let byte = rest.popFirst() {
                value |= Int(byte & 0x7F) << shift
                if byte < 0x80 { break }
                shift += 7
            }
            return value
        }
        while rest.popFirst() == 0x0A {
            let size = length()
            let after = rest.dropFirst(size)
            if rest.popFirst() == 0x0A {
                let nameSize = length()
                names.append(String(decoding: rest.prefix(nameSize), as: UTF8.self))
            }
            rest = after
        }
        return names
    }

    @Test("Every file is there, after those it imports")
    func files() throws {
        let names = fileNames(ProtoDescriptors.fileDescriptorSet)
        let types = try #require(names.firstIndex(of: "hansa/v1/types.proto"))
        let allocations = try #require(names.firstIndex(of: "hansa/v1/allocations.proto"))
        #expect(types < allocations)
        let descriptor = try #require(names.firstIndex(of: "google/protobuf/descriptor.proto"))
        let options = try #require(names.firstIndex(of: "hansa/v1/options.proto"))
        #expect(descriptor < options)
        #expect(names.count == Set(names).count)
        #expect(names.contains("hansa/storage/v1/ledger.proto"))
    }
}
