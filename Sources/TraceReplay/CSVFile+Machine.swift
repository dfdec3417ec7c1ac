// CSVFile+Machine.swift: the columns of a host file that say what a machine is made of. Columns: docs/hosts.md, "CSV".

internal import GPUAllocator

extension TraceHost {
    /// Columns that say what a machine is made of; a file may have any of them.
    public static let machineColumns = [
        "leaf", "labels", "gpu_uuid", "gpu_pci", "gpu_numa", "gpu_module", "gpu_rail", "gpu_mig", "gpu_health",
        "gpu_link", "nvlink_domain", "nic", "nic_pci", "nic_numa", "nic_speed_mbps", "nic_rdma", "nic_rail", "nic_up",
        "fabric_partitions",
    ]
}

extension CSVFile {
    /// Reads the columns of ``TraceHost/machineColumns`` that the file has.
    func readMachine(_ row: Row, into spec: inout HostSpec) throws(TraceError) {
        spec.leaf = text(row, "leaf")
        spec.nvlinkDomain = text(row, "nvlink_domain")
        spec.gpuLink = try optionalName(row, "gpu_link", GPULink.init(word:)) ?? .unknown
        for label in parts(row, "labels") {
            let pair = label.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { throw wrong(row, "labels", "\"\(label)\" is not KEY=VALUE") }
            spec.labels.append(HostLabel(key: String(pair[0]), value: String(pair[1])))
        }
        let count = spec.gpus.count
        try each(row, "gpu_uuid", of: count, "GPU") { spec.gpus[$0].uuid = $1 }
        try each(row, "gpu_pci", of: count, "GPU") { spec.gpus[$0].pciAddress = $1 }
        try numbers(row, "gpu_numa", of: count, "GPU") { spec.gpus[$0].numaNode = $1 }
        try numbers(row, "gpu_module", of: count, "GPU") { spec.gpus[$0].moduleID = $1 }
        try numbers(row, "gpu_rail", of: count, "GPU") { spec.gpus[$0].rail = $1 }
        try each(row, "gpu_mig", of: count, "GPU") { spec.gpus[$0].mig = try MIGMode(word: $1) }
        try each(row, "gpu_health", of: count, "GPU") { spec.gpus[$0].health = try GPUHealth(word: $1) }
        try readNICs(row, into: &spec)
        for partition in parts(row, "fabric_partitions") {
            spec.fabricPartitions.append(
                try name(row, "fabric_partitions", partition) { try FabricPartition(text: $0) })
        }
    }

    private func readNICs(_ row: Row, into spec: inout HostSpec) throws(TraceError) {
        spec.nics = parts(row, "nic").map { NICSpec(name: $0) }
        let count = spec.nics.count
        try each(row, "nic_pci", of: count, "NIC") { spec.nics[$0].pciAddress = $1 }
        try numbers(row, "nic_numa", of: count, "NIC") { spec.nics[$0].numaNode = $1 }
        try numbers(row, "nic_speed_mbps", of: count, "NIC") { spec.nics[$0].speedMbps = $1 }
        try each(row, "nic_rdma", of: count, "NIC") { spec.nics[$0].rdmaDevice = $1 }
        try numbers(row, "nic_rail", of: count, "NIC") { spec.nics[$0].rail = $1 }
        try numbers(row, "nic_up", of: count, "NIC") { index, number in
            guard number <= 1 else { throw WordError(word: "\(number)", known: ["0", "1"]) }
            spec.nics[index].isUp = number == 1
        }
    }

    private func parts(_ row: Row, _ column: String) -> [String] {
        let field = text(row, column)
        if field.isEmpty { return [] }
        return field.split(separator: "|", omittingEmptySubsequences: false).map { String(trimmed($0)) }
    }

    /// Hands `set` the part of each GPU or NIC: one part for each, or one for all; an empty part is not known.
    private func each(
        _ row: Row, _ column: String, of count: Int, _ what: String, _ set: (Int, String) throws -> Void
    ) throws(TraceError) {
        let parts = parts(row, column)
        if parts.isEmpty { return }
        guard parts.count == count || parts.count == 1 && count > 0 else {
            throw wrong(row, column, "\(parts.count) values for \(count) \(what)s; write one for each, or one for all")
        }
        for index in 0..<count {
            let part = parts.count == 1 ? parts[0] : parts[index]
            if part.isEmpty { continue }
            do {
                try set(index, part)
            } catch {
                throw wrong(row, column, "\(error)")
            }
        }
    }

    private func numbers(
        _ row: Row, _ column: String, of count: Int, _ what: String, _ set: (Int, UInt32) throws -> Void
    ) throws(TraceError) {
        try each(row, column, of: count, what) { index, part in
            guard part.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let number = UInt32(part)
            else { throw WordError(word: part, known: ["a whole number from 0"]) }
            try set(index, number)
        }
    }
}

/// A word that a column does not know.
private struct WordError: Error, CustomStringConvertible {
    let word: String
    let known: [String]

    var description: String { "\"\(word)\" is not \(known.joined(separator: ", "))" }
}

extension RawRepresentable where RawValue == String, Self: CaseIterable {
    fileprivate init(word: String) throws {
        guard let value = Self(rawValue: word) else {
            throw WordError(word: word, known: ["one of \(Self.allCases.map(\.rawValue).joined(separator: " "))"])
        }
        self = value
    }
}

extension FabricPartition {
    /// Reads `1=1+2+3+4`: the number of the partition and its module ids.
    fileprivate init(text: String) throws {
        let pair = text.split(separator: "=", omittingEmptySubsequences: false)
        let modules = pair.count == 2 ? pair[1].split(separator: "+", omittingEmptySubsequences: false) : []
        let numbers = modules.compactMap { UInt32($0) }
        guard let id = pair.first.flatMap({ UInt32($0) }), !numbers.isEmpty, numbers.count == modules.count else {
            throw WordError(word: text, known: ["ID=MODULE+MODULE+…, such as 1=1+2+3+4"])
        }
        self.init(id: id, moduleIDs: numbers)
    }
}
