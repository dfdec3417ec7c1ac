// CommandFailure.swift: why a command failed, what to do next, and the exit code. Every failure of `hansa` is one.

internal import Basics
internal import HansaClient
internal import HansaMessages
internal import PKI
internal import RPCCore
internal import SystemPackage
internal import TLS
internal import TraceReplay

/// Why a command failed.
struct CommandFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The exit code.
    var status: ExitStatus
    /// A word for programs: gRPC's code, or one of ours.
    var code: String
    /// What happened, one sentence.
    var message: String
    /// What to do next; nil when the message says it.
    var hint: String?

    /// The two lines for people.
    var text: String {
        "hansa: error: \(PrintableText.escaped(message))\n"
            + (hint.map { "  try: \(PrintableText.escaped($0))\n" } ?? "")
    }

    /// The sentence: the parser shows an error by its description.
    var description: String { message }

    /// The object for programs.
    var json: String {
        var json = JSONWriter()
        json.object { $0.field("error", ErrorBody(code: code, message: FileName.shown(message))) }
        return json.text + "\n"
    }

    /// The command line or an argument is wrong.
    static func usage(_ message: String, hint: String? = nil) -> CommandFailure {
        CommandFailure(status: .usage, code: "INVALID_ARGUMENT", message: message, hint: hint)
    }

    /// The answer cannot be written, for a reason in `errno`.
    static func output(_ number: Int32) -> CommandFailure {
        CommandFailure(
            status: .output, code: "OUTPUT", message: "the answer cannot be written: \(Errno(rawValue: number))",
            hint: "what was asked for may be done: look before you repeat it")
    }

    /// An input file is wrong.
    static func badInput(_ message: String, hint: String? = nil) -> CommandFailure {
        CommandFailure(status: .badInput, code: "BAD_INPUT", message: message, hint: hint)
    }
}

private struct ErrorBody: JSONValue {
    var code: String
    var message: String

    var isJSONDefault: Bool { false }

    func writeJSON(to json: inout JSONWriter) {
        json.object { json in
            json.field("code", code)
            json.field("message", message)
        }
    }
}

// MARK: The errors of the layers below

extension CommandFailure {
    /// The client of a node cannot be made.
    init(_ error: HansaClientError) {
        switch error {
        case .malformedAddress:
            self = .usage(error.description, hint: "hansa status --node 127.0.0.1:7443")
        case .certificates(let cause):
            self.init(
                status: .certificates, code: "CERTIFICATE", message: cause.description, hint: certificateHint)
        }
    }

    /// A trace file is wrong.
    init(_ error: TraceError) {
        switch error {
        case .regions, .unknownRegion:
            self = .usage(error.description, hint: "name every region of the trace with --regions")
        default:
            self = .badInput(error.description, hint: "correct the file; its columns are described in docs/traces.md")
        }
    }

    /// A certificate was not made, read or written.
    init(_ error: PKIError) {
        let status: ExitStatus =
            switch error {
            case .badSubject, .badAlternativeName, .outlivesAuthority, .emptyValidity: .usage
            default: .certificates
            }
        self.init(
            status: status, code: status == .usage ? "INVALID_ARGUMENT" : "CERTIFICATE", message: error.cause,
            hint: error.remedy)
    }
}

/// What to do about certificates that do not work.
let certificateHint =
    "name the files with --cert, --key and --ca (HANSA_CERT, HANSA_KEY, HANSA_CA); "
    + "`hansa pki inspect FILE` shows what a certificate says"
