// DescriptorLimit.swift: how many descriptors this process may have open, and how many it has.

import Glibc

/// How many descriptors a process may have open at a time.
public struct DescriptorLimit: Hashable, Sendable {
    /// What the process may have open now.
    public var soft: Int
    /// What it was started with.
    public var initial: Int

    /// States both.
    public init(soft: Int, initial: Int) {
        self.soft = soft
        self.initial = initial
    }

    /// Raises the limit of this process as far as it may without a privilege.
    ///
    /// - Returns: The limit that holds from now on. Where the system tells none, as much as ``leastKnown``.
    public static func raise() -> DescriptorLimit {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return DescriptorLimit(soft: leastKnown, initial: leastKnown)
        }
        let initial = Int(clamping: limit.rlim_cur)
        limit.rlim_cur = limit.rlim_max
        guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return DescriptorLimit(soft: initial, initial: initial)
        }
        return DescriptorLimit(soft: Int(clamping: limit.rlim_cur), initial: initial)
    }

    /// What every system gives, POSIX's `_POSIX_OPEN_MAX` apart.
    public static let leastKnown = 256

    /// How many descriptors this process has open; nil where the system does not tell.
    public static func open() -> Int? {
        var status = stat()
        // Since Linux 6.2 the size of the folder is their number; before, it must be read.
        if unsafe stat("/proc/self/fd", &status) == 0, status.st_size > 0 { return Int(status.st_size) }
        guard let folder = unsafe opendir("/proc/self/fd") else { return nil }
        defer { unsafe closedir(folder) }
        var entries = 0
        while unsafe readdir(folder) != nil { entries += 1 }
        // Without `.`, `..` and the folder itself.
        return max(0, entries - 3)
    }
}
