// SystemThread.swift: a thread of the system for work that blocks, so that no event loop and no task ever does.

import Glibc

/// The system gave no thread.
public struct ThreadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's error number.
    public let code: Int32

    /// The text that people see.
    public var description: String {
        guard let text = unsafe strerror(code) else { return "no thread: error \(code)" }
        return unsafe "no thread: " + String(cString: text)
    }
}

/// A thread that runs one piece of work and ends.
///
/// It takes no signals: a write to a closed pipe or beyond a file size limit is an error there and never ends the
/// process, and what is sent to the process goes to threads that know what to do with it.
public struct SystemThread: Sendable {
    private let thread: pthread_t

    /// Runs `body` on a thread of its own.
    ///
    /// - Parameter isBackground: Whether everything else goes first where processors are short.
    public static func start(
        isBackground: Bool = false, _ body: @escaping @Sendable () -> Void
    ) throws(ThreadError) -> SystemThread {
        var thread = pthread_t()
        let work = Work(isBackground: isBackground, body: body)
        let context = unsafe Unmanaged.passRetained(work)
        let code = unsafe pthread_create(
            &thread, nil,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context.toOpaque())
        guard code == 0 else {
            unsafe context.release()
            throw ThreadError(code: code)
        }
        return SystemThread(thread: thread)
    }

    /// Waits until the work is done.
    ///
    /// Call this or ``detach()``, once.
    public func join() {
        _ = pthread_join(thread, nil)
    }

    /// Nobody will wait for the work.
    public func detach() {
        pthread_detach(thread)
    }
}

/// What a thread is started with.
private final class Work: Sendable {
    let isBackground: Bool
    let body: @Sendable () -> Void

    init(isBackground: Bool, body: @escaping @Sendable () -> Void) {
        self.isBackground = isBackground
        self.body = body
    }

    func run() {
        var all = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, nil)
        // 0 is the calling thread, on Linux. Without effect where it is refused.
        if isBackground { _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }
        body()
    }
}
