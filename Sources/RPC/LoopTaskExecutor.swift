// LoopTaskExecutor.swift: lets tasks prefer an event loop, so that a handler never leaves its connection's core.
//
// NIO's event loops are not task executors. A queue of our own saves a closure and a lock for each job.

internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Runs tasks on one event loop.
public final class LoopTaskExecutor: TaskExecutor, @unchecked Sendable {
    let loop: any EventLoop
    /// Jobs that were enqueued on the loop; used on the loop only.
    private var jobs: [UnownedJob] = []
    private var running: [UnownedJob] = []
    private var isRunScheduled = false
    private var isRunning = false
    /// Jobs that were enqueued on other threads and that the loop has not taken.
    private let arrived = Mutex<[UnownedJob]>([])

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
        guard loop.inEventLoop else { return arrive(job) }
        jobs.append(job)
        guard !isRunScheduled, !isRunning else { return }
        isRunScheduled = true
        loop.execute {
            self.isRunScheduled = false
            self.runJobs()
        }
    }

    /// Wakes the loop once for all jobs that come from other threads before it looks.
    private func arrive(_ job: UnownedJob) {
        let isFirst = arrived.withLock { arrived in
            arrived.append(job)
            return arrived.count == 1
        }
        guard isFirst else { return }
        loop.execute {
            var taken: [UnownedJob] = []
            self.arrived.withLock { swap(&taken, &$0) }
            self.jobs += taken
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
