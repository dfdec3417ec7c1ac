// LoopbackHTTP.swift: one HTTP request to a port of this machine, blocking.

import Glibc

/// Asks a page of this machine.
enum LoopbackHTTP {
    /// The request failed, with the system's error number; 0 = an empty answer.
    struct Failure: Error {
        var number: Int32
    }

    /// Reads the page on a connection of its own, and throws unless something was answered.
    static func get(port: UInt16, _ path: String) throws(Failure) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(number: errno) }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(descriptor, $0, size) }
        }
        guard code == 0 else { throw Failure(number: errno) }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        guard unsafe request.withUnsafeBytes({ unsafe send(descriptor, $0.baseAddress, $0.count, 0) }) == request.count
        else { throw Failure(number: errno) }
        var answer = [UInt8](repeating: 0, count: 4_096)
        var total = 0
        while true {
            let count = unsafe answer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
            if count <= 0 { break }
            total += count
        }
        guard total > 0 else { throw Failure(number: 0) }
    }
}
