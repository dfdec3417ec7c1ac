// Allocation+Ledger.swift: requests, plans and their states as messages.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import Ledger
import Mapping

extension Allocation {
    /// The request as its tenant sees it.
    init(_ request: OwnedRequest, origin: RegionID) {
        self.init(
            id: "\(RequestKey(origin: origin, number: request.number))", tenant: request.tenant.text,
            origin: origin.text, provider: request.progress.grant?.provider.text ?? "",
            state: AllocationState(request.progress), demand: .init(request.demand),
            residency: .init(request.residency),
            placement: request.progress.grant?.placement.hosts.map { .init($0) } ?? [],
            attempts: request.attempts, refusals: request.refusals.map { .init($0) },
            createdUnixMs: request.acceptedAt.millisecondsSince1970, idempotencyKey: request.idempotencyKey)
    }
}

extension AllocationState {
    /// The state as tenants see it.
    init(_ progress: RequestProgress) {
        switch progress {
        case .placing, .reserving: self = .placing
        case .committing: self = .unverified
        case .placed: self = .placed
        case .refused: self = .refused
        case .releasing: self = .releasing
        case .released: self = .released
        }
    }

    /// The ledger's names for the state.
    var progressNames: [String] {
        switch self {
        case .placing: ["placing", "reserving"]
        case .unverified: ["committing"]
        case .placed: ["placed"]
        case .refused: ["refused"]
        case .releasing: ["releasing"]
        case .released: ["released"]
        case .unspecified, .unrecognized: []
        }
    }
}

extension HansaMessages.PlannedDemand {
    /// What allocating would do.
    init(_ plan: Federation.PlannedDemand, home: RegionID) {
        switch plan {
        case .home(let placement):
            self.init(region: home.text, certain: true, placement: placement.hosts.map { .init($0) })
        case .peer(let region, let refusals):
            self.init(region: region.text, certain: false, refusals: refusals.map { .init($0) })
        case .nowhere(let refusals):
            self.init(refusals: refusals.map { .init($0) })
        }
    }
}
