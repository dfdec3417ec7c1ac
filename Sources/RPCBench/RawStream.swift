// RawStream.swift: the limit of a stream: OpenSSL over a blocking socket, records full, nothing else.
//
// No frames, no flow control, no calls: whatever a stream over the same TLS does, it is slower than this.

internal import Basics
internal import COpenSSL
internal import Glibc
internal import Histogram
internal import PKI
internal import RPC
internal import TLS

/// What went wrong with the raw stream.
enum RawStreamError: Error, CustomStringConvertible {
    /// A call of the system or of OpenSSL failed.
    case failed(String)

    /// What happened.
    var description: String {
        switch self {
        case .failed(let what): "\(what) failed"
        }
    }
}

/// The raw stream's two ends.
public enum RawStream {
    /// The largest plaintext of a TLS record.
    static let recordBytes = 16_384

    /// Writes full records to the first caller until it hangs up; prints `READY` when it can be called.
    public static func serve(port: Int, certificates: String) throws {
        let context = try unsafe context(certificates, subject: "region/bench", server: true)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var on: Int32 = 1
        unsafe setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        let bound = unsafe withAddress(port) { unsafe bind(listener, $0, $1) }
        guard bound == 0, listen(listener, 1) == 0 else { throw RawStreamError.failed("listening on port \(port)") }
        BenchVoice.say("READY")
        let accepted = accept(listener, nil, nil)
        signal(SIGPIPE, SIG_IGN)
        guard let ssl = unsafe SSL_new(context), unsafe SSL_set_fd(ssl, accepted) == 1, unsafe SSL_accept(ssl) == 1
        else { throw RawStreamError.failed("the server's handshake") }
        let record = [UInt8](repeating: 0x5A, count: recordBytes)
        while unsafe record.withUnsafeBytes({ unsafe SSL_write(ssl, $0.baseAddress, Int32(recordBytes)) }) > 0 {}
    }

    /// Reads until the time is over; a call in the line of JSON is `bytes` that were read.
    public static func read(_ load: BenchLoad, bytes: UInt32) async throws {
        let context = try unsafe context(load.certificates, subject: "tenant/bench", server: false)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let connected = unsafe withAddress(load.port) { unsafe connect(descriptor, $0, $1) }
        guard connected == 0, let ssl = unsafe SSL_new(context), unsafe SSL_set_fd(ssl, descriptor) == 1,
            unsafe SSL_connect(ssl) == 1
        else { throw RawStreamError.failed("connecting to port \(load.port)") }
        let voice = BenchVoice(warmSeconds: load.warmSeconds, seconds: load.seconds)
        let window = BenchWindow(warmSeconds: load.warmSeconds, seconds: load.seconds)
        var buffer = [UInt8](repeating: 0, count: recordBytes)
        var total: UInt64 = 0
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe SSL_read(ssl, $0.baseAddress, Int32(recordBytes))
            }
            guard count > 0 else { throw RawStreamError.failed("reading") }
            let now = MonotonicClock.now()
            if now >= window.to { break }
            if now >= window.from { total += UInt64(count) }
        }
        let processor = try await voice.end()
        try voice.conclude(
            calls: total / UInt64(bytes), Histogram<UInt64>(numberOfSignificantValueDigits: .three),
            processorSeconds: processor)
    }

    /// TLS 1.3 with AES-128-GCM and a certificate of both sides, as Hansa has it.
    private static func context(_ certificates: String, subject: String, server: Bool) throws -> OpaquePointer {
        let files = CertificateFolder(path: certificates).files(of: try CertificateFolder.role(subject: subject))
        guard let context = unsafe SSL_CTX_new(TLS_method()),
            unsafe copenssl_ctx_set_min_version(context, TLS1_3_VERSION) == 1,
            unsafe SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256") == 1,
            unsafe SSL_CTX_use_certificate_chain_file(context, files.certificateChain) == 1,
            unsafe SSL_CTX_use_PrivateKey_file(context, files.privateKey, SSL_FILETYPE_PEM) == 1,
            unsafe SSL_CTX_load_verify_locations(context, files.trustRoots, nil) == 1
        else { throw RawStreamError.failed("making a TLS context") }
        unsafe SSL_CTX_set_verify(context, SSL_VERIFY_PEER | (server ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), nil)
        return unsafe context
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
