// ConnectionsCommand.swift: `hansa-bench connections`: what an idle connection costs a running node.

import ArgumentParser
import NIOCore
import NIOPosix
import RPC

struct ConnectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "connections",
        abstract: "Open idle mutual TLS connections to a running node and read what they cost its memory.",
        discussion: "The node's resident memory with them less that without, after a few seconds of silence.")

    @OptionGroup var target: NodeTarget

    @Option(help: "How many connections.")
    var count = 2_000

    @Option(help: "Connections opened before the first reading, so that what is paid once is not counted.")
    var warmUp = 64

    @Option(help: "Seconds of silence before each reading.")
    var settle = 4

    @Flag(help: "Make each connection from a context of its own, so that none resumes a session.")
    var full = false

    func run() async throws {
        NodeTarget.allowManySockets()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let tls = try target.store()
        var channels: [RPCChannel] = []
        func open(_ more: Int) async throws {
            for _ in 0..<more {
                let channel = try target.channel(full ? target.store() : tls, group)
                channel.connect()
                channels.append(channel)
                while !channel.isConnected { try await Task.sleep(for: .milliseconds(1)) }
            }
            try await Task.sleep(for: .seconds(settle))
        }
        try await open(warmUp)
        let before = try target.residentKiB()
        let clock = ContinuousClock()
        let began = clock.now
        try await open(count)
        let seconds = (clock.now - began - .seconds(settle)) / .seconds(1)
        let after = try target.residentKiB()
        print(
            "{\"connections\": \(count), \"rss_before_kib\": \(before), \"rss_after_kib\": \(after), "
                + "\"kib_per_connection\": \(Double((after - before) * 100 / count) / 100), "
                + "\"connections_per_second\": \(Int(Double(count) / seconds))}")
        for channel in channels { await channel.close() }
        try await group.shutdownGracefully()
    }
}
