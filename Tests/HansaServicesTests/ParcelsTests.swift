// ParcelsTests.swift: what is generated for all four kinds of call, and for services that a caller offers.

import RPC
import RPCCore
import TLS
import TestMessages
import TestServices
import Testing

/// Weighs parcels, and rings at its caller's door.
private struct Depot: ParcelsService {
    func weigh(_ request: Parcel, context: CallContext) async throws(RPCError) -> ParcelReceipt {
        try await DoorbellClient(context.caller).ring(request)
    }

    func collect(
        _ requests: RPCRequestStream<Parcel>, context: CallContext
    ) async throws(RPCError) -> ParcelReceipt {
        var receipt = ParcelReceipt()
        for try await parcel in requests {
            receipt.parcels += 1
            receipt.bytes += UInt64(parcel.content.count)
        }
        return receipt
    }

    func deliver(
        _ request: Parcel, to replies: RPCResponseWriter<Parcel>, context: CallContext
    ) async throws(RPCError) {
        for number in 0..<request.number { try await replies.send(Parcel(number: number)) }
    }

    func exchange(
        _ requests: RPCRequestStream<Parcel>, to replies: RPCResponseWriter<ParcelReceipt>, context: CallContext
    ) async throws(RPCError) {
        for try await parcel in requests {
            try await replies.send(ParcelReceipt(parcels: parcel.number, bytes: UInt64(parcel.content.count)))
        }
    }
}

/// The caller's door.
private struct Porch: DoorbellService {
    func ring(_ request: Parcel, context: CallContext) async throws(RPCError) -> ParcelReceipt {
        guard request.content.count < 1000 else { throw RPCError(.resourceExhausted, "too big for the porch") }
        return ParcelReceipt(parcels: 1, bytes: UInt64(request.content.count))
    }
}

@Suite("Generated calls of all kinds", .timeLimit(.minutes(5)))
struct ParcelsTests {
    private func parcels(server: String = "region/uk") throws -> (ParcelsClient, RPCChannel) {
        var services = Router()
        Depot().register(in: &services)
        var configuration = RPCChannelConfiguration()
        Porch().register(in: &configuration.services)
        let channel = RPCChannel(
            inProcess: services, as: try PeerIdentity(uri: "spiffe://hansa.test/operator/ada"),
            server: try PeerIdentity(uri: "spiffe://hansa.test/\(server)"), configuration: configuration)
        return (ParcelsClient(channel), channel)
    }

    @Test("A stream of requests is answered with one reply")
    func clientStreaming() async throws {
        let (parcels, channel) = try parcels()
        let receipt = try await parcels.collect { requests in
            for number in 0..<UInt64(10) { try await requests.send(Parcel(number: number, content: [1, 2, 3])) }
        }
        #expect(receipt == ParcelReceipt(parcels: 10, bytes: 30))
        await channel.close()
    }

    @Test("One request is answered with a stream of replies")
    func serverStreaming() async throws {
        let (parcels, channel) = try parcels()
        var numbers: [UInt64] = []
        for try await parcel in try await parcels.deliver(Parcel(number: 4)) { numbers.append(parcel.number) }
        #expect(numbers == [0, 1, 2, 3])
        await channel.close()
    }

    @Test("Requests and replies take turns")
    func bidirectional() async throws {
        let (parcels, channel) = try parcels()
        let last = try await parcels.exchange { requests, receipts in
            var iterator = receipts.makeAsyncIterator()
            for number in 0..<UInt64(5) {
                try await requests.send(Parcel(number: number))
                #expect(try await iterator.next() == ParcelReceipt(parcels: number))
            }
            requests.finish()
            return try await iterator.next()
        }
        #expect(last == nil)
        await channel.close()
    }

    @Test("A handler calls its caller with a generated client")
    func callback() async throws {
        let (parcels, channel) = try parcels()
        #expect(try await parcels.weigh(Parcel(content: [1, 2])) == ParcelReceipt(parcels: 1, bytes: 2))
        let error = await #expect(throws: RPCError.self) {
            try await parcels.weigh(Parcel(content: [UInt8](repeating: 0, count: 1000)))
        }
        #expect(error?.description == "RESOURCE_EXHAUSTED: too big for the porch")
        await channel.close()
    }

    @Test("The caller's services check roles, too")
    func callbackRole() async throws {
        let (parcels, channel) = try parcels(server: "tenant/acme")
        let error = await #expect(throws: RPCError.self) { try await parcels.weigh(Parcel()) }
        #expect(error?.code == .permissionDenied)
        await channel.close()
    }

    @Test("A service can be called without a connection")
    func direct() async throws {
        let context = CallContext(
            method: ParcelsMethods.collect, peer: try PeerIdentity(uri: "spiffe://hansa.test/operator/ada"))
        let requests = RPCRequestStream([Parcel(content: [1]), Parcel(content: [2, 3])])
        #expect(try await Depot().collect(requests, context: context) == ParcelReceipt(parcels: 2, bytes: 3))
    }
}
