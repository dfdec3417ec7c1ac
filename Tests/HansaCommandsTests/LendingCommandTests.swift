// LendingCommandTests.swift: what is lent and borrowed, and what an operator ends, on the command line.

import HansaMessages
import Testing

@testable import HansaCommands

@Suite("hansa lending")
struct LendingCommandTests {
    private func lender() -> FakeNode {
        FakeNode("uk") { state in
            state.claims = (1...3).map { number in
                LentClaim(
                    id: "norway-\(number)/1", allocation: "norway-\(number)", origin: "norway",
                    originState: "not a peer", tenant: "ada", state: "committed", milli: 8_000,
                    placement: [HostPlacement(host: "h\(number)", gpus: Array(0..<8), milliPerGpu: 1_000)],
                    sinceUnixMs: 1_000_000)
            }
            state.claimsPerPage = 2
        }
    }

    @Test(
        "lists claims page by page, and says whether their origin is a peer", arguments: ["lending list", "claim list"])
    func list(line: String) async {
        let run = await CommandRun.of(line, nodes: [lender()])
        #expect(
            run.output == """
                CLAIM       ORIGIN  IT IS       TENANT  STATE      GPUS  PLACEMENT  SINCE
                norway-1/1  norway  not a peer  ada     committed     8  h1[0-7]    1m 0s ago
                norway-2/1  norway  not a peer  ada     committed     8  h2[0-7]    1m 0s ago
                norway-3/1  norway  not a peer  ada     committed     8  h3[0-7]    1m 0s ago

                """)
    }

    @Test("a list in pages is one JSON object")
    func json() async throws {
        let run = await CommandRun.of("lending list -o json", nodes: [lender()])
        let pattern = ["{\n  \"claims\": [\n    {\n", "\"norway-3/1\"", "\n  ],\n  \"next\":"]
        for part in pattern { #expect(run.output.contains(part), "\(run.output)") }
        let empty = await CommandRun.of("lending list --origin spain -o json", nodes: [lender()])
        #expect(empty.output.hasPrefix("{\n  \"claims\": [],\n"))
    }

    @Test("ends claims after a look at them, and warns that their origin believes that it has them")
    func end() async {
        let node = lender()
        let run = await CommandRun.of("lending end norway-2 --reason closed", nodes: [node])
        #expect(run.output == "1 claims ended, 8 GPUs are free again\n")
        #expect(run.errors.hasPrefix("hansa: warning: norway still believes that it has them"))
        #expect(node.now.calls == ["end norway-2 dry true", "end norway-2 dry false"])
        let all = await CommandRun.of("claim release --origin norway --all", nodes: [node])
        #expect(all.output == "2 claims ended, 16 GPUs are free again\n")
        #expect(await CommandRun.of("lending end norway-2", nodes: [node]).output == "nothing was left to end\n")
    }

    @Test(
        "what is not meant is not ended",
        arguments: ["lending end", "lending end --origin norway", "lending end norway-1 --origin norway --all"])
    func usage(line: String) async {
        let node = lender()
        let run = await CommandRun.of(line, nodes: [node])
        #expect(run.status == 64 && node.now.calls.isEmpty)
    }

    @Test("shows what is borrowed and what it waits for, and what was ended, by whom and why")
    func others() async {
        let borrowed = await CommandRun.of("lending list --borrowed", nodes: [lender()])
        #expect(borrowed.output.contains("uk-7  norway  not a peer  ada     releasing     2  -"))
        #expect(borrowed.output.contains("norway to be a peer again: it is none now"))
        let ended = await CommandRun.of("lending list --ended", nodes: [lender()])
        #expect(ended.output.contains("claim  norway-1/1  norway     8  ops       forced  site closed"))
    }

    @Test("host show says what holds each GPU; hosts are removed, renamed and replaced")
    func hosts() async throws {
        let node = lender()
        node.change { state in
            state.hosts = [
                Host(id: "h1", site: "crawley", gpus: (0..<8).map { GPU(index: $0, model: "H200") }, state: .ready)
            ]
        }
        let shown = await CommandRun.of("host show h1", nodes: [node])
        #expect(shown.output.contains("\n  0  H200      0  unspecified  -    norway-1  -\n"), "\(shown.output)")
        #expect(await CommandRun.of("host remove h1 h2", nodes: [node]).output == "2 hosts removed\n")
        let used = await CommandRun.of("host remove used-1", nodes: [node])
        #expect(
            used.status == 1 && used.errors == "hansa: error: host used-1 is in use by uk-1/1; release them first\n")
        let later = await CommandRun.of("host remove --when-free used-1 h3", nodes: [node])
        #expect(later.output == "1 hosts removed\ncordoned, and removed when they are free: used-1\n")
        #expect(await CommandRun.of("host rename h1 h9", nodes: [node]).output == "h1 is h9 now\n")
    }

    @Test("host list comes in pages, goes on with the regions that have more, and is cut by --limit with a word")
    func pages() async {
        let node = FakeNode("uk") { state in
            state.hosts = (0..<5).map { Host(id: "h\($0)", site: "s", state: .ready) }
            state.hostsOfPeer = (0..<3).map { Host(id: "p\($0)", site: "s", state: .ready) }
            state.hostsPerPage = 2
        }
        let run = await CommandRun.of("host list --all-regions", nodes: [node])
        let rows = run.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: " ").prefix(2).joined(separator: " ")
        }
        #expect(rows == ["h0 uk", "h1 uk", "h2 uk", "h3 uk", "h4 uk", "p0 norway", "p1 norway", "p2 norway"])
        let cut = await CommandRun.of("host list --limit 3", nodes: [node])
        #expect(cut.output.split(separator: "\n").count == 5)
        #expect(cut.output.hasSuffix("there are more; raise --limit\n"))
    }
}
