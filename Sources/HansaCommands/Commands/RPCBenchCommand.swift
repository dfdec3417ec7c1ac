// RPCBenchCommand.swift: `hansa rpc bench`: a closed-loop load of echoes on one node.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import RPC

/// `hansa rpc bench`.
struct RPCBenchCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Puts a small load on the node, and measures it.",
        discussion: """
            Every caller makes its next call of Debug/Echo when the one before is answered. Client and node share \
            the figures: on one machine they share its CPUs, too. For comparisons there is hansa-bench.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Option(help: ArgumentHelp("Calls at a time, over all connections.", valueName: "count"))
    var inFlight = 64

    @Option(help: ArgumentHelp("Connections.", valueName: "count"))
    var connections = 1

    @Option(help: ArgumentHelp("How long.", valueName: "seconds"))
    var duration = 5.0

    @Option(help: ArgumentHelp("The payload of each request and reply.", valueName: "bytes"))
    var size = 120

    mutating func validate() throws {
        try check(inFlight, 1...Limits.benchInFlight, "--in-flight")
        try check(connections, 1...Limits.benchConnections, "--connections")
        try check(size, 0...Limits.benchPayloadBytes, "--size")
        guard duration > 0, duration <= Limits.longestTimeoutSeconds else {
            throw ValidationError(
                "--duration must be more than 0 and at most \(Int(Limits.longestTimeoutSeconds)) seconds")
        }
        guard inFlight >= connections else {
            throw ValidationError("--in-flight must be at least --connections: each connection needs a call")
        }
    }

    private func check(_ value: Int, _ range: ClosedRange<Int>, _ name: String) throws {
        guard range.contains(value) else {
            throw ValidationError("\(name) must be \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
    }

    func run(_ session: NodeSession) async throws {
        try await Interruption.watching { try await bench(session, $0) }
    }

    private func bench(_ session: NodeSession, _ interruption: Interruption) async throws {
        let load = EchoLoad(
            payload: [UInt8](repeating: 0x68, count: size), milliseconds: UInt64(duration * 1_000),
            timeoutMilliseconds: session.timeoutMilliseconds, node: session.address, interruption: interruption)
        var clients = [session.client]
        let target = try connection.target(session.environment.variables)
        do {
            for _ in 1..<connections { clients.append(try session.environment.connect(target)) }
        } catch {
            throw CommandFailure(error)
        }
        defer { for client in clients.dropFirst() { Task { await client.close() } } }
        // One call on each first: making connections is not the load.
        for client in clients { try await load.warmUp(client) }
        let result = await load.run(clients, inFlight: inFlight)
        format.show(json: { json(result) }) { text(result) }
        if let status = interruption.status { throw ExitStatus.Stop(status: status) }
        if result.latencies.count == 0, let failure = result.failure { throw failure }
    }

    private func text(_ result: EchoLoad.Result) -> String {
        let latencies = result.latencies
        var facts = Facts()
        facts.add("calls", "\(grouped(latencies.count)) in \(oneDecimal(result.seconds)) s")
        facts.add("calls/s", grouped(UInt64(result.callsPerSecond)))
        facts.add("latency", "p50 \(shortSpan(microseconds: latencies.percentile(50)))")
        for (name, percent) in [("p99", 99), ("p999", 99.9)] {
            facts.add("", "\(name) \(shortSpan(microseconds: latencies.percentile(percent)))")
        }
        facts.add("longest", shortSpan(microseconds: latencies.maximum))
        facts.add("failed", result.failed == 0 ? "0" : "\(grouped(result.failed)): \(result.failure?.message ?? "")")
        return facts.text
    }

    private func json(_ result: EchoLoad.Result) -> String {
        var json = JSONWriter(pretty: true, printsDefaults: true)
        json.object { json in
            json.field("connections", UInt32(clamping: connections))
            json.field("inFlight", UInt32(clamping: inFlight))
            json.field("sizeBytes", UInt32(clamping: size))
            json.field("seconds", result.seconds)
            json.field("calls", result.latencies.count)
            json.field("failed", result.failed)
            json.field("callsPerSecond", result.callsPerSecond)
            json.field("p50Us", result.latencies.percentile(50))
            json.field("p99Us", result.latencies.percentile(99))
            json.field("p999Us", result.latencies.percentile(99.9))
            json.field("maxUs", result.latencies.maximum)
        }
        return json.text
    }
}
