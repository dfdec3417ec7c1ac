// ConfigurationFileTests.swift: a value of another YAML type is refused or applied, and never taken for absent.

import Basics
import Testing

@testable import ControlPlane

@Suite("The configuration file")
struct ConfigurationFileTests {
    static func load(_ yaml: String) throws -> NodeConfiguration {
        var loaded: NodeConfiguration?
        try ConfigurationTests.withFile(yaml) { loaded = try ConfigurationTests.load(["--config", $0]) }
        return try #require(loaded)
    }

    /// The sentence of the refusal, and whether it is one.
    static func refusal(_ yaml: String) -> String {
        do {
            let configuration = try load(yaml)
            return "accepted: \(configuration)"
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "A value of another type than its setting's is refused with its line and what to write",
        arguments: [
            (
                "lend: 0",
                "lend in FILE, line 1, is a number, and must be a list of region=GPUs: write lend: [\"norway=8\"]"
            ),
            ("lend: true", "is true or false"),
            ("lend:", "is nothing (null)"),
            ("lend: ~", "is nothing (null)"),
            ("lend: {norway: {gpus: 0}}", "is a mapping"),
            ("lend: {norway: [0]}", "is a list"),
            ("lend: {norway: }", "is nothing (null)"),
            ("lend: {[norway]: 0}", "is a list"),
            ("lend: [8]", "is a number"),
            ("lend: [[norway]]", "is a list"),
            ("lend: [null]", "is nothing (null)"),
            (
                "lend-default: [0]",
                "lend-default in FILE, line 1, is a list, and must be one text: write lend-default: unlimited"
            ),
            ("lend-default: {norway: 0}", "is a mapping"),
            ("lend-default:", "is nothing (null)"),
            ("home-floor: [4]", "home-floor in FILE, line 1, is a list, and must be a whole number"),
            ("home-floor: true", "is true or false"),
            ("home-floor: 1.5", "it must be a whole number of GPUs"),
            ("home-floor: 1e3", "it must be a whole number of GPUs"),
            ("home-floor: 0x10", "it must be a whole number of GPUs"),
            ("peers: {norway: {host: a, port: 1}}", "is a mapping"),
            ("peers: 7443", "is a number"),
            ("log-level: [info]", "is a list"),
            ("log-level: !custom info", "is a value with a tag of its own"),
            ("http: {host: a}", "is a mapping"),
            ("calls-per-method: 5", "is a number"),
        ])
    func wrongType(yaml: String, message: String) {
        let text = Self.refusal(yaml)
        let words = text.split(separator: " ").map { $0.contains("/hansa-configuration-") ? "FILE," : String($0) }
        #expect(words.joined(separator: " ").contains(message), "\(text)")
    }

    @Test(
        "A file that is not one mapping of keys to values, each once and written out, is refused",
        arguments: [
            ("- region: uk", "it is a list, and must be lines of"),
            ("region", "it is a text, and must be lines of"),
            ("threads: 1\n---\nthreads: 2", "more than one YAML document"),
            ("threads: 1\nthreads: 2", "name \"threads\" twice"),
            ("threads: 1\n\"threads\": 2", "twice"),
            ("lend: {norway: 1, norway: 2}", "name \"norway\" twice"),
            ("lend-default: &limit 5\nhome-floor: *limit", "uses the anchor or alias \"limit\""),
            ("<<: {threads: 1}", "unknown key \"<<\""),
            ("1: 2", "unknown key \"1\""),
            ("[threads]: 1", "begins with a list where a key is due"),
            ("threads: [1", "cannot read the configuration file"),
            ("\tthreads: 1", "cannot read the configuration file"),
        ])
    func shape(yaml: String, message: String) {
        #expect(Self.refusal(yaml).contains(message), "\(Self.refusal(yaml))")
    }

    @Test(
        "A list may be a YAML list, one text or a mapping, and says the same",
        arguments: [
            "peers: [\"norway=n:1\", \"spain=s:2\"]\nlend: [\"norway=0\", \"spain=unlimited\"]",
            "peers: \"norway=n:1, spain=s:2\"\nlend: norway=0,spain=unlimited",
            "peers: {norway: \"n:1\", spain: \"s:2\"}\nlend: {norway: 0, spain: unlimited}",
            "peers:\n  - norway: n:1\n  - spain: s:2\nlend:\n  norway: 0\n  spain: unlimited",
        ])
    func lists(yaml: String) throws {
        let configuration = try Self.load(yaml)
        let (norway, spain) = (try RegionID("norway"), try RegionID("spain"))
        #expect(configuration.peers == [norway: Endpoint(host: "n", port: 1), spain: Endpoint(host: "s", port: 2)])
        #expect(configuration.lend == [norway: .gpus(0), spain: .unlimited])
    }

    @Test("A number is the text of a setting that takes text", arguments: ["lend-default: 4", "lend-default: \"4\""])
    func numberAsText(yaml: String) throws {
        #expect(try Self.load(yaml).lendDefault == .gpus(4))
    }

    @Test("A file without keys says nothing", arguments: ["", "# nothing\n", "---\n"])
    func empty(yaml: String) throws {
        #expect(try Self.load(yaml).lendDefault == .unlimited)
    }

    @Test("A file of the limit is read, and one byte more is refused", arguments: [0, 1])
    func size(more: Int) {
        let padding = String(repeating: "#", count: Limits.configurationFileBytes - "threads: 1\n".utf8.count + more)
        let text = Self.refusal("threads: 1\n" + padding)
        #expect(text.contains("it is larger than \(Limits.configurationFileBytes) bytes") == (more > 0))
    }

    @Test("Nesting without end is refused, not followed")
    func nesting() {
        #expect(Self.refusal(String(repeating: "[", count: 100_000)).contains("cannot read the configuration file"))
        #expect(Self.refusal(String(repeating: "{a: ", count: 100_000)).contains("cannot read the configuration file"))
    }

    @Test("What is no regular file is refused at once", arguments: ["/tmp", "/dev/zero"])
    func notAFile(path: String) {
        #expect(throws: ConfigurationError.unreadableFile(path: path, cause: "it is not a regular file")) {
            try ConfigurationFile.read(path)
        }
    }
}
