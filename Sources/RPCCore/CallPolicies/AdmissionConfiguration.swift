// AdmissionConfiguration.swift: what a server's admission control is told when it is made.

/// What a server's admission control is told when it is made.
public struct AdmissionConfiguration: Hashable, Sendable {
    /// How many unary calls may always be in progress.
    public var minimumCalls: Int
    /// How many unary calls may ever be in progress.
    public var maximumCalls: Int
    /// How many times slower than usual answers may be before the limit shrinks.
    public var tolerance: Double
    /// How many calls of a method may be in progress, by `/package.Service/Method`; streams count here.
    public var methodLimits: [String: Int]

    /// Makes a configuration; the limit begins at the geometric mean of its bounds.
    ///
    /// - Precondition: 1 ≤ `minimumCalls` ≤ `maximumCalls` and `tolerance` ≥ 1.
    public init(
        minimumCalls: Int = 512, maximumCalls: Int = 4096, tolerance: Double = 2, methodLimits: [String: Int] = [:]
    ) {
        precondition(
            1 <= minimumCalls && minimumCalls <= maximumCalls && tolerance >= 1,
            "limits \(minimumCalls)...\(maximumCalls), tolerance \(tolerance)")
        self.minimumCalls = minimumCalls
        self.maximumCalls = maximumCalls
        self.tolerance = tolerance
        self.methodLimits = methodLimits
    }

    /// The limit before anything was measured.
    var initialCalls: Int { Int((Double(minimumCalls) * Double(maximumCalls)).squareRoot()) }
}
