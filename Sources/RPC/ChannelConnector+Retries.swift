// ChannelConnector+Retries.swift: sends failed calls again as RPCCore.RetryMachine decides.
//
// A call that succeeds the first time never comes here.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Wire

/// What is known of the earlier attempts of a call.
final class CallRetries {
    var machine: RetryMachine

    init(_ machine: RetryMachine) { self.machine = machine }
}

extension ChannelConnector {
    /// Ends a call whose attempt failed, or sends it again.
    func attemptFailed(_ call: ClientCall, _ error: RPCError) {
        let policy = shared.configuration.retryPolicy(call.method, call.options)
        guard !call.isCancelled, !call.isOver, RetryMachine.concerns(error, policy) else {
            return call.end(error.after(call.retries))
        }
        let retries = call.retries ?? CallRetries(RetryMachine(policy: policy, deadline: call.deadline))
        call.retries = retries
        // What was not processed is safe to send again at any length.
        let isTooLong = !error.notProcessed && call.requestByteCount ?? 0 > shared.configuration.retryRequestBytes
        let isPartlySent = call.outbox.map { !$0.isUntouched } ?? false
        let now = MonotonicClock.now()
        let decision = shared.retryTokens.change { tokens in
            retries.machine.attemptFailed(
                error, isCommitted: call.isCommitted || isTooLong || isPartlySent, now: now, tokens: &tokens,
                random: &random)
        }
        switch decision {
        case .sendAgain(let at): sendAgain(call, at: at)
        case .giveUp(.committed), .giveUp(.notRetryable): call.end(error.after(retries))
        case .giveUp(let end):
            var error = error.after(retries)
            error.message += " (\(end))"
            call.end(error)
        }
    }

    private func sendAgain(_ call: ClientCall, at: Instant) {
        call.prepareNextAttempt()
        call.takesLong()
        shared.configuration.metrics?.callSentAgain(call.method, attempt: Int(call.frame.attempt))
        call.waitTimer = loop.scheduleTask(deadline: NIODeadline(at)) {
            call.waitTimer = nil
            self.start(call)
        }
    }
}

extension ClientCall {
    /// Forgets the attempt that failed.
    fileprivate func prepareNextAttempt() {
        frame.attempt += 1
        unsafe link = nil
        outgoing.clear()
        assembly.clear()
        outbox?.restart()
    }
}

extension RPCError {
    /// The failure of the last attempt as that of the call: not processed only when no attempt was.
    fileprivate func after(_ retries: CallRetries?) -> RPCError {
        guard notProcessed, let retries, retries.machine.mayBeProcessed else { return self }
        var error = self
        error.notProcessed = false
        return error
    }
}
