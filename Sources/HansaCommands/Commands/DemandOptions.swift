// DemandOptions.swift: what is asked for, as options of `allocate` and `plan`; wrong values are refused here, precisely.
//
// What the options mean: docs/cli.md and docs/allocation.md, "Demands".

internal import ArgumentParser
internal import Basics
internal import GPUAllocator
internal import HansaMessages

/// What is asked for and where it may run.
struct DemandOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Whole GPUs per host, 1 to \(AllocatorLimits.gpusPerHost).", valueName: "n"))
    var gpus: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Hosts of the gang, all or none; with --gpus. Default 1.", valueName: "n"))
    var hosts: Int?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("A part of one GPU in thousandths, 1 to 999.", valueName: "milli"))
    var share: Int?

    @Option(
        help: ArgumentHelp("One instance of a GPU, such as 1g.18gb.", valueName: "profile"))
    var instance: String?

    @Flag(help: "No GPU: only --cpu and --memory-gib.")
    var cpuOnly = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "So many pieces as --gpus, --share or --instance say, all or none; several may be on one host.",
            valueName: "n"))
    var count: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("So many whole GPUs in all, on as few hosts as will do, all or none.", valueName: "n"))
    var totalGpus: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("At most n pieces on one host; with --count, --total-gpus or --part.", valueName: "n"))
    var perHostMax: Int?

    @Option(
        help: ArgumentHelp(
            "Pieces of a gang that are alike, such as workers=4,gpus=8,cpu=64,memory-gib=512; may be repeated; all or none.",
            valueName: "part"),
        transform: { try PartText.part($0) })
    var part: [Part] = []

    @Option(
        help: ArgumentHelp(
            "An acceptable GPU model, as Hansa, nvidia-smi, Slurm or Kubernetes call it; may be repeated.",
            valueName: "model"),
        transform: { try GPUModel(spelled: $0) })
    var model: [GPUModel] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("CPU cores per host, such as 4 or 0.5.", valueName: "cores"))
    var cpu: Double = 0

    @Option(parsing: .unconditional, help: ArgumentHelp("Memory per host in GiB.", valueName: "gib"))
    var memoryGib: Double = 0

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Memory that each GPU, or the instance, must have at least, in GiB; 80 means an 80 GB GPU too.",
            valueName: "gib"))
    var gpuMemoryGib: Double = 0

    @Option(
        help: ArgumentHelp("An acceptable site; may be repeated.", valueName: "site"), transform: { try SiteID($0) })
    var site: [SiteID] = []

    @Option(
        help: ArgumentHelp("A region where it may run; may be repeated. Default: every region.", valueName: "region"),
        transform: { try RegionID($0) })
    var region: [RegionID] = []

    @OptionGroup(title: "Constraints") var constraints: ConstraintOptions

    @Flag(help: "It can be moved to other GPUs later: `hansa defragment` may propose so.")
    var movable = false

    /// Whether nothing at all is asked for.
    var isEmpty: Bool {
        gpus == nil && hosts == nil && share == nil && !cpuOnly && model.isEmpty && cpu == 0 && memoryGib == 0
            && gpuMemoryGib == 0 && count == nil && totalGpus == nil && perHostMax == nil && part.isEmpty
            && site.isEmpty && instance == nil && constraints.isEmpty && !movable
    }

    /// Throws when nothing is asked for, which only some commands allow.
    func require() throws {
        if isEmpty { throw DemandOptions.nothing }
    }

    private static var nothing: ValidationError {
        ValidationError("say what is asked for: --gpus N, --share MILLI, --instance PROFILE or --cpu-only")
    }

    mutating func validate() throws {
        if isEmpty { return }
        let shapes = [gpus != nil, share != nil, instance != nil, cpuOnly, totalGpus != nil, !part.isEmpty].count { $0 }
        if shapes == 0 { throw DemandOptions.nothing }
        guard shapes == 1 else {
            throw ValidationError(
                "--gpus, --share, --instance and --cpu-only exclude each other; give one"
                    + (totalGpus != nil || !part.isEmpty ? ", and no other with --total-gpus or --part" : ""))
        }
        if let gpus, !(1...AllocatorLimits.gpusPerHost).contains(gpus) {
            throw ValidationError(
                "--gpus must be 1 to \(AllocatorLimits.gpusPerHost) per host, not \(gpus)"
                    + (gpus <= 0 ? "; for no GPU use --cpu-only" : "; for more use --hosts"))
        }
        if let hosts {
            guard gpus != nil else { throw ValidationError("--hosts needs --gpus: only whole GPUs come in gangs") }
            guard (1...AllocatorLimits.gangHosts).contains(hosts) else {
                throw ValidationError("--hosts must be 1 to \(AllocatorLimits.gangHosts), not \(hosts)")
            }
        }
        if let share, !(1..<Int(AllocatorLimits.milliPerGPU)).contains(share) {
            throw ValidationError(
                "--share must be 1 to 999 thousandths of a GPU, not \(share)"
                    + (share == 1_000 ? "; for a whole GPU use --gpus 1" : ""))
        }
        try validatePieces()
        try check(cpu, "--cpu", unit: "cores", limit: Double(AllocatorLimits.cpuMilliPerHost / 1_000))
        try check(memoryGib, "--memory-gib", unit: "GiB", limit: Double(AllocatorLimits.memoryMiBPerHost / 1_024))
        try check(
            gpuMemoryGib, "--gpu-memory-gib", unit: "GiB", limit: Double(AllocatorLimits.memoryMiBPerHost / 1_024))
        if cpuOnly && cpu == 0 && memoryGib == 0 {
            throw ValidationError("--cpu-only needs --cpu CORES or --memory-gib GIB: nothing is asked for")
        }
        if cpuOnly && !model.isEmpty { throw ValidationError("--model needs --gpus or --share: no GPU is asked for") }
        if cpuOnly && gpuMemoryGib > 0 {
            throw ValidationError("--gpu-memory-gib needs --gpus, --share or --instance: no GPU is asked for")
        }
    }

    private func validatePieces() throws {
        if let count {
            guard hosts == nil, totalGpus == nil, part.isEmpty else {
                throw ValidationError("--count is for --gpus, --share, --instance and --cpu-only, without --hosts")
            }
            guard (1...AllocatorLimits.piecesPerDemand).contains(count) else {
                throw ValidationError("--count must be 1 to \(AllocatorLimits.piecesPerDemand), not \(count)")
            }
        }
        if let totalGpus, !(1...AllocatorLimits.piecesPerDemand).contains(totalGpus) {
            throw ValidationError(
                "--total-gpus must be 1 to \(AllocatorLimits.piecesPerDemand), not \(totalGpus)"
                    + (totalGpus > 0 ? "; for more use --gpus with --hosts" : ""))
        }
        if let perHostMax {
            guard perHostMax > 0, perHostMax <= Int(Int32.max) else {
                throw ValidationError("--per-host-max must be 1 or more, not \(perHostMax)")
            }
            guard count != nil || totalGpus != nil || !part.isEmpty else {
                throw ValidationError(
                    "--per-host-max is for --count, --total-gpus and --part; the hosts of --gpus with --hosts differ already"
                )
            }
        }
        if !part.isEmpty, !model.isEmpty || cpu > 0 || memoryGib > 0 || gpuMemoryGib > 0 {
            throw ValidationError(
                "--model, --cpu, --memory-gib and --gpu-memory-gib are said in each --part: workers=4,gpus=8,cpu=64,model=H200"
            )
        }
    }

    private func check(_ value: Double, _ option: String, unit: String, limit: Double) throws {
        guard value >= 0, value <= limit else {
            throw ValidationError("\(option) must be 0 to \(Int(limit)) \(unit), not \(value)")
        }
    }

    /// The demand as a message.
    var demand: HansaMessages.Demand {
        var rules = constraints.constraints
        if let perHostMax {
            rules = rules ?? .init()
            rules?.perHostMax = UInt32(perHostMax)
        }
        if let parts {
            return HansaMessages.Demand(
                shape: .parts(Parts(parts: parts)), sites: site.map(\.text), constraints: rules, movable: movable)
        }
        let shape: HansaMessages.Demand.Shape =
            if let share {
                .share(Share(milli: UInt32(share)))
            } else if let instance {
                .instance(Instance(profile: MIGProfile.name(spelled: instance)))
            } else if cpuOnly {
                .cpuOnly(CPUOnly())
            } else {
                .gang(Gang(hosts: UInt32(hosts ?? 1), gpusPerHost: UInt32(gpus ?? totalGpus ?? 1)))
            }
        return HansaMessages.Demand(
            shape: shape, models: model.map(\.text), cpuMilli: UInt64((cpu * 1_000).rounded()),
            memoryMib: UInt64((memoryGib * 1_024).rounded()), sites: site.map(\.text),
            constraints: constraints.constraints, gpuMemoryMib: UInt64((gpuMemoryGib * 1_024).rounded()),
            movable: movable)
    }

    /// The parts of a demand of several pieces; nil when it has one, or is a gang.
    private var parts: [Part]? {
        if !part.isEmpty { return part }
        guard let pieces = count ?? totalGpus, pieces > 1 else { return nil }
        let piece: Part.Piece =
            if let share {
                .share(Share(milli: UInt32(share)))
            } else if let instance {
                .instance(Instance(profile: MIGProfile.name(spelled: instance)))
            } else if cpuOnly {
                .cpuOnly(CPUOnly())
            } else {
                .gpus(UInt32(gpus ?? 1))
            }
        return [
            Part(
                count: UInt32(pieces), piece: piece, models: model.map(\.text),
                cpuMilli: UInt64((cpu * 1_000).rounded()),
                memoryMib: UInt64((memoryGib * 1_024).rounded()), gpuMemoryMib: UInt64((gpuMemoryGib * 1_024).rounded())
            )
        ]
    }

    /// Where it may run, as a message.
    var residency: Residency { Residency(allowedRegions: region.map(\.text)) }
}
