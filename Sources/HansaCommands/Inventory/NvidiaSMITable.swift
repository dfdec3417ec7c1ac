// NvidiaSMITable.swift: GPUs of `nvidia-smi --query-gpu=… --format=csv`: one host, or several with a column for their name.

internal import Basics
internal import GPUAllocator
internal import TraceReplay

/// A table of GPUs.
enum NvidiaSMITable {
    private static let nameColumns = ["name", "gpu_name"]
    private static let hostColumns = ["hostname", "host", "node", "nodename"]
    private static let marks: Set<String> = [
        "index", "uuid", "gpu_uuid", "pci.bus_id", "gpu_bus_id", "memory.total", "mig.mode.current",
    ]

    static func looksLike(_ text: String) -> Bool {
        var reader = CSVReader(text, file: "")
        guard let header = try? reader.next() else { return false }
        let columns = Set(header.fields.map(column))
        return !columns.isDisjoint(with: nameColumns) && !columns.isDisjoint(with: marks)
    }

    /// `memory.total [MiB]` is `memory.total`.
    private static func column(_ field: Substring) -> String {
        field.prefix { $0 != "[" }.split(separator: " ").joined(separator: " ").lowercased()
    }

    static func read(
        _ text: String, _ file: String, _ hints: InventoryHints, into inventory: inout Inventory
    ) throws(CommandFailure) {
        var rows: [(line: Int, fields: [String: String])] = []
        do throws(TraceError) {
            var reader = CSVReader(text, file: file)
            guard let header = try reader.next() else { throw .empty(file: file) }
            let columns = header.fields.map(column)
            while let row = try reader.next() {
                guard row.fields.count == columns.count else {
                    throw .malformedLine(
                        file: file, line: row.line,
                        problem: "it has \(row.fields.count) fields, the header has \(columns.count)")
                }
                let values = row.fields.map { $0.split(separator: " ").joined(separator: " ") }
                rows.append((row.line, Dictionary(zip(columns, values)) { first, _ in first }))
            }
        } catch {
            throw CommandFailure(error)
        }
        if rows.isEmpty { throw .badInput("\(file): it lists no GPUs") }
        for (line, fields) in rows {
            let id = try host(fields, file, line, hints)
            let gpu = try gpu(fields, "\(file):\(line)", hints)
            let position: Int
            if let known = inventory.hosts.firstIndex(where: { $0.spec.id == id }) {
                position = known
            } else {
                position = inventory.hosts.count
                inventory.hosts.append(Inventory.Entry(spec: try HostSpec(listed: id), line: line))
            }
            inventory.hosts[position].spec.add(gpu, index: fields["index"].flatMap(UInt8.init))
        }
    }

    private static func host(
        _ fields: [String: String], _ file: String, _ line: Int, _ hints: InventoryHints
    ) throws(CommandFailure) -> HostID {
        guard let name = hostColumns.lazy.compactMap({ fields[$0] }).first else {
            return try Inventory.id(of: file, hints)
        }
        do {
            return try HostID(name)
        } catch {
            throw .badInput("\(file):\(line): \(error)")
        }
    }

    private static func gpu(
        _ fields: [String: String], _ place: String, _ hints: InventoryHints
    ) throws(CommandFailure) -> GPUSpec {
        func value(_ names: String...) -> String? { names.lazy.compactMap { known(fields[$0]) }.first }
        guard let model = hints.model ?? value("name", "gpu_name").flatMap(Inventory.model) else {
            throw .badInput("\(place): the GPU has no name", hint: "name the model with --model")
        }
        var gpu = GPUSpec(index: 0, model: model)
        gpu.memoryMiB = try NvidiaSMI.mebibytes(value("memory.total"), place)
        gpu.uuid = value("uuid", "gpu_uuid") ?? ""
        gpu.pciAddress = NvidiaSMI.pciAddress(value("pci.bus_id", "gpu_bus_id"))
        gpu.mig = NvidiaSMI.mig(fields["mig.mode.current"])
        gpu.health = NvidiaSMI.health(
            remapFailed: value("remapped_rows.failure"), remapPending: value("remapped_rows.pending"),
            uncorrected: value("ecc.errors.uncorrected.volatile.total"))
        return gpu
    }

    private static func known(_ text: String?) -> String? { NvidiaSMI.known(text) }
}

extension HostSpec {
    /// Adds a GPU; those without an index are in the order in which they come.
    mutating func add(_ gpu: GPUSpec, index: UInt8?) {
        var gpu = gpu
        gpu.index = index ?? UInt8(clamping: gpus.count)
        gpus.append(gpu)
        gpus.sort { $0.index < $1.index }
    }
}

/// How nvidia-smi writes things, in CSV and in XML.
enum NvidiaSMI {
    /// Text that says something.
    static func known(_ text: String?) -> String? {
        guard let text, !text.isEmpty, !["[N/A]", "N/A", "[Not Supported]", "[Unknown Error]"].contains(text) else {
            return nil
        }
        return text
    }

    /// `81559 MiB`, or `81559`; 0 when it says nothing.
    static func mebibytes(_ text: String?, _ place: String) throws(CommandFailure) -> UInt64 {
        guard let text = known(text) else { return 0 }
        let words = text.split(separator: " ")
        guard let number = words.first.flatMap({ UInt64($0) }), words.count == 1 || words[1] == "MiB" else {
            throw .badInput("\(place): memory \"\(text)\" is not MiB")
        }
        return number
    }

    /// `00000000:1B:00.0` is `0000:1b:00.0`.
    static func pciAddress(_ text: String?) -> String {
        guard let text = known(text) else { return "" }
        let parts = text.lowercased().split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].count == 8, parts[0].hasPrefix("0000") else { return text.lowercased() }
        return "\(parts[0].dropFirst(4)):\(parts[1])"
    }

    static func mig(_ text: String?) -> MIGMode {
        switch text {
        case "Enabled": .enabled
        case "Disabled": .disabled
        case "[N/A]", "N/A", "[Not Supported]": .unsupported
        default: .unknown
        }
    }

    /// The rules of `hansa host probe`: docs/hosts.md, "Health".
    static func health(remapFailed: String?, remapPending: String?, uncorrected: String?) -> GPUHealth {
        func isSet(_ text: String?) -> Bool { text.map { $0 != "0" && $0 != "No" } ?? false }
        if isSet(remapFailed) { return .fatal }
        if isSet(remapPending) || isSet(uncorrected) { return .degraded }
        return remapFailed == nil && uncorrected == nil ? .unknown : .healthy
    }
}
