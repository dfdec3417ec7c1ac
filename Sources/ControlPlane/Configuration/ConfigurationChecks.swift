// ConfigurationChecks.swift: settings that are valid each and cannot work together.

import Basics
import Gossip
import RPCCore
import TLS

/// Finds what cannot work in a configuration before anything is opened.
enum ConfigurationChecks {
    /// Throws the first contradiction.
    static func check(_ configuration: NodeConfiguration) throws(ConfigurationError) {
        try checkAddresses(configuration)
        try checkPeers(configuration)
        try checkLending(configuration)
        try checkFiles(configuration)
        try checkMethods(configuration)
        guard configuration.holdTTLMilliseconds >= configuration.heartbeatMilliseconds else {
            throw .contradiction(
                [.holdTTL, .heartbeat],
                cause: "a hold of \(configuration.holdTTLMilliseconds) ms ends before the next heartbeat, every "
                    + "\(configuration.heartbeatMilliseconds) ms, can tell that its origin lives: make the hold longer")
        }
    }

    private static func checkAddresses(_ configuration: NodeConfiguration) throws(ConfigurationError) {
        guard !configuration.listen.overlaps(configuration.http) else {
            throw .contradiction(
                [.listen, .http], cause: "both would listen on \(configuration.http): give one of them another port")
        }
        guard let advertise = configuration.advertise else { return }
        try checkDialable(.advertise, advertise, "\(advertise)")
    }

    private static func checkPeers(_ configuration: NodeConfiguration) throws(ConfigurationError) {
        guard configuration.peers.count < GossipLimits.members else {
            throw .invalid(
                .peers, value: "\(configuration.peers.count) regions",
                rule: "a federation has at most \(GossipLimits.members) regions, this one included")
        }
        for peer in configuration.peers.keys.sorted() {
            guard let endpoint = configuration.peers[peer] else { continue }
            let entry = "\(peer)=\(endpoint)"
            guard peer != configuration.region else {
                throw .invalid(.peers, value: entry, rule: "\(peer) is this region itself: name the others only")
            }
            try checkDialable(.peers, endpoint, entry)
            for (setting, own) in [(Setting.listen, configuration.listen), (.advertise, configuration.advertise)] {
                guard let own, own == endpoint else { continue }
                throw .contradiction(
                    [setting, .peers], cause: "\(endpoint) is this node's own address, and \(entry) dials it")
            }
        }
    }

    private static func checkDialable(
        _ setting: Setting, _ endpoint: Endpoint, _ value: String
    ) throws(ConfigurationError) {
        guard !endpoint.isWildcard else {
            throw .invalid(
                setting, value: value,
                rule: "\(endpoint.host) stands for every address of a machine and cannot be dialled: name one of them")
        }
        guard endpoint.port != 0 else {
            throw .invalid(setting, value: value, rule: "port 0 cannot be dialled: name the port")
        }
    }

    private static func checkLending(_ configuration: NodeConfiguration) throws(ConfigurationError) {
        for named in configuration.lend.keys.sorted() where configuration.peers[named] == nil {
            throw .invalid(.lend, value: named.text, rule: "it must name regions that peers names too")
        }
    }

    private static func checkFiles(_ configuration: NodeConfiguration) throws(ConfigurationError) {
        let files = configuration.tls
        guard files.certificateChain != files.privateKey else {
            throw .contradiction(
                [.certificate, .privateKey],
                cause: "both name \(files.privateKey): the certificate is shown to everybody, the key to nobody; "
                    + "keep them in two files")
        }
        guard files.trustRoots != files.privateKey else {
            throw .contradiction(
                [.trustRoots, .privateKey], cause: "both name \(files.privateKey): a key is no authority's certificate")
        }
    }

    private static func checkMethods(_ configuration: NodeConfiguration) throws(ConfigurationError) {
        let limited = (configuration.admission?.methodLimits ?? [:]).keys.sorted()
        let known = Node.methods.map(\.fullName)
        for method in limited where !known.contains(method) {
            let meant = nearest(to: method, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
            throw .invalid(.callsPerMethod, value: method, rule: "this node has no such method\(meant)")
        }
    }
}

extension Endpoint {
    /// Whether the host stands for every address of the machine.
    var isWildcard: Bool { ["0.0.0.0", "::", "*"].contains(host) }

    /// Whether two sockets that listen here and there would take each other's port.
    fileprivate func overlaps(_ other: Endpoint) -> Bool {
        port != 0 && port == other.port && (host == other.host || isWildcard || other.isWildcard)
    }
}
