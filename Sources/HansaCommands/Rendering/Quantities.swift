// Quantities.swift: numbers, spans and times as people read them.

internal import TLS

/// `1 234 567`: groups of three from 10 000 on.
func grouped(_ number: some BinaryInteger) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0 && (digits.count - index) % 3 == 0 { text += " " }
        text.append(digit)
    }
    return text
}

/// `0.25`, `1`, `12.5`: thousandths as a decimal number, without zeros at the end.
func decimal(milli: some BinaryInteger) -> String {
    let (whole, rest) = (milli / 1_000, Int(milli % 1_000))
    if rest == 0 { return grouped(whole) }
    var digits = String(String(rest + 1_000).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(grouped(whole)).\(digits)"
}

/// `143771 MiB` as `140.4 GiB`.
func memory(mib: UInt64) -> String {
    mib < 1_024 ? "\(mib) MiB" : "\(oneDecimal(Double(mib) / 1_024)) GiB"
}

/// The nearest whole number, or the greatest or least one where a node says what no number can be.
func whole(_ value: Double) -> Int {
    if value.isNaN { return 0 }
    return Int(exactly: value.rounded()) ?? (value < 0 ? .min : .max)
}

extension FixedWidthInteger {
    /// The sum, or the greatest number where it is larger: what nodes say need not add up.
    func plus(_ other: Self) -> Self {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        return isTooLarge ? .max : sum
    }
}

/// `38.2`: one digit after the point, none when it is 0.
func oneDecimal(_ value: Double) -> String {
    let tenths = whole(value * 10)
    return tenths % 10 == 0 ? grouped(tenths / 10) : "\(grouped(tenths / 10)).\(tenths % 10)"
}

/// A span with its two largest units: `350 ms`, `4.2 s`, `3m 10s`, `5h 2m`, `9d 4h`.
func span(milliseconds: UInt64) -> String {
    let seconds = milliseconds / 1_000
    switch seconds {
    case 0: return "\(milliseconds) ms"
    case ..<60: return "\(oneDecimal(Double(milliseconds) / 1_000)) s"
    case ..<3_600: return "\(seconds / 60)m \(seconds % 60)s"
    case ..<86_400: return "\(seconds / 3_600)h \(seconds / 60 % 60)m"
    default: return "\(seconds / 86_400)d \(seconds / 3_600 % 24)h"
    }
}

/// A span in microseconds: `85 µs`, `1.3 ms`, `2.5 s`.
func span(microseconds: UInt64) -> String {
    if microseconds < 1_000 { return "\(microseconds) µs" }
    if microseconds < 1_000_000 { return "\(oneDecimal(Double(microseconds) / 1_000)) ms" }
    return span(milliseconds: microseconds / 1_000)
}

/// How long ago; the UTC time when that is more than a day, `-` when it is not known.
func ago(unixMilliseconds: UInt64, now: UInt64) -> String {
    if unixMilliseconds == 0 { return "" }
    if unixMilliseconds > now { return "now" }
    let passed = now - unixMilliseconds
    return passed > 86_400_000 ? utc(unixMilliseconds: unixMilliseconds) : "\(span(milliseconds: passed)) ago"
}

/// `2026-08-25T12:00:00Z`.
func utc(unixMilliseconds: UInt64) -> String {
    CertificateTime(secondsSince1970: Int64(clamping: unixMilliseconds / 1_000)).description
}

/// A percentage of a whole; empty when the whole is 0.
func percentage(_ part: UInt64, of whole: UInt64) -> String {
    whole == 0 ? "" : "\(oneDecimal(Double(part) * 100 / Double(whole))) %"
}
