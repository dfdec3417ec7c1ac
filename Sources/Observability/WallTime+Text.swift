// WallTime+Text.swift: a time of day as RFC 3339 text in UTC.
//
// Days to dates: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.

public import Basics

extension WallTime {
    /// The time as people and programs read it: `2026-03-01T12:00:00.123Z`.
    public var utcText: String {
        let seconds = millisecondsSince1970 / 1_000
        let ofDay = seconds % 86_400
        let (year, month, day) = civilDate(daysSince1970: seconds / 86_400)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(ofDay / 3_600, 2))"
            + ":\(padded(ofDay / 60 % 60, 2)):\(padded(ofDay % 60, 2)).\(padded(millisecondsSince1970 % 1_000, 3))Z"
    }
}

private func civilDate(daysSince1970: UInt64) -> (year: UInt64, month: UInt64, day: UInt64) {
    let shifted = daysSince1970 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

private func padded(_ number: UInt64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
