// Spawn.swift: starts a program with clean signals, no open files and a small environment.

import Foundation
import Glibc

/// Why a program could not be started.
struct SpawnError: Error, CustomStringConvertible {
    var description: String
}

/// Starts programs.
enum Spawn {
    /// Above the number of any file that the tests have open: numbers are given out from the lowest.
    private static let inheritableFiles: Int32 = 2_048

    /// Starts `path`; both of its outputs go to the end of the file `output`.
    ///
    /// - Parameters:
    ///   - input: An open file for its input; nil for none.
    ///   - output: A path; nil throws its output away.
    static func run(_ path: String, _ arguments: [String], input: Int32? = nil, output: String?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(
            &actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // Other tests of this process listen on ports; a program that inherited them would keep those in use.
        for file in 3..<inheritableFiles { posix_spawn_file_actions_addclose(&actions, file) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        let words = ([path] + arguments).map { strdup($0) }
        let variables = environment.map { strdup($0) }
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, &attributes, words + [nil], variables + [nil])
        guard failure == 0 else { throw SpawnError(description: "\(path): \(String(cString: strerror(failure)))") }
        return process
    }

    /// What the programs see: never a `HANSA_` variable of whoever runs the tests.
    private static var environment: [String] {
        let kept = ["PATH", "LD_LIBRARY_PATH", "TMPDIR"]
        return kept.compactMap { name in ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" } }
    }
}
