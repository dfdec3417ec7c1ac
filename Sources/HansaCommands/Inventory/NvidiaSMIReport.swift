// NvidiaSMIReport.swift: the GPUs of one host from `nvidia-smi -q -x`.

internal import Basics
internal import GPUAllocator

/// A report of nvidia-smi.
enum NvidiaSMIReport {
    static func read(
        _ text: String, _ file: String, _ hints: InventoryHints, into inventory: inout Inventory
    ) throws(CommandFailure) {
        let root: XMLElement
        do {
            root = try XMLElement.parse(text)
        } catch {
            throw .badInput("\(file):\(error.line): \(error.problem)")
        }
        guard root.name == "nvidia_smi_log" else {
            throw .badInput(
                "\(file): it is <\(root.name)>, not a report of nvidia-smi", hint: "write it with nvidia-smi -q -x")
        }
        var spec = try HostSpec(listed: try Inventory.id(of: file, hints))
        for gpu in root.children where gpu.name == "gpu" {
            let place = "\(file): GPU \(spec.gpus.count)"
            guard let model = hints.model ?? gpu.known("product_name").flatMap(Inventory.model) else {
                throw .badInput("\(place): it has no product name", hint: "name the model with --model")
            }
            var found = GPUSpec(index: 0, model: model)
            found.memoryMiB = try NvidiaSMI.mebibytes(gpu.known("fb_memory_usage", "total"), place)
            found.uuid = gpu.known("uuid") ?? ""
            found.pciAddress = NvidiaSMI.pciAddress(gpu.known("pci", "pci_bus_id") ?? gpu.attributes["id"])
            found.moduleID =
                (gpu.known("gpu_module_id") ?? gpu.known("platformInfo", "module_id")).flatMap(UInt32.init) ?? 0
            found.mig = NvidiaSMI.mig(gpu.text("mig_mode", "current_mig"))
            found.health = NvidiaSMI.health(
                remapFailed: gpu.known("remapped_rows", "remapped_row_failure"),
                remapPending: gpu.known("remapped_rows", "remapped_row_pending"), uncorrected: uncorrected(gpu))
            if let cluster = gpu.known("fabric", "cluster_uuid"), let clique = gpu.known("fabric", "clique_id"),
                cluster.contains(where: { $0 != "0" && $0 != "-" })
            {
                spec.nvlinkDomain = "\(cluster).\(clique)"
            }
            spec.add(found, index: nil)
        }
        if spec.gpus.isEmpty { throw .badInput("\(file): it lists no GPUs") }
        inventory.hosts.append(Inventory.Entry(spec: spec))
    }

    /// Errors since the driver was loaded that ECC could not correct, in the words of old and new drivers; nil when it does not say.
    private static func uncorrected(_ gpu: XMLElement) -> String? {
        let counts = [
            "dram_uncorrectable", "sram_uncorrectable", "sram_uncorrectable_parity", "sram_uncorrectable_secded",
        ].compactMap { gpu.known("ecc_errors", "volatile", $0) }
        return counts.isEmpty ? nil : counts.first { $0 != "0" } ?? "0"
    }
}

extension XMLElement {
    /// The text at the end of a way of elements; nil when there is no such, or it says that it is not known.
    fileprivate func known(_ path: String...) -> String? { NvidiaSMI.known(text(path)) }

    fileprivate func text(_ path: String...) -> String? { text(path) }
}
