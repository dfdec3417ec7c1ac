// ExitStatus.swift: what the exit code of `hansa` says. Numbers from 64 on are those of sysexits.h. List: docs/cli.md.

/// The exit codes of `hansa`.
enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    /// It is done.
    case done = 0
    /// The node failed.
    case nodeFailed = 1
    /// The request was refused: there is no placement.
    case refused = 2
    /// The command line or an argument is wrong.
    case usage = 64
    /// An input file is wrong.
    case badInput = 65
    /// There is no such thing.
    case notFound = 66
    /// The node cannot be reached.
    case unreachable = 69
    /// The answer cannot be written.
    case output = 74
    /// Nobody knows yet whether it is done: retry with the same key.
    case unknownOutcome = 75
    /// The certificate's role may not do this.
    case notAllowed = 77
    /// A certificate or key cannot be used.
    case certificates = 78
    /// Ctrl-C ended a long command in order.
    case interrupted = 130
    /// SIGTERM did.
    case terminated = 143

    /// What it means, in one line of the manual.
    var meaning: String {
        switch self {
        case .done: "done"
        case .nodeFailed: "the node failed"
        case .refused: "refused: no placement"
        case .usage: "usage, or a bad argument"
        case .badInput: "a bad input file"
        case .notFound: "not found"
        case .unreachable: "the node cannot be reached"
        case .output: "the answer cannot be written"
        case .unknownOutcome: "deadline or unknown outcome: retry with the same key"
        case .notAllowed: "not allowed"
        case .certificates: "certificate or key files cannot be used"
        case .interrupted: "interrupted by Ctrl-C"
        case .terminated: "interrupted by SIGTERM"
        }
    }
}
