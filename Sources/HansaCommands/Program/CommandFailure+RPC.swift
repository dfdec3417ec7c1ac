// CommandFailure+RPC.swift: the one place where the outcome of a call becomes an exit code and advice.

internal import RPCCore

/// What a call does, which decides what its failure means.
enum CallEffect: Hashable, Sendable {
    /// Reads only: nothing can be half done.
    case reads
    /// Changes something; the advice says how to do it again safely.
    case changes(retry: String)
    /// Places a request once for its idempotency key, in the region of the node that is asked; nil = not known yet.
    case places(key: String, region: String?)

    /// How to do it again safely; nil for what only reads.
    var retry: String? {
        switch self {
        case .reads: nil
        case .changes(let retry): retry
        case .places(let key, let region):
            "repeat the command with --key \(key) at the same region\(region.map { ", \($0)" } ?? ""): "
                + "there the same key never places twice, at another region it would"
        }
    }
}

extension CommandFailure {
    /// A call to `node` failed.
    init(_ error: RPCError, node: String, effect: CallEffect = .reads) {
        let status = ExitStatus(error, effect)
        self.init(
            status: status, code: error.code.description, message: error.message,
            hint: CommandFailure.hint(status, error, node: node, effect: effect))
    }

    private static func hint(
        _ status: ExitStatus, _ error: RPCError, node: String, effect: CallEffect
    ) -> String? {
        switch status {
        case .unreachable:
            return unreachableHint(error, node: node, effect: effect)
        case .certificates:
            return certificateHint
        case .notAllowed:
            return "use --cert and --key of a role that may; `hansa pki inspect FILE` shows a certificate's role"
        case .unknownOutcome:
            return effect.retry
                ?? "allow more time with --timeout SECONDS, or ask another node with --node HOST:PORT"
        case .notFound:
            return "look at what there is with `hansa allocation list` or `hansa host list`"
        case .usage:
            if error.code == .alreadyExists { return "use another --key, or none" }
            if error.isRequestTooLarge { return "ask for less at once: split the file or the request" }
            return "see what there is with `hansa region list`, `hansa host list` and `hansa capacity`"
        case .nodeFailed:
            switch error.code {
            case .resourceExhausted where error.isReplyTooLarge:
                return "ask for less at once: a smaller --limit, or one region, site or allocation at a time"
            case .resourceExhausted, .aborted:
                return "wait a moment and try again; `hansa status` shows the store's state"
            case .unimplemented: return "compare the versions in `hansa --version` and `hansa status`"
            case .failedPrecondition where effect != .reads: return nil
            case .failedPrecondition: return "`hansa region list` shows the nodes; name another with --node"
            default: return "read the log of the node at \(node)"
            }
        case .done, .refused, .badInput, .output, .interrupted, .terminated:
            return nil
        }
    }

    private static func unreachableHint(_ error: RPCError, node: String, effect: CallEffect) -> String {
        guard error.notProcessed else { return "`hansa region list` shows which regions are alive" }
        switch effect {
        case .reads:
            return "start hansad at \(node), or name another node with --node HOST:PORT or HANSA_NODE"
        case .changes:
            return "start hansad at \(node), or correct the address: --node HOST:PORT or HANSA_NODE"
        case .places(let key, let region):
            return "start hansad at \(node), and repeat the command with --key \(key) at this region"
                + "\(region.map { ", \($0)" } ?? ""): the key is known there only, any other would place it again"
        }
    }
}

extension ExitStatus {
    /// The exit code for a failed call.
    init(_ error: RPCError, _ effect: CallEffect) {
        switch error.code {
        case .invalidArgument, .outOfRange, .alreadyExists: self = .usage
        case .resourceExhausted where error.isRequestTooLarge: self = .usage
        case .notFound: self = .notFound
        case .permissionDenied, .unauthenticated: self = .notAllowed
        case .deadlineExceeded: self = .unknownOutcome
        case .unavailable:
            // Connections fail with a sentence, not with a type; those about certificates all name one.
            if error.notProcessed && error.message.contains("certificate") {
                self = .certificates
            } else if effect != .reads, !error.notProcessed {
                self = .unknownOutcome
            } else {
                self = .unreachable
            }
        default: self = .nodeFailed
        }
    }
}
