// LayerTests.swift: the table of targets is itself in order.

import Testing
import TidyRules

@Suite("The table of targets")
struct LayerTests {
    @Test(
        "Arrows point to a target above them in the table, in the same layer or a lower one", arguments: TargetRule.all)
    func downOnly(rule: TargetRule) throws {
        let names = TargetRule.all.map(\.name)
        let own = try #require(names.firstIndex(of: rule.name))
        for name in rule.imports {
            let other = try #require(TargetRule.of(name), "\(name) is not in the table")
            #expect(other.layer <= rule.layer)
            #expect(try #require(names.firstIndex(of: name)) < own)
        }
    }

    @Test("A target has one line")
    func unique() {
        #expect(Set(TargetRule.all.map(\.name)).count == TargetRule.all.count)
    }

    @Test(
        "Pure targets may not import what has a clock, a thread or a socket", arguments: TargetRule.all.filter(\.isPure)
    )
    func pure(rule: TargetRule) {
        guard rule.layer == .pure else { return }
        for module in ["Foundation", "NIOCore", "NIOPosix", "Dispatch", "Glibc", "Synchronization", "Logging"] {
            #expect(!rule.allows(module))
        }
    }
}
