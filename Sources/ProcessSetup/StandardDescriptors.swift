// StandardDescriptors.swift: the descriptors 0, 1 and 2 are there before anything else is opened.
//
// A program that is started with one of them closed would get its number for the next file that it opens: what is
// meant for people would then be written into that file.

import Glibc

/// The standard input, output and error of this process.
public enum StandardDescriptors {
    /// Opens `/dev/null` in place of each of them that is closed.
    ///
    /// Call it first of all, before another thread runs and before anything is opened.
    ///
    /// - Returns: The numbers that were closed, ascending.
    @discardableResult
    public static func fill() -> [Int32] {
        var filled: [Int32] = []
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 && errno == EBADF {
            // The lowest free number is this one, because those below are open.
            let opened = unsafe open("/dev/null", number == STDIN_FILENO ? O_RDONLY : O_WRONLY)
            if opened == number { filled.append(number) }
        }
        return filled
    }
}
