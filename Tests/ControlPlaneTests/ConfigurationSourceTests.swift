// ConfigurationSourceTests.swift: environment variables, combinations that cannot work, and `hansad check-config`.

import Basics
import RPCCore
import Testing

@testable import ControlPlane

@Suite("Where configuration comes from, and what fits together")
struct ConfigurationSourceTests {
    static func refusal(_ extra: [String], _ environment: [String: String] = [:]) -> String {
        do {
            return "accepted: \(try ConfigurationTests.load(extra, environment: environment))"
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "A variable that is no setting is refused with the nearest one, and one without a value too",
        arguments: [
            ("HANSA_LENDD", "x", "unknown key \"HANSA_LENDD\" in the environment; did you mean \"HANSA_LEND\"?"),
            ("HANSA_HEARTBEAT", "5", "unknown key \"HANSA_HEARTBEAT\" in the environment"),
            ("HANSA_LEND_DEFAULT", "", "HANSA_LEND_DEFAULT is empty"),
            ("HANSA_HOME_FLOOR", "", "HANSA_HOME_FLOOR is empty"),
            ("HANSA_CONFIG", "", "HANSA_CONFIG is empty"),
            ("HANSA_HOME_FLOOR", "many", "it must be a whole number of GPUs"),
            ("HANSA_PEERS", "norway=n:1,,spain=s:2", "an entry is empty"),
        ])
    func variables(name: String, value: String, message: String) {
        #expect(Self.refusal([], [name: value]).contains(message), "\(Self.refusal([], [name: value]))")
    }

    @Test(
        "Variables of the admin tool, of an orchestrator and of compose files do not stop a node",
        arguments: [
            "HANSA_NODE", "HANSA_TIMEOUT", "HANSA_IMAGE", "HANSA_PORT_UK", "HANSA_PORT", "HANSA_SERVICE_HOST",
            "HANSA_SERVICE_PORT_RPC", "HANSA_NORWAY_SERVICE_HOST", "HANSA_NORWAY_PORT_7443_TCP_ADDR",
            "HANSA_NORWAY_PORT",
        ])
    func variablesOfOthers(name: String) throws {
        _ = try ConfigurationTests.load(environment: [name: "x", "hansa_lend": "y"])
    }

    @Test("An empty list is a list", arguments: ["HANSA_PEERS", "HANSA_LEND", "HANSA_CALLS_PER_METHOD"])
    func emptyList(name: String) throws {
        #expect(try ConfigurationTests.load(environment: [name: ""]).peers.isEmpty)
    }

    @Test(
        "What cannot work together is refused",
        arguments: [
            (["--peers", "uk=a:1"], "uk is this region itself"),
            (["--peers", "norway=127.0.0.1:7443"], "listen and peers cannot work together: 127.0.0.1:7443 is this"),
            (["--advertise", "a:1", "--peers", "norway=a:1"], "advertise and peers cannot work together"),
            (["--peers", "norway=0.0.0.0:1"], "cannot be dialled"),
            (["--peers", "norway=n:0"], "port 0 cannot be dialled"),
            (["--advertise", "0.0.0.0:7443"], "cannot be dialled"),
            (["--advertise", "[::]:7443"], "cannot be dialled"),
            (["--advertise", "uk:0"], "port 0 cannot be dialled"),
            (["--advertise="], "it must not be empty"),
            (["--http", "127.0.0.1:7443"], "listen and http cannot work together"),
            (["--listen", "0.0.0.0:7480"], "listen and http cannot work together"),
            (["--hold-ttl-ms", "200"], "hold-ttl-ms and heartbeat-ms cannot work together"),
            (["--lend", "spain=8"], "it must name regions that peers names too"),
            (["--calls-per-method", "/hansa.v1.Hosts/Lists=5"], "did you mean \"/hansa.v1.Hosts/List\"?"),
        ])
    func contradictions(extra: [String], message: String) {
        #expect(Self.refusal(extra).contains(message), "\(Self.refusal(extra))")
    }

    @Test("Certificate, key and authority in one file are refused", arguments: ["--cert", "--ca"])
    func oneFile(flag: String) {
        let arguments = ConfigurationTests.required.map { $0 == (flag == "--cert" ? "c.pem" : "ca.pem") ? "k.pem" : $0 }
        #expect(throws: ConfigurationError.self) {
            try ConfigurationLoader.load(arguments: arguments, environment: [:])
        }
    }

    @Test("What works and is hardly meant is warned about")
    func warnings() throws {
        let shared = try ConfigurationTests.load(["--peers", "norway=n:1,sweden=n:1"])
        #expect(shared.warnings.count == 1 && shared.warnings[0].contains("norway and sweden have one address, n:1"))
        let wildcard = try ConfigurationTests.load(["--peers", "norway=n:1", "--listen", "0.0.0.0:7443"])
        #expect(wildcard.warnings.count == 1 && wildcard.warnings[0].contains("advertise is not set"))
    }

    @Test("check-config prints every key with its value and its source")
    func report() throws {
        try ConfigurationTests.withFile("threads: 1\nlend-default: 5\n") { file in
            let arguments = ["hansad", "check-config"] + ConfigurationTests.required.dropFirst() + ["--config", file]
            let found = try ConfigurationLoader.read(
                arguments: CheckConfig.arguments(arguments), environment: ["HANSA_LEND_DEFAULT": "7"])
            let lines = CheckConfig.report(found).split(separator: "\n").map { line in
                line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            }
            #expect(lines.count == Setting.all.count)
            #expect(lines.contains("region uk flag"))
            #expect(lines.contains("threads 1 \(file)"))
            #expect(lines.contains("lend-default 7 environment"))
            #expect(lines.contains("heartbeat-ms 250 default"))
            #expect(lines.contains("peers - default"))
        }
    }

    @Test("Every method that can be limited is one that a node serves, each once")
    func methods() {
        #expect(Set(Node.methods.map(\.fullName)).count == Node.methods.count)
        #expect(Node.methods.contains { $0.fullName == "/hansa.v1.Allocations/Watch" })
    }
}
