// RegionMachine+Durable.swift: requests and hosts as the disk has them, for those who look while it stalls. Changes nothing.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    /// True when what was decided is not what the disk has, and nobody knows when it will be.
    var showsDurable: Bool { stall != nil && gate.pending > 0 }

    /// Remembers what is durable of what the record changes.
    mutating func keepImage(before record: LedgerRecord) {
        if let number = record.request { requestImages.keep(ledger.requests[number], of: number, before: gate.next) }
        for host in record.hosts { hostImages.keep(ledger.hosts[host], of: host, before: gate.next) }
    }

    /// Shows what was found: at once when it is what the disk has, else once the disk has it.
    mutating func show(_ call: CallID, _ result: InspectionResult) {
        if showsDurable {
            immediate.append(.answer(call, .inspection(result)))
        } else {
            answer(call, .inspection(result))
        }
    }

    /// The requests to show, those that differ from what was decided by number; nil in them = not there.
    var shownRequests: ShownRequests {
        ShownRequests(decided: ledger.requests, images: showsDurable ? requestImages.all : [:])
    }

    /// The hosts to show: what is free of them as decided, all else as the disk has it.
    var shownHosts: ShownHosts { ShownHosts(decided: ledger.hosts, images: showsDurable ? hostImages.all : [:]) }

    /// Hosts, some of them as they were.
    struct ShownHosts {
        let decided: SortedTable<HostID, KnownHost>
        let images: [HostID: KnownHost?]

        /// The host as it is shown; nil when it is not there to see.
        func listed(_ host: HostStatus) -> ListedHost? {
            guard let image = images[host.spec.id] else {
                return ListedHost(status: host, isLeaving: decided[host.spec.id]?.isLeaving ?? false)
            }
            guard let known = image else { return nil }
            var shown = host
            shown.spec = known.spec
            shown.state = known.state
            return ListedHost(status: shown, isLeaving: known.isLeaving)
        }
    }

    /// Requests, some of them as they were.
    struct ShownRequests {
        let decided: SortedTable<UInt64, OwnedRequest>
        let images: [UInt64: OwnedRequest?]

        /// The request with this number; nil when there is none to show.
        subscript(_ number: UInt64) -> OwnedRequest? {
            if let image = images[number] { image } else { decided[number] }
        }
    }
}

extension LedgerRecord {
    /// The request of this region that the record changes.
    fileprivate var request: UInt64? {
        switch self {
        case .requestAccepted(let number, _, _, _, _, _), .attemptStarted(let number, _, _),
            .attemptClosed(let number, _, _), .attemptDecided(let number, _, _, _), .requestPlaced(let number, _),
            .placedAtHome(let number, _, _, _), .requestRefused(let number, _), .releaseRequested(let number),
            .requestReleased(let number), .releasedAtHome(let number), .requestAbandoned(let number, _):
            number
        default: nil
        }
    }

    /// The hosts that the record changes in themselves.
    fileprivate var hosts: [HostID] {
        switch self {
        case .hostRegistered(let spec): [spec.id]
        case .hostStateChanged(let id, _), .gpuHealthChanged(let id, _, _, _), .hostRemoved(let id),
            .hostLeaving(let id, _):
            [id]
        case .hostRenamed(let id, let new): [id, new]
        default: []
        }
    }
}
