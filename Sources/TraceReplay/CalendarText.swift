// CalendarText.swift: dates and times of traces, as seconds since 1970. Without a zone a time is taken for UTC.

/// A time of day on a date.
struct CalendarText {
    /// Seconds since 1970-01-01 00:00:00 UTC.
    let seconds: UInt64

    /// Reads `2023-03-01 00:15:33`, with `T` for the space, a fraction, `Z` or `+08:00`; nil for anything else, and for times before 1970.
    init?(_ text: String) {
        var rest = text.utf8[...]
        func number(_ digits: Int) -> Int64? {
            let part = rest.prefix(digits)
            guard part.count == digits, part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            else { return nil }
            rest = rest[part.endIndex...]
            return Int64(Substring(part))
        }
        func take(_ allowed: String) -> Bool {
            guard let first = rest.first, allowed.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2), take(" T"),
            let hour = number(2), take(":"), let minute = number(2), take(":"), let second = number(2),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
        else { return nil }
        if take(".") {
            let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest[fraction.endIndex...]
        }
        var offset: Int64 = 0
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            rest = rest.dropFirst()
            guard let hours = number(2) else { return nil }
            _ = take(":")
            guard let minutes = rest.isEmpty ? 0 : number(2), hours < 24, minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
        } else {
            _ = take("Z")
        }
        let total =
            CalendarText.days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
        guard rest.isEmpty, total >= 0 else { return nil }
        seconds = UInt64(total)
    }

    /// Days from 1970-01-01 in the Gregorian calendar.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
