// KubernetesNodes.swift: the nodes of `kubectl get nodes -o json`.
//
// Labels: NVIDIA's GPU feature discovery, GKE, Karpenter, NVIDIA's topograph. Quantities: Kubernetes' resource model.

internal import Basics
internal import DynamicMessages
internal import GPUAllocator

/// Nodes of a Kubernetes cluster.
enum KubernetesNodes {
    private static let modelLabels = [
        "nvidia.com/gpu.product", "amd.com/gpu.product-name", "cloud.google.com/gke-accelerator",
        "karpenter.k8s.aws/instance-gpu-name",
    ]
    private static let gpuResources = ["nvidia.com/gpu", "amd.com/gpu", "nvidia.com/gpu.shared"]

    /// Whether a JSON text is a node or a list of such.
    static func looksLike(_ text: String) -> Bool {
        let start = text.prefix(4_096)
        return start.contains("\"apiVersion\"") && (start.contains("\"kind\"") || start.contains("\"items\""))
    }

    static func read(
        _ text: String, _ file: String, _ hints: InventoryHints, into inventory: inout Inventory
    ) throws(CommandFailure) {
        let document: JSONNode
        do {
            var parser = try JSONParser(text, limit: Limits.inputFileBytes)
            document = try parser.next() ?? .null
        } catch {
            throw .badInput("\(file): \(error)")
        }
        let nodes = if case .array(let items)? = document["items"] { items } else { [document] }
        for node in nodes {
            let kind = node["kind"]?.scalarText ?? "Node"
            guard kind == "Node" else {
                throw .badInput(
                    "\(file): it lists a \(kind), not nodes", hint: "write it with kubectl get nodes -o json")
            }
            inventory.hosts.append(try entry(node, file, hints, &inventory.notes))
        }
        if nodes.isEmpty { throw .badInput("\(file): it lists no nodes") }
    }

    private static func entry(
        _ node: JSONNode, _ file: String, _ hints: InventoryHints, _ notes: inout [String]
    ) throws(CommandFailure) -> Inventory.Entry {
        let name = node["metadata"]?["name"]?.scalarText ?? ""
        guard let id = try? HostID(name) else {
            throw .badInput("\(file): the node \"\(name)\" has no name that a host may have")
        }
        var labels: [String: String] = [:]
        if case .object(let members)? = node["metadata"]?["labels"] {
            for member in members { labels[member.name] = member.value.scalarText ?? "" }
        }
        let status = node["status"]
        // What pods may use; the rest is the system's.
        let resources = status?["allocatable"] ?? status?["capacity"]
        var entry = Inventory.Entry(spec: try HostSpec(listed: id))
        entry.spec.cpuMilli = try quantity(resources?["cpu"], times: 1_000, file, name, "cpu")
        entry.spec.memoryMiB = try quantity(resources?["memory"], times: 1, file, name, "memory") >> 20
        entry.spec.labels = labels.sorted { $0.key < $1.key }.map { HostLabel(key: $0.key, value: $0.value) }
        if let site = labels[hints.siteLabel], let id = try? SiteID(site.lowercased()) { entry.spec.site = id }
        entry.spec.rack = hints.rackLabel.flatMap { labels[$0] } ?? ""
        entry.spec.block = hints.blockLabel.flatMap { labels[$0] } ?? ""
        entry.spec.leaf = ["spine", "leaf"].compactMap { labels["network.topology.nvidia.com/\($0)"] }
            .joined(separator: "/")
        entry.spec.nvlinkDomain =
            labels["nvidia.com/gpu.clique"] ?? labels["network.topology.nvidia.com/accelerator"] ?? ""
        entry.spec.gpus = try gpus(labels, status, file, name, hints, &notes)
        if node["spec"]?["unschedulable"] == .bool(true) {
            entry.isCordoned = true
        } else if !isReady(status) {
            entry.isCordoned = true
            notes.append("host \(name) is cordoned: Kubernetes does not say that it is ready")
        }
        return entry
    }

    private static func isReady(_ status: JSONNode?) -> Bool {
        guard let ready = status?["conditions"]?.elements.first(where: { $0["type"]?.scalarText == "Ready" }) else {
            return true
        }
        return ready["status"]?.scalarText == "True"
    }

    private static func gpus(
        _ labels: [String: String], _ status: JSONNode?, _ file: String, _ name: String, _ hints: InventoryHints,
        _ notes: inout [String]
    ) throws(CommandFailure) -> [GPUSpec] {
        var count: UInt64 = 0
        for resource in gpuResources where count == 0 {
            count = try quantity(status?["capacity"]?[resource], times: 1, file, name, resource)
            let usable = try quantity(status?["allocatable"]?[resource], times: 1, file, name, resource)
            if status?["allocatable"] != nil, usable < count {
                notes.append(
                    "host \(name): \(count - usable) of \(count) \(resource) are not usable; it does not say which")
            }
        }
        // With time slicing a GPU counts several times; with MIG not at all.
        if let physical = labels["nvidia.com/gpu.count"].flatMap(UInt64.init) { count = physical }
        if count == 0 { return [] }
        guard count <= UInt64(AllocatorLimits.gpusPerHost) else {
            throw Inventory.wrong(file, name, "\(count) GPUs; a host has at most \(AllocatorLimits.gpusPerHost)")
        }
        var product = modelLabels.lazy.compactMap { labels[$0] }.first ?? ""
        if product.hasSuffix("-SHARED") { product.removeLast("-SHARED".count) }
        var mig = MIGMode.unknown
        if let cut = product.firstRange(of: "-MIG-") {
            product = String(product[..<cut.lowerBound])
            mig = .enabled
        }
        if labels["nvidia.com/mig.config"] == "all-disabled" { mig = .disabled }
        if labels["nvidia.com/mig.capable"] == "false" { mig = .unsupported }
        guard let model = Inventory.model(product) ?? hints.model else {
            throw Inventory.wrong(
                file, name, "it has \(count) GPUs and no label that names their model, such as \(modelLabels[0])",
                hint: "name the model with --model")
        }
        let memory = labels["nvidia.com/gpu.memory"] ?? labels["karpenter.k8s.aws/instance-gpu-memory"]
        return (0..<UInt8(count)).map {
            GPUSpec(index: $0, model: model, memoryMiB: memory.flatMap(UInt64.init) ?? 0, mig: mig)
        }
    }

    /// A quantity in parts of 1 / `factor`, rounded down; 0 when there is none.
    private static func quantity(
        _ node: JSONNode?, times factor: UInt64, _ file: String, _ name: String, _ what: String
    ) throws(CommandFailure) -> UInt64 {
        guard let text = node?.scalarText, !text.isEmpty else { return 0 }
        guard let value = KubernetesQuantity(text)?.value(times: factor) else {
            throw Inventory.wrong(file, name, "\(what) \"\(text)\" is not a quantity")
        }
        return value
    }
}

/// A number with a suffix: `95500m`, `1056270Ki`, `2Ti`, `1e3`.
struct KubernetesQuantity {
    private let digits: Double
    private let scale: Double

    private static let suffixes: [(String, Double)] = [
        ("Ki", 0x1p10), ("Mi", 0x1p20), ("Gi", 0x1p30), ("Ti", 0x1p40), ("Pi", 0x1p50), ("Ei", 0x1p60), ("n", 1e-9),
        ("u", 1e-6), ("m", 1e-3), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15), ("E", 1e18),
    ]

    /// Reads a quantity; nil when it is none, or below 0.
    init?(_ text: String) {
        let suffix = KubernetesQuantity.suffixes.first { text.hasSuffix($0.0) }
        let number = text.dropLast(suffix?.0.count ?? 0)
        guard number.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }), let digits = Double(number),
            digits.isFinite, digits >= 0
        else { return nil }
        self.digits = digits
        scale = suffix?.1 ?? 1
    }

    /// The quantity in parts of 1 / `factor`, rounded down; nil above 64 bits.
    func value(times factor: UInt64) -> UInt64? {
        UInt64(exactly: (digits * scale * Double(factor)).rounded(.down))
    }
}
