// ConfigurationChangeTests.swift: what a new reading of the configuration changes in a running node.

import Basics
import Logging
import Synchronization
import Testing

@testable import ControlPlane

@Suite("A configuration that changes while the node runs")
struct ConfigurationChangeTests {
    private func read(_ extra: [String]) throws -> LoadedConfiguration {
        try ConfigurationLoader.read(arguments: ConfigurationTests.required + extra, environment: [:])
    }

    @Test("Peers, lending and the log's level are applied; everything else needs a restart and stays")
    func difference() throws {
        let old = try read(["--peers", "norway=n:1", "--threads", "1"])
        let new = try read([
            "--peers", "norway=n:2,spain=s:1", "--lend", "spain=0", "--lend-default", "4", "--home-floor", "3",
            "--log-level", "debug", "--threads", "2", "--listen", "127.0.0.1:9999",
        ])
        let change = ConfigurationChange(from: old, to: new)
        #expect(
            change.applied.map(\.setting.key) == ["peers", "lend", "lend-default", "home-floor", "log-level"])
        #expect(change.needsRestart.map(\.setting.key) == ["listen", "threads"])
        #expect(change.applied[0].before == "norway=n:1" && change.applied[0].after == "norway=n:2,spain=s:1")
        #expect(change.running.configuration.peers == new.configuration.peers)
        #expect(change.running.configuration.lendDefault == .gpus(4))
        #expect(change.running.configuration.homeFloorGPUs == 3)
        #expect(change.running.configuration.threads == 1 && change.running.configuration.listen.port == 7443)
    }

    @Test("A later reading is compared with what runs: what was applied is no news, what needs a restart still is")
    func again() throws {
        let old = try read(["--threads", "1"])
        let new = try read(["--threads", "2", "--home-floor", "3"])
        let second = ConfigurationChange(from: ConfigurationChange(from: old, to: new).running, to: new)
        #expect(second.applied.isEmpty && second.needsRestart.map(\.setting.key) == ["threads"])
    }

    @Test("A file that is wrong changes nothing, and a good one after it is applied")
    func wrongFile() throws {
        try ConfigurationTests.withFile("home-floor: 1\n") { file in
            let arguments = ConfigurationTests.required + ["--config", file]
            let running = try ConfigurationLoader.read(arguments: arguments, environment: [:])
            let next = Mutex<Result<LoadedConfiguration, ConfigurationError>>(
                .failure(.unreadableFile(path: file, cause: "test")))
            let floors = Mutex<[Int]>([])
            let reloader = ConfigurationReloader(running, logger: Logger(label: "test")) {
                () throws(ConfigurationError) in
                try next.withLock { $0 }.get()
            } apply: { change, _ in
                floors.withLock { $0.append(change.running.configuration.homeFloorGPUs) }
            }
            reloader.reload()
            #expect(floors.withLock { $0.isEmpty })
            let good = try read(["--home-floor", "5"])
            next.withLock { $0 = .success(good) }
            reloader.reload()
            reloader.reload()
            #expect(floors.withLock { $0 } == [5], "what is applied is applied once")
        }
    }
}
