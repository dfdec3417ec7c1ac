// ProcessSignals.swift: no signal is lost, and none ends the process by chance, from its first instruction on.
//
// What a signal means is decided by whoever takes it: docs/configuration.md, "Signals".

import Glibc
import Synchronization

/// The signals of this process.
public enum ProcessSignals {
    /// The signals that a node waits for; they are remembered until somebody handles them.
    public static let kept: [Int32] = [SIGTERM, SIGINT, SIGHUP]
    /// The signals that must not end a node: each is an error of the write that it belongs to, or means nothing here.
    public static let ignored: [Int32] = [SIGPIPE, SIGXFSZ, SIGUSR1, SIGUSR2]

    /// Remembers the signals of ``kept`` until someone else handles them, and ignores those of ``ignored``.
    ///
    /// A handler of ours is there at once, so a signal is not lost even on process 1, to which the kernel delivers none
    /// that has no handler. To block the signals instead would not do: the runtime unblocks them on the first thread.
    public static func keep() {
        for number in ignored { signal(number, SIG_IGN) }
        // A handler may only touch what exists already.
        _ = remembered.load(ordering: .relaxed)
        for number in kept {
            signal(number) { number in remembered.bitwiseOr(1 << UInt64(number), ordering: .relaxed) }
        }
    }

    /// Makes the signals that a write may raise errors of that write: a closed pipe, a limit on the sizes of files.
    public static func ignoreFailedWrites() {
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    }

    /// Those of `wanted` that came before anybody else handled them, and that were not taken yet; the others stay.
    ///
    /// Call it after the new handler is there: then none is lost between the two.
    public static func take(_ wanted: [Int32] = kept) -> [Int32] {
        let mask = wanted.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        let bits = remembered.bitwiseAnd(~mask, ordering: .relaxed).oldValue
        return wanted.filter { bits & 1 << UInt64($0) != 0 }
    }
}

/// A bit for each signal that came.
private let remembered = Atomic<UInt64>(0)
