// MessageFuzzing.swift: bytes as messages of every generated type, with memory that fails, and as JSON.

public import HansaMessages
internal import DynamicMessages
internal import Wire

/// Every generated message.
public enum FuzzedMessages {
    /// The types, one for each message of the .proto files.
    public static let types: [any GeneratedMessage.Type] = [
        AllocateReply.self, AllocateRequest.self, Allocation.self, AllocationChange.self, AttemptKey.self,
        BackupEnd.self, BackupHead.self, BackupPart.self, BackupRequest.self, BorrowedPlacement.self, CPUOnly.self,
        CallLives.self, CancelReply.self, CancelRequest.self, CapacityReply.self, CapacityRequest.self,
        ClaimAccount.self, Closed.self, CodeCount.self, CollectReply.self, CommitReply.self, CommitRequest.self,
        ConnectionInfo.self, Constraints.self, DecreeEntry.self, DefragmentReply.self, DefragmentRequest.self,
        Demand.self, DescribeReply.self, DescribeRequest.self, Digest.self, EchoReply.self, EchoRequest.self,
        EndClaimsReply.self, EndClaimsRequest.self, ErrorInfo.self, Event.self, EventsRequest.self, ExplainReply.self,
        ExplainRequest.self, FabricPartition.self, FreeReply.self, FreeRequest.self, GPU.self, Gang.self,
        GetAllocationReply.self, GetAllocationRequest.self, GetHostReply.self, GetHostRequest.self, GossipMessage.self,
        HealthReply.self, HealthRequest.self, Held.self, Host.self, HostNotice.self, HostPlacement.self,
        HostRelief.self,
        HostStatus.self, Instance.self, KnownLife.self, Label.self, LabelRule.self, LentClaim.self, Life.self,
        LifeClaim.self, LifeEvidence.self, LifeRefusal.self, ListAccountsReply.self, ListAccountsRequest.self,
        ListAllocationsReply.self, ListAllocationsRequest.self, ListBorrowedReply.self, ListBorrowedRequest.self,
        ListClaimsReply.self, ListClaimsRequest.self, ListConnectionsReply.self, ListConnectionsRequest.self,
        ListContinuation.self, ListDecreesReply.self, ListDecreesRequest.self, ListErrorsReply.self,
        ListErrorsRequest.self, ListHostsReply.self, ListHostsRequest.self, ListMethodsReply.self,
        ListMethodsRequest.self, ListPeersReply.self, ListPeersRequest.self, ListRegionsReply.self,
        ListRegionsRequest.self, ListServicesReply.self, ListServicesRequest.self, LoopInfo.self, MemberRecord.self,
        MethodInfo.self, MethodStatistics.self, MissingRegion.self, ModelCapacity.self, Move.self, NIC.self,
        NearMiss.self, Part.self, Parts.self, PeerRecovery.self, PeerStatus.self, PlanReply.self, PlanRequest.self,
        PlannedDemand.self,
        ReasonCount.self, RecoverReply.self, RecoverRequest.self, RecoveredClaim.self, RecoveredRequest.self,
        RecoveryCounts.self, RegionCapacity.self, RegionRefusal.self, RegionStatus.self, RegisterHostsReply.self,
        RegisterHostsRequest.self, Release.self, ReleaseAllocationReply.self, ReleaseAllocationRequest.self,
        Remedy.self,
        RemoveHostsReply.self, RemoveHostsRequest.self, RenameHostReply.self, RenameHostRequest.self,
        ReplaceHostReply.self, ReplaceHostRequest.self, ReserveReply.self, ReserveRequest.self, Residency.self,
        SeenVersion.self, ServiceInfo.self, SetGPUHealthReply.self, SetGPUHealthRequest.self, SetHostStateReply.self,
        SetHostStateRequest.self, SetLifecycleReply.self, SetLifecycleRequest.self, Share.self, SiteGang.self,
        Spread.self, Status.self, StatusDetail.self, StatusReply.self, StatusRequest.self, StoredAbsentGPU.self,
        StoredAttemptClosed.self,
        StoredAttemptDecided.self, StoredAttemptStarted.self, StoredBoot.self, StoredBootStarted.self, StoredClaim.self,
        StoredClaimClosed.self, StoredClaimCommitted.self, StoredClaimEnded.self, StoredDecree.self,
        StoredGPUFence.self, StoredGPUHealthChanged.self, StoredGrant.self, StoredHostFloor.self,
        StoredHostLeaving.self, StoredHostRemoved.self, StoredHostRenamed.self, StoredHostStateChanged.self,
        StoredKeptDecree.self, StoredLedgerRecord.self, StoredLedgerSnapshot.self, StoredLifecycleChanged.self,
        StoredOwedRelease.self, StoredOwedReleaseConfirmed.self, StoredOwnedRequest.self, StoredPeerHistory.self,
        StoredPeerLifeSeen.self, StoredPlacedAtHome.self, StoredRegionFounded.self, StoredRegionRecovered.self,
        StoredReleaseRequested.self, StoredReleasedAtHome.self, StoredRequestAbandoned.self, StoredRequestAccepted.self,
        StoredRequestPlaced.self, StoredRequestRefused.self, StoredRequestReleased.self, StoredWatermark.self,
        StreamInfo.self, Suspicion.self, WatchAllocationsRequest.self,
    ]

    /// The descriptors of the same messages.
    static let pool: DescriptorPool? = try? DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
}

extension FuzzTarget {
    /// The type, the allocation that fails, then the wire.
    static let messages = FuzzTarget(
        name: "messages", summary: "every generated message: decoded in its arena, also without memory; encoded; JSON"
    ) { bytes throws(FuzzFinding) in
        var input = FuzzInput(bytes)
        let type = input.pick(FuzzedMessages.types)
        let failing = Int(input.uint8())
        let wire = input.rest()
        try check(type, wire, failingAllocation: failing)
    }

    private static func check<M: GeneratedMessage>(
        _ type: M.Type, _ wire: [UInt8], failingAllocation: Int
    ) throws(FuzzFinding) {
        if failingAllocation > 0 { return try checkArena(type, wire, failingAllocation: failingAllocation - 1) }
        try checkDecoders(type, wire)
        guard let message = try? M(wire: wire) else { return }
        let encoded = message.encoded()
        let again: M
        do { again = try M(wire: encoded) } catch { throw FuzzFinding("\(M.fullName) cannot be read again: \(error)") }
        try expect(again.encoded() == encoded, "\(M.fullName) changes each time it is written")
        try checkJSON(message, encoded)
    }

    /// The one-pass decode of usual messages gives what protobuf-c gives.
    private static func checkDecoders<M: GeneratedMessage>(_ type: M.Type, _ wire: [UInt8]) throws(FuzzFinding) {
        let agreement = try? unsafe wire.span.withUnsafeBytes {
            (raw: UnsafeRawBufferPointer) throws(DecodeError) -> DecoderAgreement in
            let arena = try unsafe M.decode(raw, failingAllocation: nil)
            return unsafe arena.compareDecoders(raw)
        }
        try expect(agreement != .differ, "\(M.fullName) is read in two ways")
    }

    /// Without memory, decoding ends; with it, the arena stays within its budget.
    private static func checkArena<M: GeneratedMessage>(
        _ type: M.Type, _ wire: [UInt8], failingAllocation: Int
    ) throws(FuzzFinding) {
        let used: Int
        let allocations: Int
        do throws(DecodeError) {
            (used, allocations) = try unsafe wire.span.withUnsafeBytes {
                (raw: UnsafeRawBufferPointer) throws(DecodeError) -> (Int, Int) in
                let arena = try unsafe M.decode(raw, failingAllocation: failingAllocation)
                return (arena.usedByteCount, arena.allocationCount)
            }
        } catch {
            return
        }
        let budget = MessageLimits.arenaBudget(wireBytes: wire.count)
        try expect(used <= budget, "\(M.fullName) took \(used) bytes of \(budget)")
        try expect(allocations <= failingAllocation, "\(M.fullName) was decoded without memory")
    }

    /// What generated code prints is what the descriptors print, and its JSON gives the bytes back.
    private static func checkJSON<M: GeneratedMessage>(_ message: M, _ encoded: [UInt8]) throws(FuzzFinding) {
        guard let pool = FuzzedMessages.pool else { throw FuzzFinding("the descriptors cannot be read") }
        let text = jsonString(message)
        do {
            let node = try pool.json(encoded, as: M.fullName)
            try expect(node.text() == text, "\(M.fullName) prints as \(node.text()) and as \(text)")
            let bytes = try pool.encode(try JSONParser.document(text), as: M.fullName)
            try expect(bytes == encoded, "the JSON of \(M.fullName) gives other bytes: \(text)")
        } catch let error as FuzzFinding {
            throw error
        } catch {
            throw FuzzFinding("\(M.fullName) cannot be read as \(text): \(error)")
        }
    }
}
