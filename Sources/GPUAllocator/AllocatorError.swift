// AllocatorError.swift: everything that can be wrong with what the allocator is given.

public import Basics

/// Why the allocator did not do what it was told.
///
/// Nothing has changed when one is thrown.
public enum AllocatorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A gang of no hosts.
    case zeroHosts
    /// A gang of more hosts than the limit.
    case tooManyHosts(hosts: UInt32)
    /// No GPU per host.
    case zeroGPUs
    /// More GPUs per host than the limit.
    case tooManyGPUs(gpusPerHost: UInt32)
    /// More GPUs in all than the limit of a gang.
    case gangOfTooManyGPUs(gpus: UInt64)
    /// A share outside 1 … 999.
    case shareOutOfRange(milli: UInt32)
    /// No GPU, no CPU and no memory.
    case nothingAsked
    /// GPU models named for a demand without GPUs.
    case modelsWithoutGPUs
    /// More GPU models named than the limit.
    case tooManyModels(count: Int)
    /// More sites named than the limit.
    case tooManySites(count: Int)
    /// An instance of a MIG profile that no known GPU has.
    case unknownProfile(String)
    /// More rules about labels than the limit.
    case tooManyLabelRules(count: Int)
    /// Constraints that contradict themselves or are out of bounds.
    case badConstraint(problem: String)
    /// Parts of a demand that contradict themselves or are out of bounds.
    case badParts(problem: String)
    /// More CPU per host than the limit.
    case tooMuchCPU(cpuMilli: UInt64)
    /// More memory per host than the limit.
    case tooMuchMemory(memoryMiB: UInt64)
    /// More memory per GPU than the limit.
    case tooMuchGPUMemory(memoryMiB: UInt64)
    /// Memory of GPUs asked for by a demand without GPUs.
    case gpuMemoryWithoutGPUs
    /// The content of a host is not acceptable.
    case invalidHost(HostID, problem: String)
    /// The region has as many hosts as the limit.
    case regionFull
    /// A host with allocations was registered again with other content.
    case hostInUse(HostID, usedMilli: UInt64)
    /// A host is to get an id that another one has.
    case hostExists(HostID)
    /// No such host.
    case unknownHost(HostID)
    /// The host has no GPU of this index.
    case unknownGPU(HostID, gpu: UInt8)
    /// A placement that contradicts itself.
    case malformedPlacement(HostID, problem: String)
    /// A placement takes what is not free.
    case overCommit(HostID, resource: String, wanted: UInt64, free: UInt64)
    /// A release gives back more than is taken.
    case notTaken(HostID, resource: String, returned: UInt64, taken: UInt64)

    /// The text that people see.
    public var description: String {
        switch self {
        case .zeroHosts:
            "a gang needs at least 1 host; 0 were asked for"
        case .tooManyHosts(let hosts):
            "a gang has at most \(AllocatorLimits.gangHosts) hosts; \(hosts) were asked for"
        case .zeroGPUs:
            "at least 1 GPU per host is needed; 0 were asked for. Ask for CPU only to get none"
        case .tooManyGPUs(let gpusPerHost):
            "a host has at most \(AllocatorLimits.gpusPerHost) GPUs; \(gpusPerHost) per host were asked for. "
                + "Ask for more hosts"
        case .gangOfTooManyGPUs(let gpus):
            "a gang has at most \(AllocatorLimits.gangGPUs) GPUs; \(gpus) were asked for"
        case .shareOutOfRange(let milli):
            "a share is 1 to 999 thousandths of a GPU; \(milli) were asked for. Ask for 1 GPU to get a whole one"
        case .nothingAsked:
            "nothing is asked for: a demand without GPUs needs CPU or memory"
        case .modelsWithoutGPUs:
            "GPU models are named, but no GPU is asked for"
        case .tooManyModels(let count):
            "a demand names at most \(AllocatorLimits.modelsPerDemand) GPU models; this one names \(count)"
        case .tooManySites(let count):
            "a demand names at most \(AllocatorLimits.sitesPerDemand) sites; this one names \(count)"
        case .unknownProfile(let profile):
            "no known GPU has instances of the profile \"\(profile)\"; the profiles are in docs/allocation.md"
        case .tooManyLabelRules(let count):
            "a demand has at most \(AllocatorLimits.labelRules) rules about labels; this one has \(count)"
        case .badConstraint(let problem), .badParts(let problem):
            problem
        case .tooMuchCPU(let cpuMilli):
            "a host has at most \(AllocatorLimits.cpuMilliPerHost) milli-cores; \(cpuMilli) were asked for"
        case .tooMuchMemory(let memoryMiB):
            "a host has at most \(AllocatorLimits.memoryMiBPerHost) MiB of memory; \(memoryMiB) were asked for"
        case .tooMuchGPUMemory(let memoryMiB):
            "a GPU has at most \(AllocatorLimits.memoryMiBPerHost) MiB of memory; \(memoryMiB) were asked for"
        case .gpuMemoryWithoutGPUs:
            "memory of GPUs is asked for, but no GPU"
        default:
            hostDescription
        }
    }

    private var hostDescription: String {
        switch self {
        case .invalidHost(let host, let problem):
            "host \(host) cannot be registered: \(problem)"
        case .regionFull:
            "a region has at most \(AllocatorLimits.hosts) hosts"
        case .hostInUse(let host, let usedMilli):
            "host \(host) cannot be changed while allocations hold \(usedMilli) milli-GPU, CPU or memory of it; "
                + "cordon it and release them first"
        case .hostExists(let host):
            "there is a host \(host) already; remove it first, or choose another id"
        case .unknownHost(let host):
            "host \(host) is not registered"
        case .unknownGPU(let host, let gpu):
            "host \(host) has no GPU \(gpu)"
        case .malformedPlacement(let host, let problem):
            "the placement on host \(host) is malformed: \(problem)"
        case .overCommit(let host, let resource, let wanted, let free):
            "host \(host) is over-committed: \(wanted) of \(resource) is taken, \(free) is free"
        case .notTaken(let host, let resource, let returned, let taken):
            "host \(host) cannot take back \(returned) of \(resource): only \(taken) is taken"
        default:
            "a demand is not valid"
        }
    }
}
