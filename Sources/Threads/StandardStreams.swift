// StandardStreams.swift: the first three descriptors are what they should be, so that nothing else becomes one of them.

import Glibc

/// Standard input, output and error of the process.
public enum StandardStreams {
    /// Opens those that the process was started without, on nothing.
    ///
    /// Call it first: otherwise a ledger or a connection gets the number of standard error, and the log with it.
    public static func open() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where isClosed(descriptor) {
            // The lowest free number is the one that is missing.
            _ = unsafe Glibc.open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
        }
    }

    private static func isClosed(_ descriptor: Int32) -> Bool {
        var status = stat()
        return unsafe fstat(descriptor, &status) != 0 && errno == EBADF
    }
}
