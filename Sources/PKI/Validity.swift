// Validity.swift: from when to when a certificate is good.

public import TLS

/// The first and the last second of a certificate.
public struct Validity: Hashable, Sendable {
    /// The first second.
    public var notBefore: CertificateTime
    /// The last second.
    public var notAfter: CertificateTime

    /// States both ends; nothing is checked before a certificate is made from it.
    public init(notBefore: CertificateTime, notAfter: CertificateTime) {
        self.notBefore = notBefore
        self.notAfter = notAfter
    }

    /// From a few minutes before `now` for `days` days; a negative number gives the day that ended that long ago.
    public init(days: Int, now: CertificateTime = .now) {
        let bounded = Int64(max(-Limits.validityDays, min(Limits.validityDays, days)))
        let end = now.secondsSince1970 + bounded * 86_400
        let start = min(now.secondsSince1970 - Limits.backdatedSeconds, end - 86_400)
        notBefore = CertificateTime(
            secondsSince1970: days > 0 ? now.secondsSince1970 - Limits.backdatedSeconds : start)
        notAfter = CertificateTime(secondsSince1970: end)
    }
}
