// BlockingTrait.swift: tests that block their thread, as those with a RawPeer do, get a thread of their own.
//
// Otherwise they take one of the few threads on which all tests of the process run, and other tests' deadlines pass.

import Dispatch
import Testing

/// Runs each test on a thread of its own, which it may block.
struct BlockingTrait: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    @concurrent
    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable @concurrent () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(OwnThread()) { try await body() }
    }
}

extension Trait where Self == BlockingTrait {
    /// The tests block their thread.
    static var blocking: Self { BlockingTrait() }
}

/// Runs jobs one after another on a thread that nobody else uses.
private final class OwnThread: TaskExecutor {
    private let queue = DispatchQueue(label: "blocking test")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
