// AllocateCommand.swift: `hansa allocate`: asks for GPUs and says where they are, or why there are none.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import Mapping

/// `hansa allocate`.
struct AllocateCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocate", abstract: "Asks for GPUs, at home or at a peer.",
        discussion: """
            Exits with 2 when no region can take the request; the answer then says why, region by region. \
            In one region the same --key never places twice: repeat the command with it, at the same region, when the \
            outcome is not known. A key belongs to the region whose node first got it; another region does not know it \
            and would place the request again, unless the key says where it belongs: KEY@REGION is refused elsewhere. \
            Keys that are made up say so. \
            The key of the certificate is --private-key here, or HANSA_KEY.
            """)

    @OptionGroup var connection: NodeConnection<PrivateKeyName>
    @OptionGroup var format: OutputOptions
    @OptionGroup(title: "Demand") var demand: DemandOptions

    @Option(
        help: ArgumentHelp(
            "The idempotency key, at most 128 bytes, known to the node's region only; else one is made up.",
            valueName: "key"))
    var key: String?

    @Option(
        help: ArgumentHelp("The tenant to ask for; operators only.", valueName: "tenant"),
        transform: { try TenantID($0) })
    var tenant: TenantID?

    mutating func validate() throws {
        try demand.require()
        if let key, !(1...128).contains(key.utf8.count) {
            throw ValidationError("--key must have 1 to 128 bytes, not \(key.utf8.count)")
        }
    }

    func run(_ session: NodeSession) async throws {
        let key = if let key { key } else { try await scopedKey(session) }
        let request = AllocateRequest(
            idempotencyKey: key, demand: demand.demand.guarded, residency: demand.residency, tenant: tenant?.text ?? "")
        let reply = try await session.call(.places(key: key, region: KeyScope.region(of: key)?.text)) {
            try await $0.allocations.allocate(request, options: $1)
        }
        format.show(reply) { reply in
            (reply.allocation ?? Allocation()).outcome
                + (reply.replayed ? "this is the answer of an earlier request with the key \(key)\n" : "")
                + (self.key == nil ? "key \(key)\n" : "")
        }
        if reply.allocation?.state == .refused { throw ExitStatus.Stop(status: .refused) }
    }

    /// A key that says to which region it belongs: that of the node, which is asked for nothing else before.
    private func scopedKey(_ session: NodeSession) async throws(CommandFailure) -> String {
        let key = IdempotencyKey.random(session.environment)
        _ = try await session.call { try await $0.health.check(HealthRequest(), options: $1) }
        return session.region.map { KeyScope.scoped(key, to: $0) } ?? key
    }
}
