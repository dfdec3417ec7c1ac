// NodeOptions.swift: which node to talk to and as whom: flags before environment variables before defaults.

internal import ArgumentParser
internal import Basics

/// The options of every command that talks to a node but `allocate`.
typealias NodeOptions = NodeConnection<UsualKeyName>

/// How a command names the option of the private key.
protocol KeyName {
    /// The option's names, the best one first.
    static var names: NameSpecification { get }
    /// The best one as it is typed.
    static var text: String { get }
}

/// `--key`, as in `hansad`.
enum UsualKeyName: KeyName {
    static let names: NameSpecification = [.customLong("key"), .customLong("private-key")]
    static let text = "--key"
}

/// `--private-key`, where `--key` is an idempotency key.
enum PrivateKeyName: KeyName {
    static let names: NameSpecification = .customLong("private-key")
    static let text = "--private-key"
}

/// The options of a command that talks to a node.
struct NodeConnection<Name: KeyName>: ParsableArguments {
    @Option(help: ArgumentHelp("The node to talk to; else HANSA_NODE, else 127.0.0.1:7443.", valueName: "host:port"))
    var node: String?

    @Option(help: ArgumentHelp("The PEM file with your certificate; else HANSA_CERT.", valueName: "file"))
    var cert: FileArgument?

    @Option(
        name: Name.names, help: ArgumentHelp("The PEM file with its private key; else HANSA_KEY.", valueName: "file"))
    var key: FileArgument?

    @Option(help: ArgumentHelp("The PEM file with the federation's authority; else HANSA_CA.", valueName: "file"))
    var ca: FileArgument?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How long a call may take; else HANSA_TIMEOUT, else 10, and for what goes on until Ctrl-C no limit.",
            valueName: "seconds"))
    var timeout: Double?

    /// The address used when nobody names one.
    static var defaultNode: String { "127.0.0.1:7443" }

    mutating func validate() throws {
        if let timeout { _ = try NodeConnection.milliseconds("\(timeout)", source: "--timeout") }
    }

    /// Where and as whom to connect.
    func target(_ variables: [String: String]) throws(CommandFailure) -> NodeTarget {
        NodeTarget(
            address: value(node, "HANSA_NODE", variables) ?? NodeConnection.defaultNode,
            certificate: try file(cert?.path, "--cert", "HANSA_CERT", variables),
            key: try file(key?.path, Name.text, "HANSA_KEY", variables),
            trustRoots: try file(ca?.path, "--ca", "HANSA_CA", variables))
    }

    /// How long a call may take, in milliseconds.
    func timeoutMilliseconds(_ variables: [String: String]) throws(CommandFailure) -> UInt32 {
        if let timeout { return try NodeConnection.milliseconds("\(timeout)", source: "--timeout") }
        guard let text = variables["HANSA_TIMEOUT"], !text.isEmpty else { return Limits.defaultTimeoutMilliseconds }
        return try NodeConnection.milliseconds(text, source: "HANSA_TIMEOUT")
    }

    /// How long a stream may take, in milliseconds; 0 = as long as it likes, when nobody says.
    func streamTimeoutMilliseconds(_ variables: [String: String]) throws(CommandFailure) -> UInt32 {
        let isSet = timeout != nil || variables["HANSA_TIMEOUT"]?.isEmpty == false
        return isSet ? try timeoutMilliseconds(variables) : 0
    }

    private static func milliseconds(_ text: String, source: String) throws(CommandFailure) -> UInt32 {
        guard let seconds = Double(text), seconds > 0, seconds <= Limits.longestTimeoutSeconds else {
            throw .usage(
                "\(source) must be more than 0 and at most \(Int(Limits.longestTimeoutSeconds)) seconds, not \(text)")
        }
        return max(1, UInt32(seconds * 1_000))
    }

    private func value(_ flag: String?, _ name: String, _ variables: [String: String]) -> String? {
        flag ?? variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func file(
        _ flag: String?, _ option: String, _ name: String, _ variables: [String: String]
    ) throws(CommandFailure) -> String {
        if let path = value(flag, name, variables) { return path }
        throw CommandFailure(
            status: .certificates, code: "CERTIFICATE",
            message: "\(option) is missing: every connection needs a certificate, its key and the authority",
            hint: "name the file with \(option) FILE or \(name); "
                + "`hansa pki issue --dir DIR operator/NAME` makes a certificate")
    }
}
