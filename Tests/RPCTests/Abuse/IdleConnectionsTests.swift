// IdleConnectionsTests.swift: very many connections that do nothing.

import Glibc
import RPC
import RPCCore
import Testing
import Wire

extension AbuseTests {
    @Suite("Many idle connections")
    struct IdleConnectionsTests {
        /// How many: HANSA_ABUSE_CONNECTIONS, or 300; each takes two descriptors of this process.
        static let count = getenv("HANSA_ABUSE_CONNECTIONS").flatMap { Int(String(cString: $0)) } ?? 300

        @Test("They cost memory in proportion, calls of others go on, and all of it is free when they leave")
        func idle() async throws {
            try allowDescriptors(2 * Self.count + 1000)
            let attacked = try await AttackedServer { $0.maximumConnectionsPerPeer = Self.count + 10 }
            let before = residentBytes()
            do {
                let peers = try (0..<Self.count).map { _ in
                    let peer = try RawPeer(port: attacked.port)
                    try peer.send(RawPeer.hello)
                    return peer
                }
                await attacked.waitForConnections { $0 > peers.count }
                #expect(attacked.server.connectionCount > peers.count)
                try await attacked.expectUnharmed()
                // Both ends are in this process, and other tests run beside this one.
                #expect((residentBytes() - before) / peers.count < 1 << 20)
            }
            await attacked.ends.wait { $0[ConnectionEnd.closed] >= Self.count }
            try await attacked.stop()
        }

        private func allowDescriptors(_ count: Int) throws {
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(7), &limit)
            guard limit.rlim_cur < rlim_t(count) else { return }
            limit.rlim_cur = min(limit.rlim_max, rlim_t(count))
            setrlimit(__rlimit_resource_t(7), &limit)
            if limit.rlim_cur < rlim_t(count) { try Test.cancel("this needs \(count) open files") }
        }

        private func residentBytes() -> Int {
            guard let file = fopen("/proc/self/statm", "r") else { return 0 }
            defer { fclose(file) }
            var text = [CChar](repeating: 0, count: 128)
            guard fgets(&text, 128, file) != nil else { return 0 }
            let fields = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .split(separator: " ")
            return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
        }
    }
}
