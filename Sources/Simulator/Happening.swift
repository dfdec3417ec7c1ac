// Happening.swift: everything that can happen in a simulated world.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Gossip
internal import Ledger

/// One thing that happens at a time.
///
/// Nodes and clients are numbers.
enum Happening {
    // Messages arrive.
    case request(from: Int, to: Int, PeerRequest, CallLives)
    case reply(from: Int, to: Int, PeerReply, CallLives)
    case failure(at: Int, peer: Int, AttemptKey, PeerFailure)
    case gossipRequest(from: Int, to: Int, exchange: UInt64, GossipMessage<CapacityDigest>)
    case gossipReply(from: Int, to: Int, exchange: UInt64, GossipMessage<CapacityDigest>)
    case gossipFailure(at: Int, exchange: UInt64, ExchangeFailure)

    case lifeQuestion(from: Int, to: Int, question: UInt64)
    case lifeAnswer(from: Int, to: Int, question: UInt64, KnownLife)
    case lifeFailure(at: Int, question: UInt64)

    // Inside a node.
    case lifeTimer(Int, incarnation: Int, generation: UInt64)
    case timer(Int, incarnation: Int, TimerID, generation: UInt64)
    case gossipTimer(Int, incarnation: Int, generation: UInt64)
    case synced(Int, incarnation: Int, Ticket)

    // Clients and operators.
    case ask(client: Int)
    case giveUp(client: Int, CallID)
    case release(client: Int)
    case cordon(Int, host: Int, HostState)
    case changePolicy(Int)
    /// An operator ends a claim of another region, or a request at one, by force.
    case decree(Int, endsClaim: Bool)

    // Faults.
    case crash(Int)
    case restart(Int)
    case pause(Int, nanoseconds: UInt64)
    case stall(Int)
    case resume(Int)
    case cut(from: Int, to: Int)
    case heal(from: Int, to: Int)
    case keepBackup(Int)
    case swapDisk(Int, isLost: Bool)
    case returnDisk(Int)
    case clone(Int)
    case cloneTimer(generation: UInt64)
    case breakRule
    case faultsEnd
    case look

    /// The node whose loop takes it; nil when it happens to the world.
    var node: Int? {
        switch self {
        case .request(_, let to, _, _), .reply(_, let to, _, _), .gossipRequest(_, let to, _, _),
            .gossipReply(_, let to, _, _), .lifeQuestion(_, let to, _), .lifeAnswer(_, let to, _, _):
            to
        case .lifeFailure(let at, _): at
        case .lifeTimer(let node, _, _): node
        case .failure(let at, _, _, _), .gossipFailure(let at, _, _): at
        case .timer(let node, _, _, _), .gossipTimer(let node, _, _), .synced(let node, _, _): node
        case .cordon(let node, _, _), .changePolicy(let node), .decree(let node, _), .stall(let node),
            .resume(let node):
            node
        case .keepBackup, .swapDisk, .returnDisk, .clone, .cloneTimer: nil
        case .ask, .giveUp, .release, .crash, .restart, .pause, .cut, .heal, .breakRule, .faultsEnd, .look: nil
        }
    }

    /// Whether it is a message of the sharing protocol.
    var isPeerMessage: Bool {
        switch self {
        case .request, .reply, .failure: true
        default: false
        }
    }

    /// A number for the kind, for the hash of the trace.
    var code: UInt64 {
        switch self {
        case .request: 1
        case .reply: 2
        case .failure: 3
        case .gossipRequest: 4
        case .gossipReply: 5
        case .gossipFailure: 6
        case .timer: 7
        case .gossipTimer: 8
        case .synced: 9
        case .ask: 10
        case .giveUp: 11
        case .release: 12
        case .cordon: 13
        case .changePolicy: 14
        case .crash: 15
        case .restart: 16
        case .pause: 17
        case .stall: 18
        case .resume: 19
        case .cut: 20
        case .heal: 21
        case .breakRule: 22
        case .faultsEnd: 23
        case .look: 24
        case .lifeQuestion: 25
        case .lifeAnswer: 26
        case .lifeFailure: 27
        case .lifeTimer: 28
        case .keepBackup: 29
        case .swapDisk: 30
        case .returnDisk: 31
        case .clone: 32
        case .cloneTimer: 33
        case .decree: 34
        }
    }
}
