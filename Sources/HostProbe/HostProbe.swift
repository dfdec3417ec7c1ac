// HostProbe.swift: looks at the machine it runs on: NVML for the GPUs, /sys and /proc for everything else.
//
// Changes nothing, and needs no rights beyond reading. Sources of each field: docs/hosts.md, "Probe".

internal import GPUAllocator

/// Looks at the machine it runs on.
public enum HostProbe {
    /// Reads what the machine has.
    ///
    /// Never fails: what cannot be read is left out and said in the notes.
    ///
    /// - Parameters:
    ///   - root: Where `sys` and `proc` are; `/` but in tests.
    ///   - library: NVIDIA's management library: a path, or a name that the loader looks for; nil = as the driver installs it.
    public static func report(root: String = "/", library: String? = nil) -> MachineReport {
        let tree = SystemTree(root: root)
        var report = MachineReport()
        report.hostName = tree.text("proc/sys/kernel/hostname") ?? ""
        report.processors = tree.processors()
        if report.processors.threads == 0 { report.notes.append("the CPUs are not known: /sys has none") }
        report.memoryMiB = tree.memoryMiB() ?? 0
        if report.memoryMiB == 0 { report.notes.append("the memory is not known: /proc/meminfo does not say") }
        let bus = tree.nvidiaDevices()
        report.switches = bus.switches
        readGPUs(&report, tree, bus, library ?? NVML.usualName)
        report.gpuLink = link(of: report)
        connect(&report, tree)
        return report
    }

    private static func readGPUs(
        _ report: inout MachineReport, _ tree: SystemTree, _ bus: (gpus: Int, switches: Int), _ library: String
    ) {
        do throws(NVMLError) {
            let nvml = try NVML(library)
            report.driverVersion = (try? nvml.driverVersion()) ?? ""
            var reader = GPUReader(nvml, tree)
            report.gpus = try reader.gpus()
            report.notes += reader.notes
        } catch {
            let found =
                bus.gpus == 0
                ? "no NVIDIA GPU: there is none on the PCI bus"
                : "\(bus.gpus) NVIDIA GPUs are on the PCI bus, but cannot be asked and are left out"
            report.notes.append("\(found) (\(error))")
            return
        }
        if report.gpus.isEmpty { report.notes.append("no NVIDIA GPU: the driver finds none") }
        if bus.gpus > report.gpus.count, report.gpus.count < AllocatorLimits.gpusPerHost {
            report.notes.append(
                "the driver shows \(report.gpus.count) of the \(bus.gpus) NVIDIA GPUs that are on the PCI bus")
        }
        let models = Set(report.gpus.map(\.spec.model)).sorted()
        if models.count > 1 {
            report.notes.append(
                "the GPUs are of several models (\(models.map(\.text).joined(separator: ", "))): "
                    + "such a host cannot be registered as one")
        }
    }

    private static func link(of report: MachineReport) -> GPULink {
        if report.gpus.isEmpty { return .unknown }
        if report.gpus.contains(where: { $0.linksToSwitch > 0 }) { return .nvswitch }
        if report.gpus.contains(where: { $0.linksUp > 0 }) { return report.switches > 0 ? .nvswitch : .nvlink }
        return .pci
    }

    /// NICs and rails.
    private static func connect(_ report: inout MachineReport, _ tree: SystemTree) {
        var found = tree.nics()
        if found.count > AllocatorLimits.nicsPerHost {
            report.notes.append("\(found.count) NICs were found; the first \(AllocatorLimits.nicsPerHost) are reported")
            found = Array(found.prefix(AllocatorLimits.nicsPerHost))
        }
        let paths = report.gpus.map { gpu in
            tree.resolved("sys/bus/pci/devices/\(gpu.spec.pciAddress)").flatMap { PCIPath($0) }
        }
        let rails = Rails(gpus: paths, nics: found)
        for index in report.gpus.indices { report.gpus[index].spec.rail = rails.gpus[index] }
        for index in found.indices { found[index].spec.rail = rails.nics[index] }
        report.nics = found.map(\.spec)
        let without = report.gpus.indices.filter { rails.gpus[$0] == 0 }
        if !without.isEmpty {
            report.notes.append(
                "no rail is known for \(without.count) of \(report.gpus.count) GPUs: "
                    + "no RDMA NIC is below the same PCI root port")
        }
        if report.processors.numaNodes > 1 {
            let silent = report.gpus.filter { tree.numaNode(of: $0.spec.pciAddress) == nil }
            if !silent.isEmpty {
                report.notes.append(
                    "the NUMA node of \(silent.count) of \(report.gpus.count) GPUs is not known and reported as 0")
            }
        }
    }
}

extension SystemTree {
    /// NVIDIA's GPUs and NVSwitches on the PCI bus, whether or not they have a driver.
    func nvidiaDevices() -> (gpus: Int, switches: Int) {
        var (gpus, switches) = (0, 0)
        for address in names("sys/bus/pci/devices") {
            let folder = "sys/bus/pci/devices/\(address)"
            guard text("\(folder)/vendor") == "0x10de", let kind = text("\(folder)/class") else { continue }
            // PCI classes: 0300 and 0302 are display controllers, 0680 is a bridge of another kind.
            if kind.hasPrefix("0x0300") || kind.hasPrefix("0x0302") { gpus += 1 }
            if kind.hasPrefix("0x0680") { switches += 1 }
        }
        return (gpus, switches)
    }
}
