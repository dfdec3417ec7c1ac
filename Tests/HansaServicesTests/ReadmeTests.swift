// ReadmeTests.swift: the service and the client that README.md shows, compiled and run.

import Foundation
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS
import Testing

struct AlwaysServing: HealthService {
    func check(_ request: HealthRequest, context: CallContext) async throws(RPCError) -> HealthReply {
        HealthReply(serving: .serving, detail: request.service)
    }
    func watch(
        _ request: HealthRequest, to replies: RPCResponseWriter<HealthReply>, context: CallContext
    ) async throws(RPCError) {
        try await replies.send(HealthReply(serving: .serving))
    }
}

@Suite struct ReadmeTests {
    @Test("The service and the client of the README work")
    func example() async throws {
        var router = Router()
        AlwaysServing().register(in: &router)
        let channel = RPCChannel(inProcess: router, as: try PeerIdentity(uri: "spiffe://hansa.test/operator/ada"))
        var shown: [HealthReply] = []
        func print(_ reply: HealthReply) { shown.append(reply) }

        let health = HealthClient(channel)
        print(try await health.check(HealthRequest(service: "hansa.v1.Hosts")))
        for try await change in try await health.watch(HealthRequest()) { print(change) }

        #expect(
            shown == [
                HealthReply(serving: .serving, detail: "hansa.v1.Hosts"), HealthReply(serving: .serving),
            ])
        await channel.close()
    }

    @Test("What the README shows of it is what is compiled here")
    func text() throws {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let readme = try String(contentsOfFile: "/\(folder)/README.md", encoding: .utf8)
        let here = try String(contentsOfFile: #filePath, encoding: .utf8)
        let compiled = Set(here.split(separator: "\n").map { trimmed($0) })
        let section = try #require(readme.range(of: "## Write a service")).upperBound
        let lines = readme[section...].split(separator: "\n").prefix { !$0.hasPrefix("## ") }
            .filter { $0.hasPrefix("    ") }
        #expect(lines.count >= 10)
        for line in lines { #expect(compiled.contains(trimmed(line)), "\(line)") }
    }

    private func trimmed(_ line: Substring) -> Substring { line.drop { $0 == " " } }
}
