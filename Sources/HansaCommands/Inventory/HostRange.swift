// HostRange.swift: Slurm's lists of names: `gpu[01-04,07],login1`, `rack[1-2]n[01-16]`.

/// A list of names with ranges.
enum HostRange {
    /// Why a list cannot be read.
    struct Failure: Error {
        var problem: String
    }

    /// The names, in order; at most `limit`.
    static func names(_ text: String, limit: Int) throws(Failure) -> [String] {
        var names: [String] = []
        for part in try parts(text) {
            names += try expanded(part, limit: limit - names.count)
        }
        return names
    }

    /// The parts between commas that are not in brackets.
    private static func parts(_ text: String) throws(Failure) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var isInside = false
        for index in text.indices {
            switch text[index] {
            case "[" where !isInside: isInside = true
            case "]" where isInside: isInside = false
            case "[", "]": throw Failure(problem: "\"\(text)\" has brackets that do not match")
            case "," where !isInside:
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        if isInside { throw Failure(problem: "\"\(text)\" has brackets that do not match") }
        parts.append(text[start...])
        return parts.filter { !$0.isEmpty }
    }

    private static func expanded(_ part: Substring, limit: Int) throws(Failure) -> [String] {
        guard let open = part.firstIndex(of: "["), let close = part.firstIndex(of: "]") else {
            guard limit > 0 else { throw tooMany }
            return [String(part)]
        }
        let rests = try expanded(part[part.index(after: close)...], limit: limit)
        var names: [String] = []
        for range in part[part.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false) {
            for number in try numbers(range, limit: limit) {
                guard names.count + rests.count <= limit else { throw tooMany }
                for rest in rests { names.append("\(part[..<open])\(number)\(rest)") }
            }
        }
        return names
    }

    /// `01-04` is `01 02 03 04`.
    private static func numbers(_ range: Substring, limit: Int) throws(Failure) -> [String] {
        let ends = range.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = ends.first, let last = ends.last, ends.count <= 2, let from = UInt64(first),
            let to = UInt64(last), from <= to
        else { throw Failure(problem: "\"\(range)\" is not a range of numbers such as 01-04") }
        guard to - from < UInt64(limit) else { throw tooMany }
        return (from...to).map { number in
            let digits = String(number)
            return String(repeating: "0", count: max(0, first.count - digits.count)) + digits
        }
    }

    private static var tooMany: Failure { Failure(problem: "it lists more hosts than a region may have") }
}
