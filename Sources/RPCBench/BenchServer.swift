// BenchServer.swift: the server under test, in a process of its own.

internal import NIOPosix
internal import PKI
internal import RPC
internal import TLS

/// The server under test.
public enum BenchServer {
    /// Serves until the process ends; prints `READY` when calls can be made.
    ///
    /// - Parameters:
    ///   - certificates: A folder with the certificate of region `bench` (see `hansa pki`).
    ///   - loops: Event loops, each on a thread of its own.
    ///   - direct: Answer without a task, from the request where it is.
    public static func run(host: String, port: Int, certificates: String, loops: Int, direct: Bool) async throws {
        let role = try CertificateFolder.role(subject: "region/bench")
        let tls = try TLSContextStore(CertificateFolder(path: certificates).files(of: role), side: .server)
        let server = RPCServer(
            services: BenchService.router(direct: direct), tls: tls,
            configuration: RPCServerConfiguration(host: host, port: port, nodeName: "bench"),
            group: MultiThreadedEventLoopGroup(numberOfThreads: loops))
        _ = try await server.start()
        BenchVoice.say("READY")
        try await Task.sleep(for: .seconds(86_400))
        await server.shutdown(graceMilliseconds: 0)
    }
}
