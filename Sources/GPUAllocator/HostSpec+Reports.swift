// HostSpec+Reports.swift: what a new report of a host changes, and what it cannot change while something of the host is taken.
//
// Works on values, decides for one host. Rules: docs/hosts.md, "Reports".

/// What is taken of a host.
struct TakenParts {
    /// Whether anything is.
    var isAny: Bool
    var cpuMilli: UInt64
    var memoryMiB: UInt64
    /// What is taken of each GPU, by index.
    var gpuMilli: [UInt16]
    /// The instances that live on each GPU, by index.
    var instances: [MIGState]

    func hasSomething(of gpu: Int) -> Bool { gpu < gpuMilli.count && gpuMilli[gpu] > 0 }
}

/// A report as it is taken.
struct TakenReport {
    var spec: HostSpec
    /// What was not taken, each as a sentence without its end.
    var kept: [String] = []
}

extension HostSpec {
    /// This report of a host that is registered as `known`.
    ///
    /// - Parameters:
    ///   - reported: The GPUs as they were reported, without what was known of them.
    ///   - taken: What is taken of the host.
    ///   - objection: Why the list of its GPUs is not taken; nil = it is.
    func taken(
        over known: HostSpec, reported: [GPUSpec], _ taken: TakenParts, objection: String?
    ) -> TakenReport {
        var report = TakenReport(spec: self)
        report.spec.id = known.id
        if let objection {
            report.kept.append(objection)
            report.spec.gpus = known.gpus
            report.hear(reported)
        }
        report.keepMemory(of: known, taken)
        if taken.isAny { report.keepWhatIsTaken(of: known, taken) }
        return report
    }

    /// Why the GPUs of a report cannot take the place of the known ones; nil when they can.
    func objection(over known: HostSpec, _ taken: TakenParts) -> String? {
        for (index, gpu) in known.gpus.enumerated() where taken.hasSomething(of: index) {
            let name = "GPU \(index)\(gpu.uuid.isEmpty ? "" : " (\(gpu.uuid))") has allocations"
            guard index < gpus.count else { return "its GPUs stay as they are: \(name), and is not reported" }
            let reported = gpus[index]
            if reported.model != gpu.model {
                return
                    "its GPUs stay as they are: \(name), and is reported as \(reported.model) instead of \(gpu.model)"
            }
            if !gpu.identity.isEmpty, !reported.identity.isEmpty, gpu.identity != reported.identity {
                if let place = gpus.firstIndex(where: { $0.identity == gpu.identity }) {
                    return "its GPUs stay as they are: \(name), and is reported at index \(place)"
                }
                return "its GPUs stay as they are: \(name), and \(reported.uuid) is reported in its place"
            }
        }
        return nil
    }

    /// Whether it differs only in what follows nothing from but the host's class: health, UUIDs and PCI addresses, NICs.
    func isPlaced(as other: HostSpec) -> Bool {
        guard gpus.count == other.gpus.count else { return false }
        var same = self
        (same.nics, same.gpuLink) = (other.nics, other.gpuLink)
        for (index, gpu) in other.gpus.enumerated() {
            same.gpus[index].health = gpu.health
            same.gpus[index].operatorHealth = gpu.operatorHealth
            same.gpus[index].uuid = gpu.uuid
            same.gpus[index].pciAddress = gpu.pciAddress
        }
        return same == other
    }

    /// Keeps what is known of each GPU and not said in this report: wherever on the host it is now.
    mutating func keepKnown(of known: HostSpec) {
        for (index, gpu) in gpus.enumerated() {
            guard var old = gpu.match(in: known.gpus, at: index, beside: gpus) else { continue }
            if gpus.contains(where: { $0.pciAddress == old.pciAddress }) { old.pciAddress = "" }
            gpus[index].keep(old)
        }
    }
}

extension TakenReport {
    /// Takes what a report says of how GPUs are, whose list is not taken.
    fileprivate mutating func hear(_ reported: [GPUSpec]) {
        let areIdentified = !reported.isEmpty && reported.allSatisfy { !$0.identity.isEmpty }
        for (index, gpu) in spec.gpus.enumerated() {
            if let news = gpu.match(in: reported, at: index, beside: spec.gpus) {
                spec.gpus[index].hear(news)
            } else if areIdentified, !gpu.identity.isEmpty, gpu.health != .fatal {
                spec.gpus[index].health = .fatal
                kept.append("GPU \(index) (\(gpu.uuid)) is not reported any more: it counts as fatal")
            }
        }
    }

    /// Keeps the memory of GPUs on which instances live that such a GPU would not have.
    fileprivate mutating func keepMemory(of known: HostSpec, _ taken: TakenParts) {
        for (index, old) in known.gpus.enumerated()
        where index < spec.gpus.count && index < taken.instances.count && !taken.instances[index].isEmpty {
            if spec.gpus[index].mig == .unsupported, old.mig != .unsupported {
                spec.gpus[index].mig = old.mig
                kept.append("the MIG mode of GPU \(index) stays \(old.mig.rawValue): instances live on it")
            }
            let new = spec.gpus[index]
            if MIGGeometry.of(new.model, memoryMiB: new.memoryMiB)
                == MIGGeometry.of(old.model, memoryMiB: old.memoryMiB)
            {
                continue
            }
            spec.gpus[index].memoryMiB = old.memoryMiB
            kept.append("the memory of GPU \(index) stays \(old.memoryMiB) MiB: instances live on it")
        }
    }

    /// Keeps what allocations stand on, beside the GPUs.
    fileprivate mutating func keepWhatIsTaken(of known: HostSpec, _ taken: TakenParts) {
        if spec.site != known.site {
            kept.append("it stays at site \(known.site): allocations of that site are on it")
            (spec.site, spec.block, spec.rack, spec.leaf) = (known.site, known.block, known.rack, known.leaf)
        }
        if spec.cpuMilli < taken.cpuMilli {
            kept.append(
                "its CPU stays \(known.cpuMilli) milli-cores: \(taken.cpuMilli) are taken, \(spec.cpuMilli) are reported"
            )
            spec.cpuMilli = known.cpuMilli
        }
        if spec.memoryMiB < taken.memoryMiB {
            kept.append(
                "its memory stays \(known.memoryMiB) MiB: \(taken.memoryMiB) are taken, \(spec.memoryMiB) are reported")
            spec.memoryMiB = known.memoryMiB
        }
    }
}

extension GPUSpec {
    /// The same GPU among others: by UUID; else by PCI address, else by index, where one of the two has no UUID.
    ///
    /// - Parameter siblings: The GPUs beside this one, which may be those at its place.
    fileprivate func match(in others: [GPUSpec], at index: Int, beside siblings: [GPUSpec]) -> GPUSpec? {
        if !identity.isEmpty, let same = others.first(where: { $0.identity == identity }) { return same }
        func canBe(_ other: GPUSpec) -> Bool {
            guard other.model == model, identity.isEmpty || other.identity.isEmpty else { return false }
            return other.identity.isEmpty || !siblings.contains { $0.identity == other.identity }
        }
        if !pciAddress.isEmpty, let same = others.first(where: { $0.pciAddress == pciAddress && canBe($0) }) {
            return same
        }
        guard index < others.count, canBe(others[index]) else { return nil }
        let other = others[index]
        return pciAddress.isEmpty || other.pciAddress.isEmpty || pciAddress == other.pciAddress ? other : nil
    }

    /// Keeps what was known of the same GPU and is not said of it now.
    fileprivate mutating func keep(_ old: GPUSpec) {
        if identity.isEmpty || identity == old.identity, !old.uuid.isEmpty { uuid = old.uuid }
        if memoryMiB == 0 { memoryMiB = old.memoryMiB }
        if pciAddress.isEmpty { pciAddress = old.pciAddress }
        if mig == .unknown { mig = old.mig }
        if health == .unknown { health = old.health }
        if operatorHealth == .unknown { operatorHealth = old.operatorHealth }
    }

    /// Takes what is said of the same GPU and may change at any time.
    fileprivate mutating func hear(_ news: GPUSpec) {
        if news.memoryMiB > 0 { memoryMiB = news.memoryMiB }
        if news.mig != .unknown { mig = news.mig }
        if news.health != .unknown { health = news.health }
        if news.operatorHealth != .unknown { operatorHealth = news.operatorHealth }
    }

    /// Keeps what is known of the GPU from elsewhere: another host, or before it was absent.
    ///
    /// An operator may have spoken of it twice, before and after it was known which it is: the worse counts.
    mutating func keep(health: GPUHealth, operatorHealth ruling: GPUHealth) {
        if self.health == .unknown { self.health = health }
        if ruling.badness > operatorHealth.badness { operatorHealth = ruling }
    }
}

extension GPUHealth {
    /// The larger, the less a GPU takes.
    fileprivate var badness: Int {
        switch self {
        case .unknown: 0
        case .healthy: 1
        case .unverified: 2
        case .degraded: 3
        case .fatal: 4
        }
    }
}
