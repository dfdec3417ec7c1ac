// CheckProgramTests.swift: the command line of hansad check, and what it says of a ledger.

import Basics
import Foundation
import GPUAllocator
import Ledger
import Store
import Testing

@testable import ControlPlane

@Suite("hansad check")
struct CheckProgramTests {
    @Test("The directory and the form of the answer are all that it takes")
    func commandLine() throws {
        #expect(try CheckProgram.read(["/data"]) == .check(directory: "/data", isJSON: false))
        #expect(try CheckProgram.read(["-o", "json", "/data"]) == .check(directory: "/data", isJSON: true))
        #expect(try CheckProgram.read(["/data", "--output=table"]) == .check(directory: "/data", isJSON: false))
        #expect(try CheckProgram.read(["--help"]) == .help)
    }

    @Test(
        "Anything else is refused with what is wrong",
        arguments: [
            ("", "hansad check needs a directory"), ("a b", "hansad check takes one directory, not b as well"),
            ("a --fix", "hansad check has no option --fix"), ("a -o", "-o is followed by table or json"),
            ("a -o xml", "-o is followed by table or json"),
        ])
    func wrong(line: String, text: String) {
        #expect(throws: CheckProgram.Wrong(text: text)) {
            _ = try CheckProgram.read(line.split(separator: " ").map(String.init))
        }
    }

    @Test("A ledger whose claims do not fit its hosts is not whole")
    func report() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "hansa-check-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let region = try RegionID("uk")
        let host = try HostSpec(
            id: HostID("h1"), site: SiteID("main"), cpuMilli: 1_000, memoryMiB: 1_000,
            gpus: [GPUSpec(index: 0, model: GPUModel("H200"), memoryMiB: 143_771)])
        let placement = try Placement(hosts: [
            HostPlacement(
                host: HostID("h1"), site: SiteID("main"), gpus: [0], milliPerGPU: 1_000, cpuMilli: 0, memoryMiB: 0,
                fences: [1])
        ])
        let key = try AttemptKey(request: RequestKey(origin: RegionID("norway"), number: 4), attempt: 1)
        let claim = try Claim(
            key: key, tenant: TenantID("acme"), token: 1, ttlMilliseconds: 1, placement: placement)
        let records: [LedgerRecord] = [
            .regionFounded(lineage: LifeName(high: 1, low: 2)), .hostRegistered(host), .claimHeld(claim),
            .claimCommitted(key),
        ]
        func encoded(_ records: [LedgerRecord]) -> [[UInt8]] {
            records.map { LedgerRecordCodec.encode($0, writtenAt: WallTime(millisecondsSince1970: 1_700_000_000_000)) }
        }
        try LedgerStore.found(directory: path, region: region, records: encoded(records))
        let report = try LedgerReport(directory: path)
        #expect(
            report.text == """
                ledger       whole
                region       uk
                lineage      00000000000000010000000000000002
                life         epoch 0, 4 promises
                schema       2
                records      up to 4: a snapshot of 0, 4 after it
                last record  2023-11-14T22:13:20Z
                hosts        1, with 1 GPUs
                requests     0 kept: 0 placed, 0 under way
                claims       1 committed; 1 are of peers

                """)
        #expect(report.json(directory: path).contains("\"claimsOfPeers\": 1"))

        let (store, _) = try LedgerStore.open(directory: path, region: region) { _ in }
        var second = claim
        second.key.attempt = 2
        second.token = 2
        second.placement.hosts[0].fences = [2]
        try store.append(encoded([.claimHeld(second)]), ticket: 1)
        try store.close()
        #expect(throws: StoreError.self) { _ = try LedgerReport(directory: path) }
    }
}
