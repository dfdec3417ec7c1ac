// ConfigurationTests.swift: what a gossip configuration refuses.

import Basics
import Gossip
import Testing

@Suite("Gossip configuration")
struct ConfigurationTests {
    @Test("Versions are ordered by epoch first, then by sequence")
    func versionOrder() {
        #expect(RecordVersion(epoch: 1, sequence: 900) < RecordVersion(epoch: 2, sequence: 1))
        #expect(RecordVersion(epoch: 2, sequence: 1) < RecordVersion(epoch: 2, sequence: 2))
    }
}
