// LineOutput.swift: whole lines to a descriptor that may be a pipe nobody reads, a closed one or a file on a full disk.
//
// Blocks: only for a thread that has nothing else to do.

import Glibc

/// Writes lines to one descriptor.
struct LineOutput {
    let descriptor: Int32
    /// The last line could be written in part only.
    private var isInsideLine = false

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes a whole line, waiting as long as it takes; false when it cannot be written.
    mutating func write(_ line: String) -> Bool {
        // What follows a cut line must not become a part of it.
        var text = isInsideLine ? "\n" + line : line
        let size = text.utf8.count
        let written = text.withUTF8 { unsafe write($0) }
        if written > 0 { isInsideLine = written < size }
        return written == size
    }

    private func write(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = UnsafeRawBufferPointer(text)
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count > 0 {
                written += count
            } else if count < 0, errno == EAGAIN {
                // Another process may have made the pipe non-blocking.
                var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                unsafe poll(&wanted, 1, -1)
            } else if count == 0 || errno != EINTR {
                break
            }
        }
        return written
    }
}
