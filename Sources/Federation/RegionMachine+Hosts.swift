// RegionMachine+Hosts.swift: the region's hosts: registered, cordoned, made ready again; the health of their GPUs.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func registerHosts(_ call: CallID, _ specs: [HostSpec]) {
        guard specs.count <= FederationLimits.hostsPerRegistration else {
            return fail(
                call, .tooMany(what: "hosts", count: specs.count, limit: FederationLimits.hostsPerRegistration))
        }
        if let objection = registrationObjection { return fail(call, objection) }
        let outcomes: [Allocator.Registration]
        do throws(AllocatorError) {
            outcomes = try allocator.register(specs)
        } catch {
            return fail(call, .invalidHosts(error))
        }
        for (spec, outcome) in zip(specs, outcomes) where outcome != .unchanged {
            // As the allocator normalised it.
            write(.hostRegistered(allocator.host(spec.id)?.spec ?? spec))
            emit(.publish(.hostRegistered(spec.id)))
        }
        let unchanged = outcomes.count { $0 == .unchanged }
        if unchanged < outcomes.count { touchDigest() }
        answer(call, .hostsRegistered(registered: outcomes.count - unchanged, unchanged: unchanged))
    }

    mutating func setHostState(_ call: CallID, _ id: HostID, _ state: HostState) {
        if let objection = mutationObjection { return fail(call, objection) }
        guard let host = allocator.host(id) else { return fail(call, .invalidHosts(.unknownHost(id))) }
        if host.state != state {
            do throws(AllocatorError) {
                try allocator.setState(of: id, to: state)
            } catch {
                return fail(call, .invalidHosts(error))
            }
            write(.hostStateChanged(id, state))
            emit(.publish(.hostStateChanged(id, state)))
            touchDigest()
        }
        if let host = allocator.host(id) { answer(call, .host(host)) }
    }

    mutating func setGPUHealth(_ call: CallID, _ id: HostID, gpu: UInt8, _ health: GPUHealth) {
        if let objection = mutationObjection { return fail(call, objection) }
        guard let host = allocator.host(id) else { return fail(call, .invalidHosts(.unknownHost(id))) }
        guard Int(gpu) < host.spec.gpus.count else { return fail(call, .invalidHosts(.unknownGPU(id, gpu: gpu))) }
        if host.spec.gpus[Int(gpu)].health != health {
            do throws(AllocatorError) {
                try allocator.setHealth(of: id, gpu: gpu, to: health)
            } catch {
                return fail(call, .invalidHosts(error))
            }
            write(.gpuHealthChanged(id, gpu: gpu, health))
            emit(.publish(.gpuHealthChanged(id, gpu: gpu, health)))
            touchDigest()
        }
        if let host = allocator.host(id) { answer(call, .host(host)) }
    }
}
