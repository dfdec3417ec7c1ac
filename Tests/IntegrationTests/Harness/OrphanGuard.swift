// OrphanGuard.swift: kills the programs under test when the tests themselves die.

import Glibc
import Synchronization

/// A shell that is told every process the tests start, and kills those that are left when the tests are gone.
///
/// Its input is a pipe whose other end only this process has, so it sees the end of a crash too.
enum OrphanGuard {
    private static let pipe = Mutex<Int32>(start())

    private static let script = """
        live=""
        while read -r sign id; do
            case $sign in
            +) live="$live $id" ;;
            -) left=""; for one in $live; do [ "$one" = "$id" ] || left="$left $one"; done; live=$left ;;
            esac
        done
        for one in $live; do kill -9 "$one"; done
        """

    /// The process has started.
    static func watch(_ process: pid_t) { tell("+ \(process)\n") }

    /// The process has ended: its id may soon be someone else's.
    static func forget(_ process: pid_t) { tell("- \(process)\n") }

    private static func tell(_ line: String) {
        pipe.withLock { pipe in
            guard pipe >= 0 else { return }
            let bytes = Array(line.utf8)
            _ = write(pipe, bytes, bytes.count)
        }
    }

    private static func start() -> Int32 {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return -1 }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        do {
            _ = try Spawn.run("/bin/sh", ["-c", script], input: ends[0], output: nil)
            return ends[1]
        } catch {
            close(ends[1])
            return -1
        }
    }
}
