// InventoryOptions.swift: what the user adds to hosts that another program lists.

internal import ArgumentParser
internal import GPUAllocator
internal import HostProbe

/// The options of inventories.
struct InventoryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The program; else what the files look like.", valueName: "program"),
        completion: .list(InventoryFormat.allCases.map(\.rawValue)), transform: { try InventoryFormat.named($0) })
    var format: InventoryFormat?

    @OptionGroup var place: HostPlaceOptions

    @Option(
        help: ArgumentHelp("The model of GPUs that have no name there.", valueName: "model"),
        transform: { try GPUModel($0) })
    var model: GPUModel?

    @Option(parsing: .unconditional, help: ArgumentHelp("The cores of hosts that do not say.", valueName: "cores"))
    var cores: UInt32 = 0

    @Option(
        name: .customLong("memory-gib"), parsing: .unconditional,
        help: ArgumentHelp("The memory of hosts that do not say.", valueName: "gib"))
    var memoryGiB: UInt32 = 0

    @Option(help: ArgumentHelp("The label of Kubernetes nodes that names their site.", valueName: "key"))
    var siteLabel = InventoryHints().siteLabel

    @Option(help: ArgumentHelp("The label of Kubernetes nodes that names their rack.", valueName: "key"))
    var rackLabel: String?

    @Option(help: ArgumentHelp("The label of Kubernetes nodes that names their block.", valueName: "key"))
    var blockLabel: String?

    /// Whether any of them was given.
    var isGiven: Bool {
        let defaults = InventoryHints()
        return format != nil || place.isGiven || model != nil || cores != 0 || memoryGiB != 0
            || siteLabel != defaults.siteLabel || rackLabel != nil || blockLabel != nil
    }

    /// What they say.
    func hints() throws -> InventoryHints {
        let place = try place.place()
        return InventoryHints(
            id: try self.place.hostID(), site: self.place.site, block: place.block, rack: place.rack, leaf: place.leaf,
            labels: place.labels, model: model, cpuMilli: UInt64(cores) * 1_000, memoryMiB: UInt64(memoryGiB) << 10,
            siteLabel: siteLabel, rackLabel: rackLabel, blockLabel: blockLabel)
    }
}

extension InventoryFormat {
    /// Reads the name of a program.
    static func named(_ text: String) throws -> InventoryFormat {
        guard let format = InventoryFormat(rawValue: text) else {
            throw ValidationError("the programs are \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return format
    }
}

extension HostFile {
    /// Reads Hansa's own file, or another program's files.
    static func read(
        _ paths: [String], _ options: InventoryOptions, _ environment: CommandEnvironment
    ) throws -> HostFile {
        var files: [(text: String, name: String)] = []
        for path in paths { files.append((try InputFile.text(path, environment), path)) }
        let formats = files.map { options.format ?? InventoryFormat(of: $0.text) }
        guard let format = formats[0] else {
            guard files.count == 1 else {
                throw CommandFailure.usage(
                    "one file of CSV or JSON is read at a time; join them, or run the command for each")
            }
            guard !options.isGiven else {
                throw CommandFailure.usage(
                    "--id, --site and the like are for hosts that another program lists; write them into \(paths[0])")
            }
            let file = try HostFile(files[0].text, file: paths[0])
            if !file.isJSON { InputFile.remarkSeparator(of: files[0].text, paths[0], environment) }
            return file
        }
        if let index = formats.firstIndex(where: { $0 != format }) {
            throw CommandFailure.usage("\(paths[index]) is not of \(format.rawValue), as \(paths[0]) is")
        }
        let inventory = try Inventory.read(files, format, try options.hints())
        for note in inventory.notes { environment.console.warn(note) }
        return HostFile(inventory, file: paths.joined(separator: ", "))
    }
}
