// CertificateTime.swift: the start or end of a certificate's validity, in whole seconds.
//
// Proleptic Gregorian calendar, UTC (Howard Hinnant, "chrono-compatible low-level date algorithms").

import Glibc

/// A second of UTC, as certificates state their validity.
public struct CertificateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    public let secondsSince1970: Int64

    /// Makes a time from seconds since 1970-01-01T00:00:00Z.
    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// This machine's clock.
    public static var now: CertificateTime { CertificateTime(secondsSince1970: Int64(time(nil))) }

    /// Makes a time from a date and a time of day in UTC; the fields are not checked.
    package init(year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Int64) {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        self.init(secondsSince1970: days * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    /// The time as `2026-08-25T12:00:00Z`.
    public var description: String {
        let (date, clock) = (civilDate, secondOfDay)
        return "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))T"
            + "\(twoDigits(clock / 3_600)):\(twoDigits(clock / 60 % 60)):\(twoDigits(clock % 60))Z"
    }

    /// Orders earlier before later.
    public static func < (left: CertificateTime, right: CertificateTime) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    private var secondOfDay: Int64 { ((secondsSince1970 % 86_400) + 86_400) % 86_400 }

    private var civilDate: (year: Int64, month: Int64, day: Int64) {
        let shifted = (secondsSince1970 - secondOfDay) / 86_400 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private func twoDigits(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
