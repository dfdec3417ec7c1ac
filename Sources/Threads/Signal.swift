// Signal.swift: wakes one thread of ours. A condition of the system, without Foundation or Dispatch.
//
// Sticky: a raise that comes before the wait is not lost; several raises wake once.

import Glibc

/// A flag that one thread waits for and any thread raises.
@safe public final class Signal: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var isRaised = false

    /// Makes a flag that is not raised.
    public init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe condition = .allocate(capacity: 1)
        unsafe condition.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        unsafe pthread_condattr_init(&attributes)
        unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        let codes = unsafe (pthread_mutex_init(mutex, nil), pthread_cond_init(condition, &attributes))
        unsafe pthread_condattr_destroy(&attributes)
        precondition(codes == (0, 0), "no condition variable: \(codes)")
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    /// Wakes the thread that waits, or the next one that does.
    public func raise() {
        unsafe pthread_mutex_lock(mutex)
        isRaised = true
        unsafe pthread_cond_signal(condition)
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Waits until raised, and lowers the flag.
    public func wait() {
        unsafe pthread_mutex_lock(mutex)
        while !isRaised { unsafe pthread_cond_wait(condition, mutex) }
        isRaised = false
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Waits until raised, `milliseconds` at most on the monotonic clock, and lowers the flag.
    ///
    /// - Returns: Whether it was raised.
    @discardableResult
    public func wait(atMostMilliseconds milliseconds: UInt64) -> Bool {
        var deadline = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &deadline)
        let nanoseconds = deadline.tv_nsec + Int(milliseconds % 1_000) * 1_000_000
        deadline.tv_sec += Int(milliseconds / 1_000) + nanoseconds / 1_000_000_000
        deadline.tv_nsec = nanoseconds % 1_000_000_000
        unsafe pthread_mutex_lock(mutex)
        while !isRaised, unsafe pthread_cond_timedwait(condition, mutex, &deadline) == 0 {}
        let wasRaised = isRaised
        isRaised = false
        unsafe pthread_mutex_unlock(mutex)
        return wasRaised
    }
}
