// ReportText.swift: what `hansa host probe` found, for people.

internal import GPUAllocator
internal import HansaMessages
internal import HostProbe

/// What a probe found, for people.
enum ReportText {
    /// The machine, then its GPUs, then its NICs.
    static func text(_ report: MachineReport, _ host: Host) -> String {
        var text = facts(report, host)
        if !host.gpus.isEmpty { text += "\n" + gpus(report, host) }
        if !host.nics.isEmpty { text += "\n" + nics(host) }
        return text
    }

    private static func facts(_ report: MachineReport, _ host: Host) -> String {
        let processors = report.processors
        var facts = Facts()
        facts.add("host", host.id)
        facts.add("site", host.site)
        facts.add("place", [host.block, host.rack, host.leaf].filter { !$0.isEmpty }.joined(separator: ", "))
        facts.add(
            "cpu",
            "\(processors.threads) threads, \(processors.cores) cores, \(processors.sockets) sockets, "
                + "\(processors.numaNodes) NUMA nodes")
        facts.add("memory", host.memoryMib == 0 ? "" : memory(mib: host.memoryMib))
        facts.add("driver", report.driverVersion)
        facts.add("gpus", host.gpus.isEmpty ? "none" : "\(host.gpus.count) × \(host.gpus[0].model)")
        facts.add("gpu link", link(report))
        if !host.nvlinkDomain.isEmpty { facts.add("nvlink domain", host.nvlinkDomain) }
        return facts.text
    }

    private static func link(_ report: MachineReport) -> String {
        switch report.gpuLink {
        case .unknown: ""
        case .pci: "PCI"
        case .nvlink: "NVLink, GPU to GPU"
        case .nvswitch:
            report.switches > 0 ? "NVLink through \(report.switches) NVSwitches" : "NVLink through NVSwitches"
        }
    }

    private static func gpus(_ report: MachineReport, _ host: Host) -> String {
        var table = Table([
            .number("GPU"), .words("PCI"), .number("NUMA"), .number("MODULE"), .number("RAIL"), .number("MEMORY"),
            .number("NVLINKS"), .words("MIG"), .words("HEALTH"), .words("UUID"),
        ])
        for (gpu, found) in zip(host.gpus, report.gpus) {
            let instances = found.instances.isEmpty ? "" : " (\(found.instances.joined(separator: " ")))"
            table.add([
                "\(gpu.index)", gpu.pciAddress, "\(gpu.numaNode)", known(gpu.moduleId), known(gpu.rail),
                gpu.memoryMib == 0 ? "" : memory(mib: gpu.memoryMib), "\(found.linksUp)/\(found.links)",
                found.spec.mig.rawValue + instances, found.spec.health.rawValue, gpu.uuid,
            ])
        }
        return table.text(empty: "")
    }

    private static func nics(_ host: Host) -> String {
        var table = Table([
            .words("NIC"), .words("PCI"), .number("NUMA"), .number("RAIL"), .number("GBIT/S"), .words("LINK"),
            .words("RDMA"),
        ])
        for nic in host.nics {
            table.add([
                nic.name, nic.pciAddress, "\(nic.numaNode)", known(nic.rail),
                nic.speedMbps == 0 ? "" : decimal(milli: nic.speedMbps), nic.up ? "up" : "down", nic.rdmaDevice,
            ])
        }
        return table.text(empty: "")
    }

    private static func known(_ number: UInt32) -> String { number == 0 ? "" : "\(number)" }
}
