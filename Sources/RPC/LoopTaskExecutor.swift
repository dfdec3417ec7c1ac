// LoopTaskExecutor.swift: lets tasks prefer an event loop, so that a handler never leaves its connection's core.

internal import NIOCore

/// Runs tasks on one event loop.
final class LoopTaskExecutor: TaskExecutor {
    let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
