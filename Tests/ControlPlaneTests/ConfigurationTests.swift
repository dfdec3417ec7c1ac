// ConfigurationTests.swift: flags win over environment over file, and every mistake is named exactly.

import Basics
import Glibc
import RPCCore
import SystemPackage
import Testing

@testable import ControlPlane

@Suite("Configuration")
struct ConfigurationTests {
    static let required = [
        "hansad", "--region", "uk", "--data-dir", "/var/lib/hansa", "--cert", "c.pem", "--key", "k.pem", "--ca",
        "ca.pem",
    ]

    static func load(
        _ extra: [String] = [], environment: [String: String] = [:]
    ) throws -> NodeConfiguration {
        try ConfigurationLoader.load(arguments: required + extra, environment: environment)
    }

    static func withFile(_ yaml: String, _ body: (String) throws -> Void) throws {
        let path = "/tmp/hansa-configuration-\(UInt64.random(in: 0...UInt64.max)).yaml"
        let file = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        try file.closeAfter { _ = try file.writeAll(yaml.utf8) }
        defer { unlink(path) }
        try body(path)
    }

    @Test("What no source names has the documented default")
    func defaults() throws {
        let configuration = try Self.load()
        #expect(configuration.listen == Endpoint(host: "127.0.0.1", port: 7443))
        #expect(configuration.holdTTLMilliseconds == 10_000)
        #expect(configuration.lendDefault == .unlimited)
        #expect(configuration.peers.isEmpty)
    }

    @Test("A flag wins over the environment, and the environment over the file")
    func precedence() throws {
        try Self.withFile("hold-ttl-ms: 1000\nheartbeat-ms: 100\nthreads: 1\n") { file in
            let configuration = try Self.load(
                ["--config", file, "--hold-ttl-ms=3000"],
                environment: ["HANSA_HOLD_TTL_MS": "2000", "HANSA_HEARTBEAT_MS": "200"])
            #expect(configuration.holdTTLMilliseconds == 3000)
            #expect(configuration.heartbeatMilliseconds == 200)
            #expect(configuration.threads == 1)
        }
    }

    @Test("Peers and limits are read from a list in a file and from one text")
    func lists() throws {
        let norway = try RegionID("norway")
        let spain = try RegionID("spain")
        let fromText = try Self.load(
            ["--peers", "norway=n:1,spain=s:2"], environment: ["HANSA_LEND": "spain=16,norway=unlimited"])
        #expect(fromText.peers == [norway: Endpoint(host: "n", port: 1), spain: Endpoint(host: "s", port: 2)])
        #expect(fromText.lend == [spain: .gpus(16), norway: .unlimited])
        try Self.withFile("peers: [\"norway=n:1\", \"spain=s:2\"]\n") { file in
            let fromFile = try Self.load(["--config", file])
            #expect(fromFile.peers == fromText.peers)
        }
    }

    @Test(
        "A wrong value is refused with the key, the value and the rule",
        arguments: [
            (["--region", "norway"], "--region is given twice"),
            (["norway"], "unknown key \"norway\" in the command line"),
            (
                ["--hold-ttl-ms", "soon"],
                "hold-ttl-ms = \"soon\" is not valid: it must be a whole number of ms from 100"
            ),
            (["--hold-ttl-ms", "5"], "from 100 to 600000"),
            (["--listen", "7443"], "listen = \"7443\" is not valid: it must be host:port"),
            (["--peers", "norway"], "each entry must be region=host:port"),
            (["--peers", "norway=a:1,norway=b:2"], "region norway is named twice"),
            (["--lend", "spian=8"], "lend = \"spian\" is not valid: it must name regions that peers names too"),
            (["--lend-default", "9223372036854775807"], "from 0 to 1000000"),
            (["--lend", "spain=-1"], "a limit is a whole number of GPUs from 0"),
            (["--log-level", "loud"], "it must be one of trace, debug"),
            (["--regoin", "uk"], "unknown key \"--regoin\" in the command line; did you mean \"--region\"?"),
            (["--threads"], "--threads needs a value"),
            (["--config", "/nonexistent/hansad.yaml"], "cannot read the configuration file /nonexistent/hansad.yaml"),
        ])
    func refused(extra: [String], message: String) throws {
        do {
            _ = try Self.load(extra)
            Issue.record("accepted \(extra)")
        } catch let error as ConfigurationError {
            #expect(error.description.contains(message), "\(error)")
        }
    }

    @Test(
        "A region id that is not a name is refused with the rule",
        arguments: [("no", "unquoted, YAML reads it as a boolean or null"), ("UK", "it must start with a-z")])
    func region(text: String, message: String) throws {
        do {
            _ = try ConfigurationLoader.load(arguments: ["hansad", "--region", text], environment: [:])
            Issue.record("accepted \(text)")
        } catch {
            #expect(error.description.contains(message), "\(error)")
        }
    }

    @Test(
        "Limits on calls that contradict each other or name no method are refused with the rule",
        arguments: [
            (["--calls-min", "10", "--calls-max", "5"], "it must be at most calls-max, which is 5"),
            (["--calls-per-method", "Watch=5"], "it must be /package.Service/Method=calls"),
            (["--calls-per-method", "/hansa.v1.Hosts/List=0"], "with 1 call or more"),
            (["--calls-per-method", "/hansa.v1.Hosts/List=1,/hansa.v1.Hosts/List=2"], "each method once"),
            (["--calls-max", "0", "--calls-per-method", "/hansa.v1.Hosts/List=1"], "it needs calls-max above 0"),
        ])
    func callLimits(arguments: [String], message: String) throws {
        do {
            _ = try Self.load(arguments)
            Issue.record("accepted \(arguments)")
        } catch let error as ConfigurationError {
            #expect(error.description.contains(message), "\(error)")
        }
    }

    @Test("Calls are limited by default, as asked for, or not at all")
    func callLimitsAccepted() throws {
        #expect(try Self.load([]).admission == AdmissionConfiguration())
        #expect(try Self.load(["--calls-max", "0"]).admission == nil)
        let chosen = [
            "--calls-min", "5", "--calls-max", "50", "--calls-per-method",
            "/hansa.v1.Hosts/List=7,/hansa.v1.Hosts/Register=8",
        ]
        #expect(
            try Self.load(chosen).admission
                == AdmissionConfiguration(
                    minimumCalls: 5, maximumCalls: 50,
                    methodLimits: ["/hansa.v1.Hosts/List": 7, "/hansa.v1.Hosts/Register": 8]))
    }

    @Test("A missing key names the flag, the variable and the file key")
    func missing() throws {
        #expect(throws: ConfigurationError.missing(.region)) {
            try ConfigurationLoader.load(arguments: ["hansad"], environment: [:])
        }
        #expect(
            ConfigurationError.missing(.dataDirectory).description
                == "data-dir is not set: give --data-dir, HANSA_DATA_DIR or \"data-dir\" in the file named by --config")
    }

    @Test("A misspelt key in a file is refused with the nearest one")
    func misspelt() throws {
        try Self.withFile("hold-ttl: 5\nheartbeet-ms: 5\n") { file in
            do {
                _ = try Self.load(["--config", file])
                Issue.record("accepted")
            } catch let error as ConfigurationError {
                #expect(error.description.contains("unknown key \"hold-ttl\" in \(file)"), "\(error)")
            }
        }
    }

    @Test("An unquoted region no in a file is refused with the YAML explanation")
    func yamlNo() throws {
        try Self.withFile("region: no\n") { file in
            do {
                _ = try ConfigurationLoader.load(
                    arguments: ["hansad", "--config", file], environment: [:])
                Issue.record("accepted")
            } catch let error as ConfigurationError {
                #expect(error.description.contains("spell the country out"), "\(error)")
            }
        }
    }

    @Test("--help explains every key with its variable and default", arguments: Setting.all)
    func help(setting: Setting) {
        #expect(ConfigurationHelp.text.contains("\(setting.flag) <"))
        #expect(ConfigurationHelp.text.contains(setting.variable))
        #expect(ConfigurationHelp.text.contains(setting.help))
    }
}
