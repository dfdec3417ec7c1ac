// RegionMachine+Hosts.swift: the region's hosts: registered, cordoned, made ready again; the health of their GPUs.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func registerHosts(_ call: CallID, _ specs: [HostSpec], _ terms: RegistrationTerms) {
        guard specs.count <= FederationLimits.hostsPerRegistration else {
            return fail(
                call, .tooMany(what: "hosts", count: specs.count, limit: FederationLimits.hostsPerRegistration))
        }
        if let objection = registrationObjection { return fail(call, objection) }
        let outcomes: [Registration]
        do throws(AllocatorError) {
            outcomes = try allocator.register(specs, mayMove: terms.mayMove)
        } catch {
            return fail(call, .invalidHosts(error))
        }
        var changed = 0
        var notices: [HostNotice] = []
        for (spec, outcome) in zip(specs, outcomes) {
            let hasState = setReportedState(of: spec.id, outcome, terms)
            if record(spec.id, outcome) || hasState { changed += 1 }
            notices += self.notices(spec.id, outcome)
        }
        if changed > 0 { touchDigest() }
        let unchanged = outcomes.count { if case .refused = $0 { false } else { true } } - changed
        answer(call, .hostsRegistered(registered: changed, unchanged: unchanged, notices: notices))
    }

    /// Writes down what a registration changed; false when that is nothing.
    private mutating func record(_ id: HostID, _ outcome: Registration) -> Bool {
        guard outcome.hasChanged, let host = allocator.host(id) else { return false }
        if case .renamed(let old) = outcome {
            write(.hostRenamed(old, to: host.spec.id))
            emit(.publish(.hostRenamed(old, to: host.spec.id)))
        }
        // As the allocator has it.
        write(.hostRegistered(host.spec))
        if case .registered = outcome, host.state != .ready { write(.hostStateChanged(host.spec.id, host.state)) }
        emit(.publish(.hostRegistered(host.spec.id)))
        return true
    }

    /// Takes the state that came with a host: of a new one any, of a known one only such that takes it out of use.
    private mutating func setReportedState(
        of id: HostID, _ outcome: Registration, _ terms: RegistrationTerms
    ) -> Bool {
        guard let state = terms.states[id], state != .ready, let host = allocator.host(id), host.state == .ready else {
            return false
        }
        do throws(AllocatorError) {
            try allocator.setState(of: id, to: state)
        } catch {
            preconditionFailure("\(region) cannot set the state of \(id): \(error)")
        }
        if case .registered = outcome { return true }
        write(.hostStateChanged(host.spec.id, state))
        emit(.publish(.hostStateChanged(host.spec.id, state)))
        return true
    }

    /// What the caller has to know of a host's registration.
    private func notices(_ id: HostID, _ outcome: Registration) -> [HostNotice] {
        var notices = outcome.objections.map { HostNotice(host: id, text: $0, isRefused: true) }
        if case .renamed(let old) = outcome {
            notices.append(HostNotice(host: id, text: "it was host \(old) until now: its GPUs are those of \(old)"))
        }
        if let known = allocator.host(id)?.spec.id, known != id {
            notices.append(
                HostNotice(host: id, text: "it is registered as \(known): ids that differ in case only name one host"))
        }
        return notices
    }

    mutating func setHostState(_ call: CallID, _ id: HostID, _ state: HostState) {
        if let objection = mutationObjection { return fail(call, objection) }
        guard let host = allocator.host(id) else { return fail(call, .invalidHosts(.unknownHost(id))) }
        let id = host.spec.id
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

    mutating func setGPUHealth(
        _ call: CallID, _ id: HostID, gpu: UInt8, _ health: GPUHealth, by author: HealthAuthor
    ) {
        if let objection = mutationObjection { return fail(call, objection) }
        guard let host = allocator.host(id) else { return fail(call, .invalidHosts(.unknownHost(id))) }
        guard Int(gpu) < host.spec.gpus.count else { return fail(call, .invalidHosts(.unknownGPU(id, gpu: gpu))) }
        let id = host.spec.id
        let known = host.spec.gpus[Int(gpu)]
        if (author == .host ? known.health : known.operatorHealth) != health {
            do throws(AllocatorError) {
                try allocator.setHealth(of: id, gpu: gpu, to: health, by: author)
            } catch {
                return fail(call, .invalidHosts(error))
            }
            write(.gpuHealthChanged(id, gpu: gpu, health, by: author))
            emit(.publish(.gpuHealthChanged(id, gpu: gpu, health, by: author)))
            touchDigest()
        }
        if let host = allocator.host(id) { answer(call, .host(host)) }
    }
}
