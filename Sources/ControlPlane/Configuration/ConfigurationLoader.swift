// ConfigurationLoader.swift: flags, environment and file into a NodeConfiguration; flags win over environment over file.
//
// Unknown keys are errors, with the nearest known one named: a misspelt limit must not be a silent default. What the
// sources look like: ConfigurationFlags, ConfigurationVariables, ConfigurationFile. What fits together: ConfigurationChecks.

import Basics
import Configuration
import RPCCore
import TLS

/// A node's configuration, and where each value of it came from.
public struct LoadedConfiguration: Hashable, Sendable {
    /// One setting as it is in force.
    public struct Entry: Hashable, Sendable {
        /// The setting.
        public var setting: Setting
        /// Its value; a list joined by commas.
        public var value: String
        /// Who said so.
        public var source: SettingSource
    }

    /// The configuration.
    public var configuration: NodeConfiguration
    /// Every setting, in the order of ``Setting/all``.
    public var entries: [Entry]
    /// The file that was read, if any.
    public var file: String?
    /// The stamp of the file from before it was read.
    var stamps: [FileStamp]
}

/// Reads a node's configuration from its sources.
public struct ConfigurationLoader {
    private let layers: [SettingLayer]
    private let reader: ConfigReader

    private init(_ layers: [SettingLayer]) {
        self.layers = layers
        reader = ConfigReader(providers: layers.map(\.provider))
    }

    /// Reads and checks everything.
    ///
    /// - Parameters:
    ///   - arguments: The command line, program name first.
    ///   - environment: The environment variables.
    public static func load(
        arguments: [String], environment: [String: String]
    ) throws(ConfigurationError) -> NodeConfiguration {
        try read(arguments: arguments, environment: environment).configuration
    }

    /// As ``load(arguments:environment:)``, with the source of each value.
    public static func read(
        arguments: [String], environment: [String: String]
    ) throws(ConfigurationError) -> LoadedConfiguration {
        let flags = try ConfigurationFlags.read(arguments)
        let variables = try ConfigurationVariables.read(environment)
        let file = flags.file ?? variables.file
        let stamps = file.map { [FileStamp.now(path: $0)] } ?? []
        var layers = [flags.layer, variables.layer]
        if let file { layers.append(try ConfigurationFile.read(file)) }
        let loader = ConfigurationLoader(layers)
        let configuration = try loader.configuration()
        try ConfigurationChecks.check(configuration)
        return LoadedConfiguration(configuration: configuration, entries: loader.entries, file: file, stamps: stamps)
    }

    private var entries: [LoadedConfiguration.Entry] {
        Setting.all.map { setting in
            let layer = layers.first { $0.values[setting.key] != nil }
            let value: String =
                switch layer?.values[setting.key] {
                case .one(let text): text
                case .several(let entries): entries.joined(separator: ",")
                case nil: setting.fallback ?? ""
                }
            return .init(setting: setting, value: value, source: layer?.source ?? .fallback)
        }
    }

    private func configuration() throws(ConfigurationError) -> NodeConfiguration {
        let region = try region(.region, try text(.region))
        let peers = try pairs(.peers) { value throws(ConfigurationError) in try endpoint(.peers, value) }
        let lend = try pairs(.lend) { value throws(ConfigurationError) in try limit(.lend, value) }
        let listen = try endpoint(.listen, try text(.listen))
        return NodeConfiguration(
            region: region,
            listen: listen,
            advertise: try optionalEndpoint(.advertise),
            http: try endpoint(.http, try text(.http)),
            dataDirectory: try text(.dataDirectory),
            found: try found(listen),
            tls: TLSFiles(
                certificateChain: try text(.certificate), privateKey: try text(.privateKey),
                trustRoots: try text(.trustRoots)),
            peers: peers,
            lend: lend,
            lendDefault: try limit(.lendDefault, try text(.lendDefault)),
            homeFloorGPUs: try integer(.homeFloor),
            holdTTLMilliseconds: UInt64(try integer(.holdTTL)),
            heartbeatMilliseconds: UInt64(try integer(.heartbeat)),
            drainGraceMilliseconds: UInt64(try integer(.drainGrace)),
            threads: try integer(.threads),
            admission: try admission(),
            connectionsPerPeer: try integer(.connectionsPerPeer),
            connectionAge: try connectionAge(),
            logLevel: try choice(.logLevel),
            logFormat: try choice(.logFormat),
            accessLogEvery: try integer(.accessLogEvery),
            failureLogPerSecond: try integer(.failureLogRate))
    }

    private func text(_ setting: Setting) throws(ConfigurationError) -> String {
        guard let value = reader.string(forKey: ConfigKey([setting.key])) else {
            guard let fallback = setting.fallback else { throw .missing(setting) }
            return fallback
        }
        guard !value.isEmpty else {
            throw .invalid(
                setting, value: value,
                rule: setting.fallback == nil
                    ? "it must not be empty" : "it must not be empty; leave it out for the default")
        }
        return value
    }

    /// The entries of a list, none of them empty.
    private func list(_ setting: Setting) throws(ConfigurationError) -> [String] {
        let entries = reader.stringArray(forKey: ConfigKey([setting.key]), default: [])
        guard !entries.contains("") else {
            throw .invalid(
                setting, value: entries.joined(separator: ","),
                rule: "an entry is empty: each must be \(setting.unit), joined by single commas")
        }
        return entries
    }

    private func admission() throws(ConfigurationError) -> AdmissionConfiguration? {
        let most = try integer(.callsMaximum)
        let least = try integer(.callsMinimum)
        var limits: [String: Int] = [:]
        for entry in try list(.callsPerMethod) {
            let parts = entry.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].hasPrefix("/"), let limit = Int(parts[1]), limit > 0,
                limits.updateValue(limit, forKey: String(parts[0])) == nil
            else {
                throw .invalid(
                    .callsPerMethod, value: entry,
                    rule: "it must be /package.Service/Method=calls, each method once, with 1 call or more")
            }
        }
        guard most > 0 else {
            guard limits.isEmpty else {
                throw .invalid(
                    .callsPerMethod, value: limits.keys.sorted().joined(separator: ","),
                    rule: "it needs calls-max above 0")
            }
            return nil
        }
        guard least <= most else {
            throw .invalid(.callsMinimum, value: "\(least)", rule: "it must be at most calls-max, which is \(most)")
        }
        return AdmissionConfiguration(minimumCalls: least, maximumCalls: most, methodLimits: limits)
    }

    private func connectionAge() throws(ConfigurationError) -> ConnectionAge? {
        let seconds = try integer(.connectionAge)
        let grace = UInt32(try integer(.connectionAgeGrace))
        return seconds == 0 ? nil : ConnectionAge(milliseconds: UInt64(seconds) * 1000, graceMilliseconds: grace)
    }

    private func integer(_ setting: Setting) throws(ConfigurationError) -> Int {
        let value = try text(setting)
        guard case .integer(let range) = setting.form, let number = Int(value), range.contains(number) else {
            throw .invalid(setting, value: value, rule: setting.rule)
        }
        return number
    }

    private func found(_ listen: Endpoint) throws(ConfigurationError) -> FoundingPolicy {
        // A node that only its own machine reaches is a trial.
        guard try !text(.found).isEmpty else { return listen.isLoopback ? .ifNew : .never }
        return try choice(.found) == FoundingPolicy.ifNew.rawValue ? .ifNew : .never
    }

    private func choice(_ setting: Setting) throws(ConfigurationError) -> String {
        let value = try text(setting)
        guard case .choice(let words) = setting.form, words.contains(value) else {
            throw .invalid(setting, value: value, rule: setting.rule)
        }
        return value
    }

    private func endpoint(_ setting: Setting, _ value: String) throws(ConfigurationError) -> Endpoint {
        guard let endpoint = Endpoint(value) else {
            throw .invalid(setting, value: value, rule: "it must be host:port, such as 127.0.0.1:7443")
        }
        return endpoint
    }

    private func optionalEndpoint(_ setting: Setting) throws(ConfigurationError) -> Endpoint? {
        let value = try text(setting)
        return value.isEmpty ? nil : try endpoint(setting, value)
    }

    private func region(_ setting: Setting, _ value: String) throws(ConfigurationError) -> RegionID {
        do {
            return try RegionID(value)
        } catch {
            throw .invalid(setting, value: value, rule: error.description)
        }
    }

    private func limit(_ setting: Setting, _ value: String) throws(ConfigurationError) -> LendingLimit {
        if value == "unlimited" { return .unlimited }
        guard let gpus = Int(value), (0...Limits.lentGPUs).contains(gpus) else {
            throw .invalid(
                setting, value: value,
                rule: "a limit is a whole number of GPUs from 0 to \(Limits.lentGPUs), or \"unlimited\"")
        }
        return .gpus(gpus)
    }

    /// Reads `region=value` pairs, each region once.
    private func pairs<Value>(
        _ setting: Setting, _ parse: (String) throws(ConfigurationError) -> Value
    ) throws(ConfigurationError) -> [RegionID: Value] {
        var result: [RegionID: Value] = [:]
        for entry in try list(setting) {
            let parts = entry.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else {
                throw .invalid(setting, value: entry, rule: "each entry must be \(setting.unit)")
            }
            let region = try region(setting, String(parts[0]))
            guard result.updateValue(try parse(String(parts[1])), forKey: region) == nil else {
                throw .invalid(setting, value: entry, rule: "region \(region) is named twice")
            }
        }
        return result
    }
}
