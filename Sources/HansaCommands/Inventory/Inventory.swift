// Inventory.swift: hosts as other programs list them. What becomes of each field: docs/hosts.md, "Inventories".

internal import Basics
internal import GPUAllocator
internal import TraceReplay

/// The program that listed hosts.
enum InventoryFormat: String, CaseIterable, Sendable {
    /// `kubectl get nodes -o json`.
    case kubernetes
    /// `nvidia-smi --query-gpu=… --format=csv`.
    case nvidiaSMICSV = "nvidia-smi-csv"
    /// `nvidia-smi -q -x`.
    case nvidiaSMIXML = "nvidia-smi-xml"
    /// `slurm.conf`, `gres.conf`, `topology.conf`.
    case slurm

    /// What `text` looks like; nil when it is none of these: then it is Hansa's own CSV or JSON.
    init?(of text: String) {
        switch text.first(where: { !$0.isWhitespace }) {
        case "<": self = .nvidiaSMIXML
        case "{": if KubernetesNodes.looksLike(text) { self = .kubernetes } else { return nil }
        case "[", nil: return nil
        default:
            if NvidiaSMITable.looksLike(text) {
                self = .nvidiaSMICSV
            } else if SlurmFiles.looksLike(text) {
                self = .slurm
            } else {
                return nil
            }
        }
    }
}

/// What an inventory lacks and the user knows.
struct InventoryHints: Sendable {
    /// The name of the one host.
    var id: HostID?
    /// Where every host is that does not say so; its labels are added to all.
    var site: SiteID?
    var block = ""
    var rack = ""
    var leaf = ""
    var labels: [HostLabel] = []
    /// The model of GPUs that have none.
    var model: GPUModel?
    /// CPU of hosts that do not say so, in thousandths of a core.
    var cpuMilli: UInt64 = 0
    /// Memory of hosts that do not say so, in MiB.
    var memoryMiB: UInt64 = 0
    /// Labels of Kubernetes nodes that say where a node is.
    var siteLabel = "topology.kubernetes.io/zone"
    var rackLabel: String?
    var blockLabel: String?
}

/// The hosts of an inventory.
struct Inventory: Sendable {
    /// A host.
    struct Entry: Sendable {
        var spec: HostSpec
        /// Whether it takes no new work there.
        var isCordoned = false
        /// Its line; 0 when it has none.
        var line = 0
    }

    var hosts: [Entry] = []
    /// What was left out, and why; one sentence each.
    var notes: [String] = []

    /// Reads files of one program.
    static func read(
        _ files: [(text: String, name: String)], _ format: InventoryFormat, _ hints: InventoryHints
    ) throws(CommandFailure) -> Inventory {
        var inventory = Inventory()
        switch format {
        case .slurm: try SlurmFiles.read(files, hints, into: &inventory)
        case .kubernetes:
            for file in files { try KubernetesNodes.read(file.text, file.name, hints, into: &inventory) }
        case .nvidiaSMICSV:
            for file in files { try NvidiaSMITable.read(file.text, file.name, hints, into: &inventory) }
        case .nvidiaSMIXML:
            for file in files { try NvidiaSMIReport.read(file.text, file.name, hints, into: &inventory) }
        }
        if hints.id != nil, inventory.hosts.count > 1 {
            throw .usage("--id names one host; \(inventory.hosts.count) are listed")
        }
        for index in inventory.hosts.indices { inventory.hosts[index].complete(hints) }
        return inventory
    }

    /// The id of the one host of a file that does not name it: as the user says, else the file's name.
    static func id(of file: String, _ hints: InventoryHints) throws(CommandFailure) -> HostID {
        if let id = hints.id { return id }
        let name = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
        guard file != "-", let id = try? HostID(String(name)) else {
            throw .badInput(
                "\(file): it does not say which host it is of", hint: "name the host with --id, or by the file's name")
        }
        return id
    }

    /// A model as the driver, Slurm or a label names it.
    static func model(_ text: String) -> GPUModel? {
        var words = text.split { " _-/()".contains($0) }.map(String.init)
        while let first = words.first, words.count > 1, ["nvidia", "tesla"].contains(first.lowercased()) {
            words.removeFirst()
        }
        return try? GPUModel(words.joined(separator: "-"))
    }

    /// The error about a host of a file.
    static func wrong(_ file: String, _ host: String, _ problem: String, hint: String? = nil) -> CommandFailure {
        .badInput("\(file): host \(host): \(problem)", hint: hint)
    }
}

extension Inventory.Entry {
    /// Fills in what the user knows and the inventory does not.
    fileprivate mutating func complete(_ hints: InventoryHints) {
        if let site = hints.site { spec.site = site }
        if spec.block.isEmpty { spec.block = hints.block }
        if spec.rack.isEmpty { spec.rack = hints.rack }
        if spec.leaf.isEmpty { spec.leaf = hints.leaf }
        if spec.cpuMilli == 0 { spec.cpuMilli = hints.cpuMilli }
        if spec.memoryMiB == 0 { spec.memoryMiB = hints.memoryMiB }
        let named = Set(hints.labels.map(\.key))
        spec.labels = (spec.labels.filter { !named.contains($0.key) } + hints.labels).sorted { $0.key < $1.key }
    }
}

extension HostSpec {
    /// A host of which nothing is known.
    init(listed id: HostID) throws(CommandFailure) {
        do {
            self.init(id: id, site: try SiteID(TraceHost.defaultSite), cpuMilli: 0, memoryMiB: 0, gpus: [])
        } catch {
            throw .badInput("\(error)")
        }
    }
}
