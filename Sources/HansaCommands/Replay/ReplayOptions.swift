// ReplayOptions.swift: the options of `hansa replay`.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import TraceReplay

/// What is replayed, where and how fast.
struct ReplayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The hosts; without it, the hosts that the regions have.", valueName: "file"))
    var hosts: FileArgument?

    @Option(help: ArgumentHelp("The tasks.", valueName: "file"))
    var tasks: FileArgument?

    @Option(
        help: ArgumentHelp("The form of the tasks; else what the file looks like.", valueName: "format"),
        completion: .list(TraceFormat.allCases.map(\.rawValue)), transform: { try TraceFormat.named($0) })
    var format: TraceFormat?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "max = as fast as it goes; else seconds of the trace in one second.", valueName: "factor|max"),
        transform: { try ReplaySpeed($0) })
    var speed = ReplaySpeed(factor: nil)

    @Option(parsing: .unconditional, help: ArgumentHelp("Only the first so many tasks.", valueName: "count"))
    var limit: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The most calls at a time; 1 keeps the trace's order strictly.", valueName: "count"))
    var inFlight = 64

    @Option(
        help: ArgumentHelp("The regions, separated by commas; else all that the node knows.", valueName: "regions"),
        transform: { try RegionList($0) })
    var regions = RegionList()

    @Option(
        help: ArgumentHelp(
            "Where a region's node is; else as the node says. May be repeated.", valueName: "region=host:port"),
        transform: { try RegionNode($0) })
    var regionNode: [RegionNode] = []

    @Flag(help: "Leave out deletions.")
    var keep = false

    @Option(
        help: ArgumentHelp("The tenant to ask for; else the operator.", valueName: "tenant"),
        transform: { try TenantID($0) })
    var tenant: TenantID?

    @Option(help: ArgumentHelp("The name of the run, to continue an earlier one; else made up.", valueName: "name"))
    var run: String?

    @Flag(help: "Plays nothing: releases whatever the run that --run names has left placed.")
    var giveBack = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How long an unanswered call is made again.", valueName: "seconds"))
    var retrySeconds = 60

    @Option(
        help: ArgumentHelp("Write a line for each acknowledged allocation: id, provider, state.", valueName: "file"))
    var acknowledged: FileArgument?

    mutating func validate() throws {
        if giveBack {
            guard run != nil, tasks == nil, hosts == nil else {
                throw ValidationError("--give-back needs --run, and neither --tasks nor --hosts")
            }
        } else if tasks == nil {
            throw ValidationError("Missing expected argument '--tasks <file>'")
        }
        guard (1...Limits.replayInFlight).contains(inFlight) else {
            throw ValidationError("--in-flight must be 1 to \(Limits.replayInFlight), not \(inFlight)")
        }
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit)") }
        guard (0...Int(Limits.longestTimeoutSeconds)).contains(retrySeconds) else {
            throw ValidationError(
                "--retry-seconds must be 0 to \(Int(Limits.longestTimeoutSeconds)), not \(retrySeconds)")
        }
        if let run, (try? TenantID(run)) == nil || run.utf8.count > Limits.runNameBytes {
            throw ValidationError(
                "--run must be 1 to \(Limits.runNameBytes) letters, digits, \".\", \"_\" and \"-\", not \"\(run)\"")
        }
    }
}

/// Regions separated by commas.
struct RegionList: Hashable, Sendable {
    /// The regions; empty = all.
    var regions: [RegionID] = []

    /// All regions.
    init() {}

    /// Reads `uk,norway`.
    init(_ text: String) throws {
        regions = try text.split(separator: ",", omittingEmptySubsequences: false).map { try RegionID(String($0)) }
    }
}

/// How fast a trace is replayed.
struct ReplaySpeed: Hashable, Sendable {
    /// Seconds of the trace in one second; nil = as fast as it goes.
    var factor: Double?

    /// Takes a factor.
    init(factor: Double?) { self.factor = factor }

    /// Reads `max` or a number.
    init(_ text: String) throws {
        if text == "max" {
            factor = nil
            return
        }
        guard let factor = Double(text), factor > 0, factor.isFinite else {
            throw ValidationError("write max, or a number greater than 0, such as 1000")
        }
        self.factor = factor
    }
}

/// Where a region's node is.
struct RegionNode: Hashable, Sendable {
    /// The region.
    var region: RegionID
    /// `HOST:PORT`.
    var address: String

    /// Reads `uk=127.0.0.1:7443`.
    init(_ text: String) throws {
        guard let equals = text.firstIndex(of: "=") else {
            throw ValidationError("write REGION=HOST:PORT, such as uk=127.0.0.1:7443")
        }
        region = try RegionID(String(text[..<equals]))
        address = try NodeAddress(String(text[text.index(after: equals)...])).description
    }
}
