// ConfigurationText.swift: reads the configuration file whole, with the reason when it cannot.

import Glibc
import TLS

/// The text of the regular file at `path`, ``Limits/configurationFileBytes`` at most.
func configurationText(path: String) throws(FileFailure) -> String {
    // Not to wait for whoever should write into a pipe.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last() }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(reason: "it is not a regular file") }
    var bytes = [UInt8](repeating: 0, count: Limits.configurationFileBytes + 1)
    var count = 0
    while count < bytes.count {
        let more = unsafe bytes.withUnsafeMutableBytes {
            unsafe read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
        }
        if more < 0, errno == EINTR { continue }
        guard more >= 0 else { throw .last() }
        if more == 0 { break }
        count += more
    }
    guard count <= Limits.configurationFileBytes else {
        throw FileFailure(reason: "it is larger than \(Limits.configurationFileBytes) bytes")
    }
    guard let text = String(validating: bytes.prefix(count), as: UTF8.self) else {
        throw FileFailure(reason: "it is not UTF-8 text")
    }
    return text
}
