// NodeTarget.swift: which running node a measurement goes to, and how its memory is read.

import ArgumentParser
import Glibc
import NIOPosix
import RPC
import TLS

/// The options that name a running node and the caller's certificate.
struct NodeTarget: ParsableArguments {
    @Option(help: "The node, as HOST:PORT.")
    var node: String

    @Option(help: "The caller's certificate chain, PEM.")
    var cert: String

    @Option(help: "The private key of the certificate, PEM.")
    var key: String

    @Option(help: "The trust roots, PEM.")
    var ca: String

    @Option(help: "The node's process id on this machine, to read its memory.")
    var pid: Int

    /// What all connections of the measurement are made from.
    func store() throws -> TLSContextStore {
        try TLSContextStore(TLSFiles(certificateChain: cert, privateKey: key, trustRoots: ca), side: .client)
    }

    /// A channel of its own to the node, or to another one at HOST:PORT.
    func channel(
        _ tls: TLSContextStore, _ group: MultiThreadedEventLoopGroup, node other: String? = nil
    ) throws -> RPCChannel {
        let parts = (other ?? node).split(separator: ":")
        guard parts.count == 2, let port = Int(parts[1]) else { throw ValidationError("a node must be HOST:PORT") }
        return RPCChannel(host: String(parts[0]), port: port, tls: tls, group: group)
    }

    /// The resident memory of the node's process, in KiB.
    func residentKiB() throws -> Int {
        let status = try TextFile.read("/proc/\(pid)/status")
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        guard let text = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first,
            let count = Int(text)
        else { throw ValidationError("process \(pid) shows no memory") }
        return count
    }

    /// Lets this process have as many sockets as the system allows.
    static func allowManySockets() {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
