// LoopTaskExecutor.swift: lets tasks prefer an event loop, so that a handler never leaves its connection's core.
//
// NIO's event loops are not task executors. A queue of our own saves a closure and a lock for each job.

internal import NIOCore
internal import NIOPosix

/// Runs tasks on one event loop.
public final class LoopTaskExecutor: TaskExecutor, @unchecked Sendable {
    let loop: any EventLoop
    /// Jobs that were enqueued on the loop; used on the loop only.
    private var jobs: [UnownedJob] = []
    private var running: [UnownedJob] = []
    private var isRunScheduled = false
    private var isRunning = false

    private init(_ loop: any EventLoop) { self.loop = loop }

    private static let current = ThreadSpecificVariable<LoopTaskExecutor>()

    /// The executor of a loop: always the same while asked on the loop's own thread.
    static func of(_ loop: any EventLoop) -> LoopTaskExecutor {
        guard loop.inEventLoop else { return LoopTaskExecutor(loop) }
        if let present = current.currentValue, present.loop === loop { return present }
        let made = LoopTaskExecutor(loop)
        current.currentValue = made
        return made
    }

    /// Queues a job; called by the Swift runtime on any thread.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        guard loop.inEventLoop else {
            return loop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
        jobs.append(job)
        guard !isRunScheduled, !isRunning else { return }
        isRunScheduled = true
        loop.execute {
            self.isRunScheduled = false
            self.runJobs()
        }
    }

    /// Runs the jobs that are queued, and those that they queue; on the loop.
    func runJobs() {
        guard !isRunning else { return }
        isRunning = true
        let executor = unsafe asUnownedTaskExecutor()
        while !jobs.isEmpty {
            swap(&jobs, &running)
            for job in running { unsafe job.runSynchronously(on: executor) }
            running.removeAll(keepingCapacity: true)
        }
        isRunning = false
    }
}
