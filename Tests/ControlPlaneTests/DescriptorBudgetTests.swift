// DescriptorBudgetTests.swift: how the descriptors of a process are divided, for few and for many.

import RPCCore
import Testing

@testable import ControlPlane

@Suite("Descriptors")
struct DescriptorBudgetTests {
    private func budget(_ limit: Int, peers: Int = 3, perPeer: Int = 2_000) throws(NodeError) -> DescriptorBudget {
        try DescriptorBudget(limit: limit, loops: 4, peers: peers, connectionsPerPeer: perPeer)
    }

    @Test(
        "all uses together stay within the limit, and each has some",
        arguments: [90, 128, 256, 1_024, 4_096, 20_000, 65_536, 1_048_576])
    func sums(limit: Int) throws {
        let budget = try budget(limit)
        #expect(budget.files + budget.http + budget.peers + budget.connections <= limit)
        #expect(budget.http >= DescriptorLimits.leastHTTP && budget.connections >= DescriptorLimits.leastConnections)
        #expect(budget.reserved >= 2 && budget.reserved < budget.connections)
        #expect(budget.handshakes >= 4 && budget.handshakes <= budget.connections / 2)
        #expect(budget.handshakesPerAddress >= 2 && budget.handshakesPerAddress < budget.handshakes)
        #expect(budget.connectionsPerPeer <= max(2, budget.connections / 2))
    }

    @Test("with many descriptors the limits of the protocol hold")
    func many() throws {
        let budget = try budget(1_048_576)
        #expect(budget.connections == RPCLimits.connections && budget.handshakes == RPCLimits.handshakes)
        #expect(budget.handshakesPerAddress == RPCLimits.handshakesPerAddress)
        #expect(budget.connectionsPerPeer == 2_000 && budget.http == DescriptorLimits.http)
    }

    @Test("as many descriptors as needed are enough; one fewer is refused, with how many it takes")
    func least() throws {
        let needed = 76
        #expect(try budget(needed).connections == DescriptorLimits.leastConnections)
        let error = #expect(throws: NodeError.self) { try budget(needed - 1) }
        #expect(
            error?.description
                == "this process may have 75 descriptors open, and this node needs at least 76: raise the "
                + "limit (`ulimit -n`, LimitNOFILE= of systemd, --ulimit nofile= of a container)")
        #expect(error?.exitCode == 74)
    }
}
