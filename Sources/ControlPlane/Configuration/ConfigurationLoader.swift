// ConfigurationLoader.swift: flags, environment and file into a NodeConfiguration; flags win over environment over file.
//
// Unknown keys are errors, with the nearest known one named: a misspelt limit must not be a silent default.

import Basics
import Configuration
import RPCCore
import SystemPackage
import TLS
import Yams

/// Reads a node's configuration from its sources.
public struct ConfigurationLoader {
    private let reader: ConfigReader

    /// Reads and checks everything.
    ///
    /// - Parameters:
    ///   - arguments: The command line, program name first.
    ///   - environment: The environment variables.
    public static func load(
        arguments: [String], environment: [String: String]
    ) async throws(ConfigurationError) -> NodeConfiguration {
        let file = try checkFlags(arguments) ?? environment["HANSA_CONFIG"]
        var providers: [any ConfigProvider] = [
            CommandLineArgumentsProvider(arguments: arguments),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "hansa"),
        ]
        if let file { providers.append(try await provider(file: file)) }
        return try ConfigurationLoader(reader: ConfigReader(providers: providers)).configuration()
    }

    /// Checks that every flag exists and has a value; the file named by `--config`, if any.
    private static func checkFlags(_ arguments: [String]) throws(ConfigurationError) -> String? {
        var seen: [String: String] = [:]
        var index = 1
        while index < arguments.count {
            let argument = arguments[index]
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let flag = String(parts[0])
            guard flag == "--config" || Setting.all.contains(where: { $0.flag == flag }) else {
                throw .unknownKey(
                    argument, source: "the command line", suggestion: nearest(to: flag, in: Setting.all.map(\.flag)))
            }
            if parts.count == 1 { index += 1 }
            guard index < arguments.count else { throw .missingValue(flag: flag) }
            let value = parts.count == 2 ? String(parts[1]) : arguments[index]
            if parts.count == 1, value.hasPrefix("--") { throw .missingValue(flag: flag) }
            guard seen.updateValue(value, forKey: flag) == nil else { throw .repeated(flag: flag) }
            index += 1
        }
        return seen["--config"]
    }

    private static func provider(file: String) async throws(ConfigurationError) -> any ConfigProvider {
        do {
            let provider = try await FileProvider<YAMLSnapshot>(filePath: FilePath(file))
            try checkFileKeys(file)
            return provider
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw .unreadableFile(path: file, cause: "\(error)")
        }
    }

    private static func checkFileKeys(_ file: String) throws {
        let descriptor = try FileDescriptor.open(FilePath(file), .readOnly)
        let bytes = try descriptor.closeAfter {
            try unsafe [UInt8](unsafeUninitializedCapacity: Limits.configurationFileBytes) { buffer, count in
                count = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
        }
        guard bytes.count < Limits.configurationFileBytes else {
            throw ConfigurationError.unreadableFile(
                path: file, cause: "it is larger than \(Limits.configurationFileBytes) bytes")
        }
        guard let mapping = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))?.mapping else { return }
        for key in mapping.keys.compactMap(\.string) where !Setting.all.contains(where: { $0.key == key }) {
            throw ConfigurationError.unknownKey(
                key, source: file, suggestion: nearest(to: key, in: Setting.all.map(\.key)))
        }
    }

    private func configuration() throws(ConfigurationError) -> NodeConfiguration {
        let region = try region(.region, try text(.region))
        let peers = try pairs(.peers) { value throws(ConfigurationError) in try endpoint(.peers, value) }
        let lend = try pairs(.lend) { value throws(ConfigurationError) in try limit(.lend, value) }
        for named in lend.keys.sorted() where peers[named] == nil {
            throw .invalid(.lend, value: named.text, rule: "it must name regions that peers names too")
        }
        return NodeConfiguration(
            region: region,
            listen: try endpoint(.listen, try text(.listen)),
            advertise: try optionalEndpoint(.advertise),
            http: try endpoint(.http, try text(.http)),
            dataDirectory: try text(.dataDirectory),
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
        guard let value = reader.string(forKey: ConfigKey([setting.key])) ?? setting.fallback else {
            throw .missing(setting)
        }
        return value
    }

    private func admission() throws(ConfigurationError) -> AdmissionConfiguration? {
        let most = try integer(.callsMaximum)
        let least = try integer(.callsMinimum)
        var limits: [String: Int] = [:]
        let entries = reader.stringArray(forKey: ConfigKey([Setting.callsPerMethod.key]), default: [])
        for entry in entries where !entry.isEmpty {
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
        for entry in reader.stringArray(forKey: ConfigKey([setting.key]), default: []) where !entry.isEmpty {
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

extension Setting {
    /// The rule a value must follow, as a clause.
    var rule: String {
        switch form {
        case .text: "it must be text"
        case .list: "it must be a list of \(unit)"
        case .choice(let words): "it must be one of \(words.joined(separator: ", "))"
        case .integer(let range):
            "it must be a whole number\(unit.isEmpty ? "" : " of \(unit)") "
                + "from \(range.lowerBound) to \(range.upperBound)"
        }
    }
}

/// The candidate that `word` most likely misspells, within two edits; nil when none is that near.
func nearest(to word: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (distance(word, $0), $0) }.min { $0.0 < $1.0 }
    guard let ranked, ranked.0 <= 2 else { return nil }
    return ranked.1
}

/// The Levenshtein distance of two words.
private func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let substituted = diagonal + (a == b ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[right.count]
}
