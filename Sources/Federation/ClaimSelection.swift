// ClaimSelection.swift: which claims of other regions an operator means.

public import Basics

/// The name of one claim, or of all that were made for a request.
public struct ClaimName: Hashable, Sendable, CustomStringConvertible {
    /// The request.
    public var request: RequestKey
    /// One of its attempts; nil = all.
    public var attempt: UInt32?

    /// Makes a name.
    public init(request: RequestKey, attempt: UInt32? = nil) {
        self.request = request
        self.attempt = attempt
    }

    /// Reads `norway-42` or `norway-42/1`; nil when `text` is neither.
    public init?(_ text: String) {
        guard let slash = text.lastIndex(of: "/") else {
            guard let request = RequestKey(text) else { return nil }
            self.init(request: request)
            return
        }
        guard let request = RequestKey(String(text[..<slash])), let attempt = UInt32(text[text.index(after: slash)...])
        else { return nil }
        self.init(request: request, attempt: attempt)
    }

    /// The text that people see.
    public var description: String { attempt.map { "\(request)/\($0)" } ?? "\(request)" }
}

/// Claims of other regions on this region's GPUs.
public struct ClaimSelection: Hashable, Sendable {
    /// What is selected.
    public enum Subject: Hashable, Sendable {
        /// The claims with these names.
        case names([ClaimName])
        /// Every claim of a region, as many as one decree ends.
        case origin(RegionID)
    }

    /// What is selected.
    public var subject: Subject
    /// Nothing is done; the answer says what would be.
    public var isDryRun: Bool

    /// Makes a selection.
    public init(_ subject: Subject, isDryRun: Bool = false) {
        self.subject = subject
        self.isDryRun = isDryRun
    }
}
