// TestEnvironment.swift: a server and a channel to it, in process or over real TLS on loopback.

import Basics
import Glibc
import Logging
import PKI
import RPC
import RPCCore
import TLS

/// What carries the calls of a test.
enum Carrier: String, Sendable, CaseIterable {
    case inProcess
    case tls
}

/// Certificates for all tests of this process.
enum TestCertificates {
    /// Each process has a folder of its own, made once.
    static let folder: Result<CertificateFolder, any Error> = Result {
        var template = Array("/tmp/rpc-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw PKIError.fileUnwritable(path: "/tmp", reason: "mkdtemp failed")
        }
        let folder = CertificateFolder(path: String(cString: made))
        try folder.makeAuthority(trustDomain: "hansa.test")
        for subject in ["region/uk", "tenant/acme"] {
            try folder.issue(CertificateRequest(role: CertificateFolder.role(subject: subject)))
        }
        atexit { TestCertificates.remove() }
        return folder
    }

    private static func remove() {
        if let path = try? folder.get().path { removeFolder(path) }
    }

    static func store(_ subject: String, _ side: TLSSide) throws -> TLSContextStore {
        let folder = try folder.get()
        return try TLSContextStore(folder.files(of: CertificateFolder.role(subject: subject)), side: side)
    }
}

/// Removes a folder and the files in it.
func removeFolder(_ path: String) {
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink("\(path)/\(name)")
    }
    closedir(directory)
    rmdir(path)
}

/// A server with ``TestService`` and a channel to it.
struct TestEnvironment {
    let service: TestService
    let channel: RPCChannel
    let server: RPCServer?
    let port: Int

    /// Starts everything.
    static func start(
        _ carrier: Carrier, as subject: String = "tenant/acme", services: Router? = nil,
        configure: (inout RPCServerConfiguration) -> Void = { _ in },
        channel configureChannel: (inout RPCChannelConfiguration) -> Void = { _ in }
    ) async throws -> TestEnvironment {
        var configuration = RPCServerConfiguration(nodeName: "uk")
        configure(&configuration)
        var channelConfiguration = RPCChannelConfiguration(nodeName: "test")
        configureChannel(&channelConfiguration)
        let service = TestService()
        let router = services ?? service.router
        switch carrier {
        case .inProcess:
            let channel = RPCChannel(
                inProcess: router, as: try PeerIdentity(uri: "spiffe://hansa.test/\(subject)"),
                server: try PeerIdentity(uri: "spiffe://hansa.test/region/uk"), configuration: channelConfiguration)
            return TestEnvironment(service, channel, nil, 0)
        case .tls:
            let server = RPCServer(
                services: router, tls: try TestCertificates.store("region/uk", .server),
                configuration: configuration)
            let port = try await server.start()
            let channel = RPCChannel(
                host: "127.0.0.1", port: port, tls: try TestCertificates.store(subject, .client),
                expectedPeer: .region(try RegionID("uk")), configuration: channelConfiguration)
            return TestEnvironment(service, channel, server, port)
        }
    }

    private init(_ service: TestService, _ channel: RPCChannel, _ server: RPCServer?, _ port: Int) {
        self.service = service
        self.channel = channel
        self.server = server
        self.port = port
    }

    func stop() async {
        await channel.close()
        await server?.shutdown(graceMilliseconds: 100)
    }
}

/// The failure of `body`, or nil.
func failure(_ body: () async throws(RPCError) -> Void) async -> RPCError? {
    do {
        try await body()
        return nil
    } catch {
        return error
    }
}
