// Setting.swift: every key a node can be configured with, once: its flag, variable, file key, default, unit and help.
//
// `hansad --help`, the loader and docs/configuration.md all read this table; a key that is not here does not exist.

/// One configuration key of `hansad`.
public struct Setting: Hashable, Sendable {
    /// What a value must look like.
    public enum Form: Hashable, Sendable {
        /// Any text.
        case text
        /// A whole number in the given range.
        case integer(ClosedRange<Int>)
        /// Several texts: a YAML list, or one text joined by commas.
        case list
        /// One of the given words.
        case choice([String])
    }

    /// The key in a file and, after `--`, the flag: lower-case words joined by `-`.
    public let key: String
    /// What a value must look like.
    public let form: Form
    /// The value used when no source names one; nil when the key must be given.
    public let fallback: String?
    /// The unit of the value, such as `ms`; empty when it has none.
    public let unit: String
    /// One sentence for people.
    public let help: String

    /// The command-line flag, such as `--data-dir`.
    public var flag: String { "--\(key)" }

    /// The environment variable, such as `HANSA_DATA_DIR`.
    public var variable: String {
        "HANSA_" + key.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// Every key, in the order in which `--help` lists them.
    public static let all: [Setting] = [
        .region, .listen, .advertise, .http, .dataDirectory, .found, .certificate, .privateKey, .trustRoots, .peers,
        .lend, .lendDefault, .homeFloor, .holdTTL, .heartbeat, .drainGrace, .threads,
        .callsMinimum, .callsMaximum, .callsPerMethod, .connectionsPerPeer, .connectionAge, .connectionAgeGrace,
        .logLevel, .logFormat, .accessLogEvery, .failureLogRate,
    ]

    static let region = Setting(
        key: "region", form: .text, fallback: nil, unit: "",
        help: "Id of the region this node runs: [a-z][a-z0-9-]{0,31}, such as \"norway\". Must match the certificate.")
    static let listen = Setting(
        key: "listen", form: .text, fallback: "127.0.0.1:7443", unit: "host:port",
        help: "Where every RPC arrives, from tenants, operators and peers, over mutual TLS. Port 0 picks a free one.")
    static let advertise = Setting(
        key: "advertise", form: .text, fallback: "", unit: "host:port",
        help: "Address that peers and tools reach this node at. Default: the address of listen.")
    static let http = Setting(
        key: "http", form: .text, fallback: "127.0.0.1:7480", unit: "host:port",
        help:
            "Where /metrics, /healthz and /readyz are served, in plain HTTP; keep it on loopback or a private network.")
    static let dataDirectory = Setting(
        key: "data-dir", form: .text, fallback: nil, unit: "path",
        help: "Directory of the ledger; made when the region is founded. One node only.")
    static let found = Setting(
        key: "found", form: .choice(["never", "if-new"]), fallback: "", unit: "",
        help:
            "Whether a node without a ledger founds its region. Default: if-new where listen is a loopback address, "
            + "otherwise never: hansad init founds it.")
    static let certificate = Setting(
        key: "cert", form: .text, fallback: nil, unit: "path",
        help: "Certificates of this node, PEM, in any order; the SPIFFE id must be .../region/<region>.")
    static let privateKey = Setting(
        key: "key", form: .text, fallback: nil, unit: "path", help: "Private key of the certificate, PEM.")
    static let trustRoots = Setting(
        key: "ca", form: .text, fallback: nil, unit: "path",
        help: "Authorities whose certificates are accepted, PEM; they need not be roots.")
    static let peers = Setting(
        key: "peers", form: .list, fallback: "", unit: "region=host:port",
        help: "The other regions of the federation and where to dial them.")
    static let lend = Setting(
        key: "lend", form: .list, fallback: "", unit: "region=GPUs",
        help: "How many GPUs each peer may hold here at once; \"unlimited\" and 0 are allowed.")
    static let lendDefault = Setting(
        key: "lend-default", form: .text, fallback: "unlimited", unit: "GPUs",
        help: "The lending limit of peers that lend does not name.")
    static let homeFloor = Setting(
        key: "home-floor", form: .integer(0...1_000_000), fallback: "0", unit: "GPUs",
        help: "Free GPUs that are never lent, so that home requests still fit.")
    static let holdTTL = Setting(
        key: "hold-ttl-ms", form: .integer(100...600_000), fallback: "10000", unit: "ms",
        help: "How long a tentative claim of a peer is kept without its commit.")
    static let heartbeat = Setting(
        key: "heartbeat-ms", form: .integer(20...10_000), fallback: "250", unit: "ms",
        help: "Time between two heartbeats to a peer.")
    static let drainGrace = Setting(
        key: "drain-grace-ms", form: .integer(0...600_000), fallback: "5000", unit: "ms",
        help: "How long calls in flight may go on after SIGTERM.")
    static let threads = Setting(
        key: "threads", form: .integer(1...64), fallback: "2", unit: "threads",
        help: "Event loops; one per core is enough.")
    static let callsMinimum = Setting(
        key: "calls-min", form: .integer(1...100_000), fallback: "512", unit: "calls",
        help: "Unary calls that may always be in progress, however slow answers are. At most calls-max.")
    static let callsMaximum = Setting(
        key: "calls-max", form: .integer(0...100_000), fallback: "4096", unit: "calls",
        help: "Unary calls that may ever be in progress; further ones are refused unseen. 0 = no limit.")
    static let callsPerMethod = Setting(
        key: "calls-per-method", form: .list, fallback: "", unit: "method=calls",
        help: "Calls of a method that may be in progress, such as /hansa.v1.Allocations/Watch=100; streams count too.")
    static let connectionsPerPeer = Setting(
        key: "connections-per-peer", form: .integer(1...20_000), fallback: "2000", unit: "connections",
        help: "Connections that one identity may have open; one more is told why and ended.")
    static let connectionAge = Setting(
        key: "connection-age-s", form: .integer(0...31_536_000), fallback: "0", unit: "s",
        help: "Age at which a connection is drained, a tenth earlier or later at random. 0 = no limit.")
    static let connectionAgeGrace = Setting(
        key: "connection-age-grace-ms", form: .integer(0...3_600_000), fallback: "60000", unit: "ms",
        help: "How long calls in flight may go on when a connection has reached its age.")
    static let logLevel = Setting(
        key: "log-level", form: .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]),
        fallback: "info", unit: "", help: "The least level that is logged.")
    static let accessLogEvery = Setting(
        key: "access-log-every", form: .integer(0...1_000_000_000), fallback: "0", unit: "calls",
        help: "Logs one in so many calls that succeed, at level info; 0 = none.")
    static let failureLogRate = Setting(
        key: "failure-log-per-second", form: .integer(0...10_000), fallback: "5", unit: "calls",
        help: "Logs so many failed calls in a second, at level info, and counts the others; 0 = none.")
    static let logFormat = Setting(
        key: "log-format", form: .choice(["text", "json"]), fallback: "text", unit: "",
        help: "Log lines for people or for programs, on standard error.")
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

    /// What a value must be, in the words of a file.
    var formWords: String {
        switch form {
        case .text, .choice: "one text"
        case .list: "a list of \(unit)"
        case .integer: "a whole number"
        }
    }

    /// A line of a file that sets it.
    var sample: String {
        switch self {
        case .peers: "\(key): [\"norway=norway.example:7443\"]"
        case .lend: "\(key): [\"norway=8\"] (for all peers at once: \(Setting.lendDefault.key): 8)"
        case .callsPerMethod: "\(key): [\"/hansa.v1.Allocations/Watch=100\"]"
        case .region: "\(key): norway"
        case .advertise: "\(key): norway.example:7443"
        case .dataDirectory: "\(key): /var/lib/hansa"
        case .certificate, .privateKey, .trustRoots: "\(key): /etc/hansa/\(key).pem"
        default: "\(key): \(fallback ?? "")"
        }
    }
}
