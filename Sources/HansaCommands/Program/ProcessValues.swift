// ProcessValues.swift: the environment variables and the clock of this process, without Foundation.

internal import Glibc

/// The environment variables.
enum ProcessVariables {
    /// Every variable that is valid UTF-8, the first of each name.
    static var all: [String: String] {
        var variables: [String: String] = [:]
        var next = unsafe environ
        while let entry = unsafe next.pointee {
            let text = unsafe String(cString: entry)
            unsafe next = unsafe next.advanced(by: 1)
            guard let equals = text.firstIndex(of: "=") else { continue }
            let name = String(text[..<equals])
            if variables[name] == nil { variables[name] = String(text[text.index(after: equals)...]) }
        }
        return variables
    }
}

/// The clock on the wall.
enum WallClock {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    static var unixMilliseconds: UInt64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return UInt64(max(0, time.tv_sec)) * 1_000 + UInt64(time.tv_nsec / 1_000_000)
    }
}
