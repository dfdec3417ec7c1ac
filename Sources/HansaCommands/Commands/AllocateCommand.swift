// AllocateCommand.swift: `hansa allocate`: asks for GPUs and says where they are, or why there are none.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa allocate`.
struct AllocateCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocate", abstract: "Asks for GPUs, at home or at a peer.",
        discussion: """
            Exits with 2 when no region can take the request; the answer then says why, region by region. \
            The same --key never places twice: repeat the command with it when the outcome is not known. \
            The key of the certificate is --private-key here, or HANSA_KEY.
            """)

    @OptionGroup var connection: NodeConnection<PrivateKeyName>
    @OptionGroup var format: OutputOptions
    @OptionGroup(title: "Demand") var demand: DemandOptions

    @Option(help: ArgumentHelp("The idempotency key, at most 128 bytes; else one is made up.", valueName: "key"))
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
        let key = key ?? IdempotencyKey.random(session.environment)
        let request = AllocateRequest(
            idempotencyKey: key, demand: demand.demand, residency: demand.residency, tenant: tenant?.text ?? "")
        let retry = CallEffect.changes(retry: "repeat the command with --key \(key): the same key never places twice")
        let reply = try await session.call(retry) { try await $0.allocations.allocate(request, options: $1) }
        let allocation = reply.allocation ?? Allocation()
        format.show(reply) {
            allocation.outcome
                + (reply.replayed ? "this is the answer of an earlier request with the key \(key)\n" : "")
                + (self.key == nil ? "key \(key)\n" : "")
        }
        if allocation.state == .refused { throw ExitStatus.Stop(status: .refused) }
    }
}
