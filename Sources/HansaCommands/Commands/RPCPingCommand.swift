// RPCPingCommand.swift: `hansa rpc ping`: how long a call to the node and back takes, again and again.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import RPC
internal import RPCCore

/// `hansa rpc ping`.
struct RPCPingCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "ping", abstract: "Measures the round trip of a small call.",
        discussion: """
            Calls Health/Check over one connection. Making the connection is measured by itself. Succeeds when at \
            least one call was answered.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("How many calls.", valueName: "count"))
    var count = 5

    @Option(name: .shortAndLong, help: ArgumentHelp("The pause between two of them.", valueName: "seconds"))
    var interval = 1.0

    mutating func validate() throws {
        guard (1...Limits.pings).contains(count) else {
            throw ValidationError("--count must be 1 to \(Limits.pings), not \(count)")
        }
        guard interval >= 0, interval <= Limits.longestTimeoutSeconds else {
            throw ValidationError("--interval must be 0 to \(Int(Limits.longestTimeoutSeconds)) seconds")
        }
    }

    func run(_ session: NodeSession) async throws {
        try await Interruption.watching { try await run(session, $0) }
    }

    private func run(_ session: NodeSession, _ interruption: Interruption) async throws {
        let connect: UInt64
        do {
            connect = try await measured(session, interruption)
        } catch {
            if let status = interruption.status { throw ExitStatus.Stop(status: status) }
            throw error
        }
        if format.output == .table {
            session.environment.console.output(
                "\(session.address) is \(session.client.channel.state.peerName ?? "connected"), "
                    + "connected in \(shortSpan(microseconds: Double(connect) / 1_000))\n")
        }
        try await ping(session, connect, interruption)
    }

    private func ping(_ session: NodeSession, _ connect: UInt64, _ interruption: Interruption) async throws {
        var latencies = Latencies()
        var failure: CommandFailure?
        var calls = 0
        for number in 1...count {
            if number > 1 { await interruption.sleep(.seconds(interval)) }
            if interruption.isAsked { break }
            do throws(CommandFailure) {
                let nanoseconds = try await measured(session, interruption)
                calls += 1
                latencies.add(nanoseconds)
                say("\(number)  \(shortSpan(microseconds: Double(nanoseconds) / 1_000))", session)
            } catch {
                // A call that was cut short was not lost.
                if interruption.isAsked { break }
                calls += 1
                failure = error
                say("\(number)  \(PrintableText.escaped(error.message))", session)
            }
        }
        format.show(json: { json(latencies, calls, connectMicroseconds: Double(connect) / 1_000) }) {
            text(latencies, calls)
        }
        if let status = interruption.status { throw ExitStatus.Stop(status: status) }
        if latencies.count == 0, let failure { throw failure }
    }

    /// How long a call takes, in nanoseconds; ends at once when somebody asks.
    private func measured(_ session: NodeSession, _ interruption: Interruption) async throws(CommandFailure) -> UInt64 {
        do {
            return try await interruption.ending {
                let began = MonotonicClock.now()
                _ = try await session.call { try await $0.health.check(HealthRequest(), options: $1) }
                return MonotonicClock.now().nanoseconds - began.nanoseconds
            }
        } catch {
            throw error as? CommandFailure
                ?? CommandFailure(RPCError(.cancelled, "interrupted"), node: session.address)
        }
    }

    private func say(_ line: String, _ session: NodeSession) {
        if format.output == .table { session.environment.console.output(line + "\n") }
    }

    private func text(_ latencies: Latencies, _ calls: Int) -> String {
        let lost = UInt64(calls) - latencies.count
        let times = [latencies.minimum, latencies.mean, latencies.percentile(99), latencies.maximum]
            .map { shortSpan(microseconds: $0) }
        return "\(calls) calls, \(latencies.count) answered, \(percentage(lost, of: UInt64(calls))) lost\n"
            + (latencies.count == 0 ? "" : "min/avg/p99/max  \(times.joined(separator: " / "))\n")
    }

    private func json(_ latencies: Latencies, _ calls: Int, connectMicroseconds: Double) -> String {
        var json = JSONWriter(pretty: true, printsDefaults: true)
        json.object { json in
            json.field("calls", UInt32(clamping: calls))
            json.field("answered", UInt32(clamping: latencies.count))
            json.field("connectUs", connectMicroseconds)
            json.field("minUs", latencies.minimum)
            json.field("avgUs", latencies.mean)
            json.field("p99Us", latencies.percentile(99))
            json.field("maxUs", latencies.maximum)
        }
        return json.text
    }
}
