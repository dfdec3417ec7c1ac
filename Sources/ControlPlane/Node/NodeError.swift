// NodeError.swift: why a node could not start or had to stop, with the code its process exits with.

public import Basics
public import Gossip
public import HTTPStatus
public import Ledger
public import RPC
public import Store
public import TLS

/// Why a node could not start, or had to stop.
public enum NodeError: Error, Sendable, CustomStringConvertible {
    /// The configuration was refused.
    case configuration(ConfigurationError)
    /// The certificate, the key or the trust roots cannot be used.
    case tls(TLSError)
    /// The certificate is for someone else.
    case wrongIdentity(configured: RegionID, certificate: PeerRole, file: String)
    /// The data directory cannot be made.
    case dataDirectory(path: String, cause: String)
    /// The ledger cannot be opened, or failed while the node ran.
    case store(StoreError)
    /// The ledger says something impossible.
    case ledger(LedgerError)
    /// The membership is wrong.
    case gossip(GossipError)
    /// The RPC port cannot be had.
    case rpc(RPCServerError)
    /// The HTTP port cannot be had.
    case http(StatusHTTPError)
    /// The process may have too few descriptors open.
    case descriptors(limit: Int, needed: Int)
    /// Something failed that has no name of its own.
    case starting(String)
    /// There is no ledger, and the node may not found its region.
    case notFounded(directory: String)
    /// There is no ledger where the region was founded before.
    case foundedBefore(directory: String, lineage: LifeName, file: String)

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .configuration(let error): "\(error)"
        case .tls(let error): "\(error)"
        case .wrongIdentity(let configured, let certificate, let file):
            "the certificate \(file) is for \(certificate), and this node runs region \(configured): "
                + "issue one with `hansa pki issue region/\(configured)`"
        case .dataDirectory(let path, let cause): "cannot make the data directory \(path): \(cause)"
        case .store(let error): "\(error)"
        case .ledger(let error): "the ledger cannot be used: \(error)"
        case .gossip(let error): "\(error)"
        case .rpc(let error): "\(error)"
        case .http(let error): "\(error)"
        case .descriptors(let limit, let needed):
            "this process may have \(limit) descriptors open, and this node needs at least \(needed): raise the limit "
                + "(`ulimit -n`, LimitNOFILE= of systemd, --ulimit nofile= of a container)"
        case .starting(let cause): "the node failed: \(cause)"
        case .notFounded(let directory):
            "there is no ledger in \(directory): mount the volume that has it, restore a backup, "
                + "or found a new region with `hansad init`"
        case .foundedBefore(let directory, let lineage, let file):
            "there is no ledger in \(directory), and \(file) says that a region of lineage \(lineage.short) was founded "
                + "there: mount its volume or restore a backup; if all is lost, `hansad init --again` makes an empty "
                + "ledger, which stays quarantined until `hansa region recover`"
        }
    }

    /// The exit code of the process (sysexits.h).
    public var exitCode: Int32 {
        switch self {
        case .configuration: 64
        case .tls, .wrongIdentity: 78
        case .dataDirectory, .store, .ledger, .rpc, .http, .notFounded, .foundedBefore, .descriptors: 74
        case .gossip: 64
        case .starting: 1
        }
    }
}
