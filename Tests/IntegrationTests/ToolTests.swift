// ToolTests.swift: the program `hansa` against real nodes: its exit codes, and what it says to do next.

import HansaMessages
import HansaServices
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("The hansa tool", .timeLimit(.minutes(5)))
    struct ToolTests {
        @Test("Every outcome has its documented exit code and says what to do next")
        func exitCodes() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                func hansa(
                    _ arguments: String, as subject: String = "operator/ops", _ code: Int32, _ sentences: String...,
                    location: SourceLocation = #_sourceLocation
                ) async throws {
                    let tls = try federation.certificates.files(subject)
                    let connection = [
                        "--node", federation["uk"].address, "--cert", tls.certificateChain, "--key", tls.privateKey,
                        "--ca", tls.trustRoots, "--timeout", "30",
                    ]
                    let words = arguments.split(separator: " ").map(String.init)
                    let (end, output) = try await ChildProcess.run(
                        try Programs.path("hansa"), connection + words, in: federation.folder)
                    #expect(end == .exited(code), "hansa \(arguments): \(output)", sourceLocation: location)
                    for sentence in sentences {
                        #expect(output.contains(sentence), "hansa \(arguments): \(output)", sourceLocation: location)
                    }
                }
                try await hansa("status", 0, "region       uk\n", "boot epoch 1\n")
                try await hansa("allocate --gpus 8 --key job", 0, "uk-1")
                try await hansa("allocate --gpus 8 --key job", 0, "uk-1")
                try await hansa(
                    "allocate --gpus 4 --key job", 64,
                    "hansa: error: the idempotency key \"job\" was used before, with different content, for uk-1")
                try await hansa("allocate --gpus 8 --region uk", 2, "noCapacity")
                try await hansa(
                    "allocate --gpus 0", 64, "hansa: error: --gpus must be 1 to 64 per host, not 0", "\n  try: ")
                try await hansa(
                    "allocate --gpus 1 --modle A100", 64, "hansa: error: unknown option '--modle'", "\n  try: ")
                try await hansa(
                    "allocate --gpus 1 --region atlantis", 64,
                    "hansa: error: unknown region \"atlantis\"; the federation has norway, uk\n  try: ")
                try await hansa("allocation show uk-99", 66, "hansa: error: there is no allocation uk-99\n  try: ")
                try await hansa(
                    "host cordon h1", as: "tenant/acme", 77,
                    "hansa: error: role tenant (spiffe://hansa.test/tenant/acme) may not call "
                        + "/hansa.v1.Hosts/SetState; it is for: operator\n  try: ")
                try await hansa("allocation release uk-1", 0, "uk-1")
                federation["norway"].kill()
                try await hansa("host list --all-regions", 0, "hansa: warning: norway is missing: ")
                federation["uk"].kill()
                try await hansa(
                    "status", 69,
                    "hansa: error: cannot reach \(federation["uk"].address): connection refused: nothing "
                        + "listens there\n  try: start hansad at ")
            }
        }
    }
}
