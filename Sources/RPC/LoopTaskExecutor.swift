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
    /// What other threads have for the loop and it has not taken.
    private let arrived = Mutex(Arrived())

    private struct Arrived {
        var jobs: [UnownedJob] = []
        var work: [@Sendable () -> Void] = []

        var isEmpty: Bool { jobs.isEmpty && work.isEmpty }
    }

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
        guard loop.inEventLoop else { return arrive { $0.jobs.append(job) } }
        jobs.append(job)
        guard !isRunScheduled, !isRunning else { return }
        isRunScheduled = true
        loop.execute {
            self.isRunScheduled = false
            self.runJobs()
        }
    }

    /// Does something on the loop: at once there, else with all that other threads have for it.
    func run(_ work: @escaping @Sendable () -> Void) {
        if loop.inEventLoop { work() } else { arrive { $0.work.append(work) } }
    }

    /// Wakes the loop once for all that comes from other threads before it looks.
    private func arrive(_ add: (inout Arrived) -> Void) {
        let isFirst = arrived.withLock { arrived in
            let isFirst = arrived.isEmpty
            add(&arrived)
            return isFirst
        }
        guard isFirst else { return }
        loop.execute {
            var taken = Arrived()
            self.arrived.withLock { swap(&taken, &$0) }
            for work in taken.work { work() }
            self.jobs += taken.jobs
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
