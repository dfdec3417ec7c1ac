// Waiting.swift: waiting for something to become true, with an end to the patience.

/// What did not become true in time.
public struct WaitedInVain: Error, CustomStringConvertible {
    /// What was waited for, and the last complaint.
    public var description: String

    /// Says what did not become true.
    public init(description: String) { self.description = description }
}

/// Why something that tests need could not be made.
public struct TestKitError: Error, CustomStringConvertible {
    /// The reason.
    public var description: String

    init(_ description: String) { self.description = description }
}

/// Asks again and again until `probe` has an answer; fails with its last complaint when the time is over.
///
/// - Parameters:
///   - what: What is waited for, for the failure.
///   - limit: Generous: it is only used up when something is broken.
///   - probe: Returns nil, or throws, while it is not so yet.
@discardableResult
public func eventually<Answer>(
    _ what: String, within limit: Duration = .seconds(60), _ probe: () async throws -> Answer?
) async throws -> Answer {
    let clock = ContinuousClock()
    let deadline = clock.now + limit
    var complaint = "it is not so yet"
    repeat {
        do {
            if let answer = try await probe() { return answer }
        } catch {
            complaint = "\(error)"
        }
        try await Task.sleep(for: .milliseconds(10))
    } while clock.now < deadline
    throw WaitedInVain(description: "\(what): not within \(limit): \(complaint)")
}

/// Waits until `condition` holds.
public func eventually(_ what: String, within limit: Duration = .seconds(60), _ condition: () async throws -> Bool)
    async throws
{
    _ = try await eventually(what, within: limit) { try await condition() ? true : nil }
}
