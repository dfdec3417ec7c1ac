// OpenSSLFailure.swift: OpenSSL's per-thread error queue as a value.
//
// Clear the queue before every call whose result is looked at: a stale entry turns "no bytes yet" into a failure.

import COpenSSL

/// The oldest error in the queue, which is the cause; later ones are its consequences.
package struct OpenSSLFailure: Hashable, Sendable {
    /// `ERR_GET_REASON`: an `SSL_R_…` or like constant.
    package let reason: Int32
    /// OpenSSL's words, or the number where it has none.
    package let text: String

    /// Empties the queue, which is nearly always empty: to look costs a fiftieth of emptying it.
    package static func clear() {
        if ERR_peek_error() != 0 { ERR_clear_error() }
    }

    /// Takes the oldest error and empties the queue.
    package static func take() -> OpenSSLFailure {
        let code = ERR_get_error()
        ERR_clear_error()
        guard code != 0 else { return OpenSSLFailure(reason: 0, text: "no reason given") }
        guard let words = unsafe ERR_reason_error_string(code) else {
            return OpenSSLFailure(reason: ERR_GET_REASON(code), text: "error \(code)")
        }
        return OpenSSLFailure(reason: ERR_GET_REASON(code), text: unsafe String(cString: words))
    }
}
