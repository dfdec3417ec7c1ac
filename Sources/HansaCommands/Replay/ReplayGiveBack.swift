// ReplayGiveBack.swift: releases what a run of a replay has left placed, found by its keys: RUN.TASK.

internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import RPC
internal import RPCCore

/// Gives back what a run has left.
struct ReplayGiveBack {
    let run: String
    /// The client of each region.
    let nodes: [HansaClient]
    let regions: [RegionID]
    let caller: ReplayCaller
    let tenant: String

    /// Releases everything, and says how much it was.
    func run(_ format: OutputOptions) async throws {
        var released: UInt32 = 0
        for (index, node) in nodes.enumerated() {
            for id in try await placed(at: node, region: regions[index]) {
                if let status = caller.interruption.status {
                    throw CommandFailure(
                        status: status, code: "CANCELLED",
                        message: "interrupted after \(grouped(released)) allocations of the run \(run) were given back",
                        hint: "run the command again for the rest")
                }
                if case .failure(let error) = await caller.release(node, id: id).reply {
                    throw failure(error, regions[index])
                }
                released += 1
            }
        }
        format.show(json: {
            var json = JSONWriter(pretty: true, printsDefaults: true)
            json.object { json in
                json.field("run", run)
                json.field("released", released)
            }
            return json.text
        }) { "\(grouped(released)) allocations of the run \(run) are given back\n" }
    }

    private func placed(at node: HansaClient, region: RegionID) async throws(CommandFailure) -> [String] {
        var ids: [String] = []
        var request = ListAllocationsRequest(
            states: [.placing, .placed, .unverified], limit: Limits.listPage, tenant: tenant)
        repeat {
            let page: ListAllocationsReply
            do throws(RPCError) {
                page = try await node.allocations.list(
                    request, options: CallOptions(timeoutMilliseconds: caller.timeoutMilliseconds))
            } catch {
                throw failure(error, region)
            }
            ids += page.allocations.filter { $0.idempotencyKey.hasPrefix(run + ".") }.map(\.id)
            request.after = page.next
        } while !request.after.isEmpty
        return ids
    }

    private func failure(_ error: RPCError, _ region: RegionID) -> CommandFailure {
        CommandFailure(
            error, node: "region \(region)",
            effect: .changes(retry: "run the command again: releasing twice is harmless"))
    }
}
