// FederationEvent+Word.swift: what a region's loop is doing, in a word, for the log.

import Federation

extension FederationEvent {
    /// The kind of the event.
    var word: String {
        switch self {
        case .allocate: "allocate"
        case .release: "release"
        case .plan: "plan"
        case .explain: "explain"
        case .defragment: "defragment"
        case .inspect: "inspect"
        case .registerHosts: "register hosts"
        case .setHostState: "set a host's state"
        case .setGPUHealth: "set a GPU's health"
        case .removeHosts: "remove hosts"
        case .renameHost: "rename a host"
        case .replaceHost: "replace a host"
        case .endClaims: "end claims"
        case .abandonRequest: "abandon a request"
        case .setLifecycle: "set the lifecycle"
        case .recover: "recover the region"
        case .callAbandoned: "call abandoned"
        case .peerCall: "a peer's call"
        case .peerReply: "a peer's reply"
        case .peerCallFailed: "a call of a peer that failed"
        case .peerViewChanged, .peerLinkChanged: "a peer's new view"
        case .peerAdded, .peerRemoved: "other peers"
        case .timer: "a timer"
        case .persisted: "records on disk"
        case .storageStalled, .storageResumed: "the state of the disk"
        case .lendingPolicyChanged: "a new lending policy"
        case .lifeBegan, .withheld, .peerLifeSeen: "the lives of regions"
        }
    }
}
