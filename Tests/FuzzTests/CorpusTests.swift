// CorpusTests.swift: what fuzzing has found so far stays found: every input of the corpus is run again.

import DynamicMessages
import Foundation
import FuzzTargets
import HansaMessages
import Testing
import Wire

@Suite("The corpus of the fuzz targets")
struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Tools/fuzz/corpus").standardizedFileURL

    @Test("Every input of a target's corpus keeps its rules", arguments: FuzzTarget.all.map(\.name))
    func replay(name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.folder.appending(path: name), includingPropertiesForKeys: nil)
        #expect(!files.isEmpty, "Tools/fuzz/fuzz.sh --merge \(name) fills the corpus")
        for file in files.sorted(by: { $0.path < $1.path }) {
            let bytes = [UInt8](try Data(contentsOf: file))
            do throws(FuzzFinding) {
                try target.run(bytes)
            } catch {
                Issue.record("\(file.lastPathComponent): \(error)")
            }
        }
    }

    @Test("The corpus has no folder without a target, and stays small")
    func size() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(names.sorted() == FuzzTarget.all.map(\.name).sorted())
        var sum = 0
        for name in names {
            let folder = Self.folder.appending(path: name)
            for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
                sum += try Data(contentsOf: file).count
            }
        }
        #expect(sum <= 200 << 10)
    }

    @Test("Every message of the .proto files is fuzzed")
    func messages() throws {
        let pool = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        // MethodPolicy is an option of methods and never sent.
        let names = pool.files.flatMap(\.symbols)
            .filter { pool.isMessage($0) && $0.hasPrefix("hansa.") && $0 != "hansa.v1.MethodPolicy" }
        let fuzzed = FuzzedMessages.types.map { $0.fullName }
        #expect(fuzzed.sorted() == names.sorted(), "add what is new to FuzzedMessages.types")
    }
}
