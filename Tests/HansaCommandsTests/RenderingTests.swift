// RenderingTests.swift: how quantities, placements and tables look.

import HansaMessages
import Testing

@testable import HansaCommands

@Suite("Rendering")
struct RenderingTests {
    @Test("A table aligns numbers to the right, shows empty cells as - and ends no line with spaces")
    func table() {
        var table = Table([.words("HOST"), .number("GPUS"), .words("STATE")])
        table.add(["crawley-01", "8", "ready"])
        table.add(["c2", "16", ""])
        #expect(
            table.text(empty: "no hosts") == """
                HOST        GPUS  STATE
                crawley-01     8  ready
                c2            16  -

                """)
        #expect(Table([.words("HOST")]).text(empty: "no hosts") == "no hosts\n")
    }

    @Test(
        "GPU indices are shown as runs",
        arguments: [
            ([], ""), ([3], "3"), ([0, 1, 2, 3], "0-3"), ([7, 0, 1, 6, 3], "0-1,3,6-7"), ([2, 2, 3], "2-3"),
        ] as [([UInt32], String)])
    func runs(indices: [UInt32], text: String) {
        #expect(indexRuns(indices) == text)
    }

    @Test(
        "A placement shows host, GPUs and share",
        arguments: [
            (HostPlacement(host: "h1", gpus: [0, 1, 2, 3], milliPerGpu: 1_000), "h1[0-3]"),
            (HostPlacement(host: "h1", gpus: [2], milliPerGpu: 250), "h1[2]:0.25"),
            (HostPlacement(host: "h1", cpuMilli: 4_000), "h1"),
        ])
    func placement(placement: HostPlacement, text: String) {
        #expect(placement.text == text)
    }

    @Test("A long placement is cut to its first hosts")
    func longPlacement() {
        let hosts = (1...5).map { HostPlacement(host: "h\($0)", gpus: [0], milliPerGpu: 1_000) }
        #expect(placementText(hosts, limit: 3) == "h1[0] h2[0] h3[0] +2 hosts")
        #expect(placementText(hosts) == "h1[0] h2[0] h3[0] h4[0] h5[0]")
    }

    @Test(
        "A demand is shown in a few words",
        arguments: [
            (Demand(shape: .gang(Gang(hosts: 1, gpusPerHost: 8)), models: ["H200"]), "8 H200"),
            (Demand(shape: .gang(Gang(hosts: 4, gpusPerHost: 8)), models: ["H200", "H100"]), "4x8 H200|H100"),
            (Demand(shape: .share(Share(milli: 500))), "0.5 GPU"), (Demand(shape: .cpuOnly(CPUOnly())), "CPU only"),
            (Demand(), ""),
        ])
    func demand(demand: Demand, text: String) {
        #expect(demand.text == text)
    }

    @Test(
        "Spans have the units that people would say",
        arguments: [
            (0, "0 ms"), (999, "999 ms"), (4_200, "4.2 s"), (190_000, "3m 10s"), (7_320_000, "2h 2m"),
            (90_000_000, "1d 1h"),
        ] as [(UInt64, String)])
    func spans(milliseconds: UInt64, text: String) {
        #expect(span(milliseconds: milliseconds) == text)
    }

    @Test(
        "Short spans are given in microseconds",
        arguments: [(85, "85 µs"), (1_340, "1.3 ms"), (2_500_000, "2.5 s")] as [(UInt64, String)])
    func shortSpans(microseconds: UInt64, text: String) {
        #expect(span(microseconds: microseconds) == text)
    }

    @Test(
        "A moment is shown as a span within a day, then as UTC",
        arguments: [
            (0, ""), (1_000_000_000_000, "0 ms ago"), (999_999_990_000, "10 s ago"), (2_000_000_000_000, "now"),
            (900_000_000_000, "1998-07-09T16:00:00Z"),
        ] as [(UInt64, String)])
    func moments(unixMilliseconds: UInt64, text: String) {
        #expect(ago(unixMilliseconds: unixMilliseconds, now: 1_000_000_000_000) == text)
    }

    @Test(
        "Thousandths are shown as decimal numbers",
        arguments: [(0, "0"), (250, "0.25"), (1_000, "1"), (12_500, "12.5"), (20_000_001, "20 000.001")]
            as [(UInt64, String)])
    func decimals(milli: UInt64, text: String) {
        #expect(decimal(milli: milli) == text)
    }

    @Test(
        "Numbers from five digits on are grouped",
        arguments: [(7, "7"), (9_999, "9999"), (10_000, "10 000"), (1_234_567, "1 234 567")])
    func groups(number: Int, text: String) {
        #expect(grouped(number) == text)
    }
}
