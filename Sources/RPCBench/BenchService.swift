// BenchService.swift: the one unary call that is measured, and the same work behind it that every peer does.

internal import BenchMessages
internal import RPC
internal import RPCCore
internal import Wire

/// The service of the benchmark.
enum BenchService {
    /// One request of about 120 bytes, one reply of about 200.
    static let allocate = MethodDescriptor(
        fullName: "/hansa.bench.v1.Bench/Allocate", kind: .unary, roles: [.tenant], defaultTimeoutMilliseconds: 10_000)

    /// As many payloads as the caller wants.
    static let read = MethodDescriptor(
        fullName: "/hansa.bench.v1.Bench/Read", kind: .serverStreaming, roles: [.tenant])

    /// A request of this priority is answered late, by every peer that takes part in an open loop.
    static let slowPriority: Int32 = 99
    /// How late.
    static let slowMilliseconds = 10

    /// The services of the server under test.
    ///
    /// - Parameter direct: Answer without a task, from the request where it is.
    static func router(direct: Bool) -> Router {
        var router = Router()
        if direct {
            unsafe router.unary(
                allocate,
                direct: { (bytes, _) throws(RPCError) -> AllocateReply in
                    do throws(DecodeError) {
                        let arena = try unsafe AllocateRequest.decode(bytes)
                        let request = try AllocateRequest.View(arena)
                        return AllocateReply(
                            jobId: String(copying: request.jobId), seq: request.seq, node: "node-0001.rack7.cluster",
                            devices: devices, leaseUntilUs: 1_800_000_000_000_000)
                    } catch {
                        throw RPCError(.invalidArgument, "\(error)")
                    }
                })
        } else {
            router.unary(allocate) { (request: AllocateRequest, _) async throws(RPCError) -> AllocateReply in
                if request.priority == slowPriority { try? await Task.sleep(for: .milliseconds(slowMilliseconds)) }
                return reply(to: request)
            }
        }
        router.serverStreaming(read) {
            (request: ReadRequest, writer: RPCResponseWriter<Payload>, _) async throws(RPCError) in
            let payload = Payload(data: [UInt8](repeating: 0x5A, count: Int(request.bytes)))
            for _ in 0..<request.messages { try await writer.send(payload) }
        }
        return router
    }

    /// The request that every client sends, but for its number.
    static func request(_ number: UInt64) -> AllocateRequest {
        AllocateRequest(
            jobId: "job-0000000000042-a", user: "alice@cluster", seq: number,
            spec: ResourceSpec(gpus: 4, cpus: 32, memMib: 262_144, gpuType: "nvidia-h100-80gb"),
            ports: [7001, 7002, 7003, 7004], nodes: ["node-0001", "node-0002", "node-0003", "node-0004"], priority: 10)
    }

    private static func reply(to request: AllocateRequest) -> AllocateReply {
        AllocateReply(
            jobId: request.jobId, seq: request.seq, node: "node-0001.rack7.cluster", devices: devices,
            leaseUntilUs: 1_800_000_000_000_000)
    }

    private static let devices = (1...3).map {
        Device(index: UInt32($0), uuid: "GPU-8f2c1d6e-3b7a-4c59-9e10-aa55cc77ee0\($0)")
    }
}
