// ConformanceServer.swift: the server that clients in other languages are tested with (docs/protocol.md, "Conformance").
//
// usage: ConformanceServer FOLDER: makes certificates in FOLDER, prints "ready PORT", serves until a signal ends it.

import Glibc
import PKI
import RPC
import TLS

@main
struct ConformanceServer {
    static let callers = ["tenant/acme", "operator/ada"]

    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: ConformanceServer FOLDER")
            exit(2)
        }
        let folder = CertificateFolder(path: CommandLine.arguments[1])
        try folder.makeAuthority(trustDomain: "hansa.test")
        let own = try CertificateFolder.role(subject: "region/uk")
        try folder.issue(CertificateRequest(role: own))
        for caller in callers { try folder.issue(CertificateRequest(role: CertificateFolder.role(subject: caller))) }

        let service = ConformanceServiceLive(tls: try TLSContextStore(folder.files(of: own), side: .server))
        // Detached: the main actor waits for a signal.
        Task.detached {
            do {
                print("ready \(try await service.startServer())")
                fflush(nil)
            } catch {
                print(error)
                exit(1)
            }
        }
        pause()
    }
}
