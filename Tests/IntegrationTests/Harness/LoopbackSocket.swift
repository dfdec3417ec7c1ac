// LoopbackSocket.swift: a blocking connection on loopback, and the one HTTP request that these tests make.

import Foundation
import Glibc
import TestKit

/// A blocking TCP connection that gives up after a while.
final class LoopbackSocket {
    struct Refused: Error, CustomStringConvertible {
        var description: String
    }

    private let socket: Int32

    init(port: Int, timeoutSeconds: Int = 60) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var timeout = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = loopback(port: port)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Refused(description: "port \(port): \(String(cString: strerror(errno)))") }
    }

    deinit { close(socket) }

    func send(_ bytes: [UInt8]) {
        _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// The next bytes; nil at the end, or when nothing came in time.
    func receive() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &bytes, bytes.count, 0)
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    /// True once the other side has closed, whatever it sent before; false when it did not in time.
    func waitForClose() -> Bool {
        repeat { errno = 0 } while receive() != nil
        return errno != EAGAIN
    }
}

/// The status and the body of a page on loopback.
func httpGet(port: Int, _ path: String) throws -> (status: Int, head: String, body: String) {
    let socket = try LoopbackSocket(port: port)
    socket.send(Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8))
    var bytes: [UInt8] = []
    while let more = socket.receive() { bytes += more }
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "\r\n\r\n")
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let status = Int(words[1]) else {
        throw LoopbackSocket.Refused(description: "not HTTP: \(text.prefix(80))")
    }
    return (status, parts[0], parts.dropFirst().joined(separator: "\r\n\r\n"))
}
