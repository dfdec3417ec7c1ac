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
    /// The accepting side calls the dialling side, over the connection of ``inProcess``.
    case inProcessBack
    /// The accepting side calls the dialling side, over the connection of ``tls``.
    case tlsBack

    /// Those on which the dialling side calls.
    static let allCases: [Carrier] = [.inProcess, .tls]
    /// What holds for calls in both directions.
    static let bothDirections: [Carrier] = [.inProcess, .tls, .inProcessBack, .tlsBack]
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
    /// The side that dials, when ``channel`` calls it back.
    private(set) var dialler: RPCChannel?
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
        case .inProcessBack, .tlsBack:
            channelConfiguration.services = router
            return try await startCallingBack(carrier, as: subject, service, configuration, channelConfiguration)
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

    /// Has the accepting side call the dialling side, which has the services.
    private static func startCallingBack(
        _ carrier: Carrier, as subject: String, _ service: TestService, _ configuration: RPCServerConfiguration,
        _ channelConfiguration: RPCChannelConfiguration
    ) async throws -> TestEnvironment {
        let caller = Seen<RPCChannel>()
        var router = Router()
        router.unary(TestMethods.introduce) {
            (request: TestMessage, context: CallContext) async throws(RPCError) -> TestMessage in
            caller.set(try await context.caller)
            return request
        }
        var environment: TestEnvironment
        let dialler: RPCChannel
        if carrier == .inProcessBack {
            dialler = RPCChannel(
                inProcess: router, as: try PeerIdentity(uri: "spiffe://hansa.test/region/uk"),
                server: try PeerIdentity(uri: "spiffe://hansa.test/\(subject)"), configuration: channelConfiguration)
            environment = TestEnvironment(service, dialler, nil, 0)
        } else {
            let server = RPCServer(
                services: router, tls: try TestCertificates.store(subject, .server), configuration: configuration)
            let port = try await server.start()
            dialler = RPCChannel(
                host: "127.0.0.1", port: port, tls: try TestCertificates.store("region/uk", .client),
                configuration: channelConfiguration)
            environment = TestEnvironment(service, dialler, server, port)
        }
        let _: TestMessage = try await dialler.unary(TestMethods.introduce, TestMessage(0))
        guard let channel = caller.value else { throw RPCError(.internal, "the handler saw no caller") }
        environment = TestEnvironment(service, channel, environment.server, environment.port)
        environment.dialler = dialler
        return environment
    }

    private init(_ service: TestService, _ channel: RPCChannel, _ server: RPCServer?, _ port: Int) {
        self.service = service
        self.channel = channel
        self.server = server
        self.port = port
    }

    func stop() async {
        await channel.close()
        await dialler?.close()
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
