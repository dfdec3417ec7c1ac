// CallWaiting.swift: how a caller waits for the reply of its call: for some milliseconds as if it could not be cancelled.
//
// To hear of cancellation costs as much as the rest of the wait, and most replies come before anybody could cancel.

internal import Basics
internal import NIOCore

/// Why a caller goes on.
@usableFromInline
enum CallWait: Sendable {
    /// The call is over.
    case over
    /// The call takes long: from now on, the caller must hear of its cancellation.
    case long
    /// Nothing was sent.
    case unsent
}

extension UnaryCall {
    /// Sends the call, if that can be done at once, and has `waiter` told when it is over or takes long; on the loop.
    @usableFromInline
    func start(_ waiter: UnsafeContinuation<CallWait, Never>) {
        unsafe setWaiter(waiter, isUnwatched: true)
        if Task.isCancelled || !(unsafe connector._withUnsafeGuaranteedRef { $0.startAtOnce(self) }) { resume(.unsent) }
    }

    /// Makes the call, or lets it go on, and returns when it is over; cancelling the task cancels the call.
    @usableFromInline
    func goOn(after wait: CallWait) async {
        let connector = unsafe connector.takeUnretainedValue()
        await withTaskCancellationHandler {
            _ = await unsafe withUnsafeContinuation { waiter in
                switch wait {
                case .unsent:
                    unsafe setWaiter(waiter, isUnwatched: false)
                    connector.submit(self)
                case .long where connector.loop.inEventLoop: unsafe waitOn(waiter)
                case .long, .over: connector.loop.execute { unsafe self.waitOn(waiter) }
                }
            }
        } onCancel: {
            connector.cancel(self)
        }
    }

    private func waitOn(_ waiter: UnsafeContinuation<CallWait, Never>) {
        if isOver { return unsafe waiter.resume(returning: .over) }
        unsafe setWaiter(waiter, isUnwatched: false)
    }
}

extension Connection {
    /// Tells calls when they take long; costs a timer every few milliseconds while there are young calls.
    func watchCalls() {
        guard !isWatchingCalls else { return }
        isWatchingCalls = true
        let pause = RPCShellLimits.unwatchedMilliseconds
        loop.assumeIsolatedUnsafeUnchecked().scheduleTask(in: .milliseconds(pause)) {
            self.isWatchingCalls = false
            let now = MonotonicClock.now()
            var areSomeYoung = false
            for case let call? in self.clientCalls {
                let isYoung = now.milliseconds(since: call.started) < UInt64(pause)
                if isYoung { areSomeYoung = true } else { call.takesLong() }
            }
            if areSomeYoung { self.watchCalls() }
        }
    }
}
