// RegionMachine+Leaving.swift: hosts that leave the region, get another id, or make room for another machine.
//
// Only a host of which nothing is claimed changes in these ways. Rules: docs/hosts.md, "Hosts that go".

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func removeHosts(_ call: CallID, _ ids: [HostID], whenFree: Bool) {
        guard ids.count <= FederationLimits.hostsPerRemoval else {
            return fail(call, .tooMany(what: "hosts", count: ids.count, limit: FederationLimits.hostsPerRemoval))
        }
        if let objection = mutationObjection { return fail(call, objection) }
        var free: [HostID] = []
        var busy: [HostID] = []
        for id in Set(ids.map { allocator.host($0)?.spec.id ?? $0 }).sorted() {
            do throws(AllocatorError) {
                if try allocator.isUnused(id) { free.append(id) } else { busy.append(id) }
            } catch {
                return fail(call, .invalidHosts(error))
            }
        }
        if let first = busy.first, !whenFree { return fail(call, inUse(first)) }
        take(out: free)
        for id in busy { letLeave(id) }
        answer(call, .hostsRemoved(removed: free.count, waiting: busy))
    }

    mutating func renameHost(_ call: CallID, _ id: HostID, to new: HostID) {
        guard isChangeable(id, for: call) else { return }
        let id = allocator.host(id)?.spec.id ?? id
        do throws(AllocatorError) {
            try allocator.rename(id, to: new)
        } catch {
            return fail(call, .invalidHosts(error))
        }
        write(.hostRenamed(id, to: new))
        emit(.publish(.hostRenamed(id, to: new)))
        if let host = allocator.host(new) { answer(call, .host(host)) }
    }

    mutating func replaceHost(_ call: CallID, _ spec: HostSpec) {
        guard isChangeable(spec.id, for: call) else { return }
        do throws(AllocatorError) {
            try allocator.replace(with: spec)
        } catch {
            return fail(call, .invalidHosts(error))
        }
        guard let host = allocator.host(spec.id) else { return }
        write(.hostRemoved(host.spec.id))
        write(.hostRegistered(host.spec))
        if host.state != .ready { write(.hostStateChanged(host.spec.id, host.state)) }
        emit(.publish(.hostReplaced(host.spec.id)))
        touchDigest()
        answer(call, .host(host))
    }

    /// Takes out those of a placement's hosts that were to leave and of which nothing is claimed any more.
    mutating func takeOutLeaving(_ placement: Placement) {
        let hosts = placement.hostIDs.filter { ledger.hosts[$0]?.isLeaving == true }
        take(out: hosts.filter { (try? allocator.isUnused($0)) == true })
    }

    private mutating func take(out hosts: [HostID]) {
        guard !hosts.isEmpty else { return }
        do throws(AllocatorError) {
            try allocator.remove(hosts)
        } catch {
            preconditionFailure("\(region) cannot remove hosts: \(error)")
        }
        for id in hosts {
            write(.hostRemoved(id))
            emit(.publish(.hostRemoved(id)))
        }
        touchDigest()
    }

    /// Takes a host out of use; it leaves when nothing is claimed of it any more.
    private mutating func letLeave(_ id: HostID) {
        if allocator.host(id)?.state == .ready {
            do throws(AllocatorError) {
                try allocator.setState(of: id, to: .cordoned)
            } catch {
                preconditionFailure("\(region) cannot cordon \(id): \(error)")
            }
            write(.hostStateChanged(id, .cordoned))
            emit(.publish(.hostStateChanged(id, .cordoned)))
            touchDigest()
        }
        if ledger.hosts[id]?.isLeaving == true { return }
        write(.hostLeaving(id, true))
        emit(.publish(.hostLeaving(id)))
    }

    private mutating func isChangeable(_ id: HostID, for call: CallID) -> Bool {
        if let objection = mutationObjection {
            fail(call, objection)
            return false
        }
        do throws(AllocatorError) {
            if try allocator.isUnused(id) { return true }
            fail(call, inUse(id))
        } catch {
            fail(call, .invalidHosts(error))
        }
        return false
    }

    /// That something of a host is claimed, and by what.
    private func inUse(_ id: HostID) -> FederationError {
        let id = allocator.host(id)?.spec.id ?? id
        var holders: [AttemptKey] = []
        ledger.claims.forEach { key, claim in
            if holders.count <= FederationLimits.namedHolders, claim.has(id) { holders.append(key) }
        }
        let more = holders.count > FederationLimits.namedHolders
        return .hostInUse(id, by: Array(holders.prefix(FederationLimits.namedHolders)), more: more)
    }
}
