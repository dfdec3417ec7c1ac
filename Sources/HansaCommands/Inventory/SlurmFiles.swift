// SlurmFiles.swift: hosts of slurm.conf, gres.conf and topology.conf, in any order, as files or in one.
//
// Source: the manual pages slurm.conf(5), gres.conf(5), topology.conf(5) of Slurm 23.11. Files that are included are not followed.

internal import Basics
internal import GPUAllocator

/// The files of a Slurm cluster.
struct SlurmFiles {
    private var defaults: SlurmLine?
    private var entries: [String: Inventory.Entry] = [:]
    private var order: [String] = []
    private var gpus: [String: [(type: String, count: Int)]] = [:]
    /// From gres.conf: the types of a host's GPUs, in order.
    private var types: [String: [String]] = [:]
    private var switchOf: [String: String] = [:]
    private var parentOf: [String: String] = [:]
    private var blockOf: [String: String] = [:]

    static func looksLike(_ text: String) -> Bool {
        let kinds: Set<String> = ["nodename", "switchname", "clustername", "blockname", "name", "autodetect"]
        return SlurmLine.all(String(text.prefix(65_536)), file: "").contains { line in
            kinds.contains(line.kind) && line[line.kind] != ""
        }
    }

    static func read(
        _ files: [(text: String, name: String)], _ hints: InventoryHints, into inventory: inout Inventory
    ) throws(CommandFailure) {
        var slurm = SlurmFiles()
        for file in files {
            for line in SlurmLine.all(file.text, file: file.name) { try slurm.take(line, &inventory.notes) }
        }
        if slurm.order.isEmpty {
            throw .badInput(
                "\(files.map(\.name).joined(separator: ", ")): no line has NodeName with the hosts' CPUs",
                hint: "give slurm.conf as well")
        }
        for name in slurm.order { inventory.hosts.append(try slurm.host(name, hints)) }
    }

    // MARK: Lines

    private mutating func take(_ line: SlurmLine, _ notes: inout [String]) throws(CommandFailure) {
        switch line.kind {
        case "nodename":
            if line["Name"] != nil || line["File"] != nil || line["AutoDetect"] != nil {
                try takeGRES(line)
            } else if line["NodeName"] == "DEFAULT" {
                defaults = line
            } else {
                try takeNode(line, &notes)
            }
        case "name": try takeGRES(line)
        case "switchname":
            let name = line["SwitchName"] ?? ""
            for node in try names(line["Nodes"], line) { switchOf[node] = name }
            for child in try names(line["Switches"], line) { parentOf[child] = name }
        case "blockname":
            for node in try names(line["Nodes"], line) { blockOf[node] = line["BlockName"] }
        case "include":
            notes.append("\(line.place): the file that it includes is not read; give it as well")
        default: break
        }
    }

    private func names(_ text: String?, _ line: SlurmLine) throws(CommandFailure) -> [String] {
        do {
            return try HostRange.names(text ?? "", limit: AllocatorLimits.hosts)
        } catch {
            throw .badInput("\(line.place): \(error.problem)")
        }
    }

    private mutating func takeNode(_ line: SlurmLine, _ notes: inout [String]) throws(CommandFailure) {
        let state = (line["State"] ?? defaults?["State"] ?? "UNKNOWN").uppercased()
        let names = try names(line["NodeName"], line)
        if ["FUTURE", "CLOUD"].contains(where: state.hasPrefix) {
            notes.append("\(line.place): \(names.count) nodes are left out: their state is \(state)")
            return
        }
        let cpus = try cpus(line)
        let memory = try number("RealMemory", line) ?? 0
        let gres = try gres(line["Gres"] ?? defaults?["Gres"] ?? "", line, &notes)
        let features = line["Features"] ?? line["Feature"] ?? defaults?["Features"] ?? ""
        for name in names {
            let id: HostID
            do {
                id = try HostID(name)
            } catch {
                throw .badInput("\(line.place): \(error)")
            }
            guard entries[name] == nil else { throw .badInput("\(line.place): node \(name) is there already") }
            var entry = Inventory.Entry(spec: try HostSpec(listed: id))
            entry.spec.cpuMilli = cpus * 1_000
            entry.spec.memoryMiB = memory
            entry.spec.labels = features.split(separator: ",").map { HostLabel(key: "feature/\($0)", value: "") }
            entry.isCordoned = ["DOWN", "DRAIN", "FAIL"].contains(where: state.hasPrefix)
            entries[name] = entry
            order.append(name)
            gpus[name] = gres
        }
    }

    private func number(_ key: String, _ line: SlurmLine) throws(CommandFailure) -> UInt64? {
        guard let text = line[key] ?? defaults?[key] else { return nil }
        guard let number = UInt64(text), number <= AllocatorLimits.memoryMiBPerHost else {
            throw .badInput("\(line.place): \(key)=\(text) is not a number that a host may have")
        }
        return number
    }

    private func cpus(_ line: SlurmLine) throws(CommandFailure) -> UInt64 {
        if let cpus = try number("CPUs", line) { return min(cpus, AllocatorLimits.cpuMilliPerHost / 1_000) }
        var cpus: UInt64 = 1
        let boards = try number("Boards", line) ?? 1
        let perBoard = try number("SocketsPerBoard", line) ?? 1
        let factors = [
            try number("Sockets", line) ?? boards * perBoard, try number("CoresPerSocket", line) ?? 1,
            try number("ThreadsPerCore", line) ?? 1,
        ]
        for factor in factors { cpus = cpus.multipliedReportingOverflow(by: factor).partialValue }
        return min(cpus, AllocatorLimits.cpuMilliPerHost / 1_000)
    }

    /// `gpu:h100:8(S:0-1),gpu:2,shard:16`.
    private func gres(
        _ text: String, _ line: SlurmLine, _ notes: inout [String]
    ) throws(CommandFailure) -> [(type: String, count: Int)] {
        var found: [(type: String, count: Int)] = []
        var others: Set<String> = []
        for resource in text.split(separator: ",") {
            let words = resource.prefix { $0 != "(" }.split(separator: ":").map(String.init)
            guard words.first == "gpu" else {
                if let name = words.first, !name.hasSuffix(")") { others.insert(name) }
                continue
            }
            let count = words.count > 1 ? Int(words[words.count - 1]) : 1
            let type = words.count > 2 ? words[1] : count == nil ? words[1] : ""
            guard (0...AllocatorLimits.gpusPerHost).contains(count ?? 1) else {
                throw .badInput(
                    "\(line.place): Gres=\(text): a host has at most \(AllocatorLimits.gpusPerHost) GPUs")
            }
            found.append((type, count ?? 1))
        }
        if !others.isEmpty {
            notes.append("\(line.place): Gres that are not registered: \(others.sorted().joined(separator: ", "))")
        }
        return found
    }

    /// gres.conf; without NodeName a line is about every host, which is told by `""`.
    private mutating func takeGRES(_ line: SlurmLine) throws(CommandFailure) {
        guard line["Name"] == "gpu", let type = line["Type"] else { return }
        let devices = try names(line["File"], line).count
        let count = line["Count"].flatMap { Int($0) } ?? max(1, devices)
        guard (0...AllocatorLimits.gpusPerHost).contains(count) else {
            throw .badInput("\(line.place): a host has at most \(AllocatorLimits.gpusPerHost) GPUs")
        }
        let nodes = line["NodeName"] == nil ? [""] : try names(line["NodeName"], line)
        for node in nodes { types[node, default: []] += Array(repeating: type, count: count) }
    }

    // MARK: Hosts

    private func host(_ name: String, _ hints: InventoryHints) throws(CommandFailure) -> Inventory.Entry {
        guard var entry = entries[name] else { throw .badInput("node \(name) is not there") }
        var known = (types[name] ?? types[""] ?? [])[...]
        for (type, count) in gpus[name] ?? [] {
            for _ in 0..<count {
                let word = type.isEmpty ? known.popFirst() ?? "" : type
                guard let model = SlurmFiles.model(word) ?? hints.model else {
                    throw .badInput(
                        "host \(name): the type of its GPUs is not said",
                        hint: "write Gres=gpu:TYPE:COUNT, give gres.conf as well, or name the model with --model")
                }
                entry.spec.add(GPUSpec(index: 0, model: model), index: nil)
            }
        }
        entry.spec.leaf = way(to: switchOf[name])
        entry.spec.block = blockOf[name] ?? ""
        return entry
    }

    /// The switches from the top to a leaf.
    private func way(to leaf: String?) -> String {
        var way: [String] = []
        var next = leaf
        while let name = next, !way.contains(name) {
            way.insert(name, at: 0)
            next = parentOf[name]
        }
        return way.joined(separator: "/")
    }

    /// `nvidia_h100_80gb_hbm3` is `H100-80GB-HBM3`: Slurm writes types in small letters.
    private static func model(_ type: String) -> GPUModel? {
        guard let model = Inventory.model(type) else { return nil }
        return try? GPUModel(model.text.uppercased())
    }
}
