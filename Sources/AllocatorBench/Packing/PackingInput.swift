// PackingInput.swift: hosts and tasks of one run, checked and in small numbers.

import Basics
public import GPUAllocator
public import TraceReplay

/// Hosts, and tasks of one host each.
public struct PackingInput: Sendable {
    /// The trace's name in reports.
    public let name: String
    /// The hosts in the order of the file.
    public let hosts: [HostSpec]
    /// The tasks in the order of the file.
    public let tasks: [TraceTask]
    /// All GPUs, in thousandths.
    public let capacityMilli: UInt64
    /// Equal tasks have the same number here, by position.
    let typeOf: [Int]
    /// One task per number of ``typeOf``.
    let types: [TaskType]

    /// Takes what was read; throws when a task is a gang, which the method does not know.
    public init(name: String, hosts: [TraceHost], tasks: [TraceTask]) throws(PackingError) {
        self.name = name
        self.hosts = hosts.map(\.spec)
        self.tasks = tasks
        capacityMilli = hosts.reduce(0) { $0 + UInt64($1.spec.gpus.count) * UInt64(AllocatorLimits.milliPerGPU) }
        guard capacityMilli > 0 else { throw .noGPUs }
        guard !tasks.isEmpty else { throw .noTasks(trace: name) }
        var models: [GPUModel] = []
        for host in hosts {
            if let model = host.spec.model, !models.contains(model) { models.append(model) }
        }
        var typeOf: [Int] = []
        var types: [TaskType] = []
        var numbers: [TaskType: Int] = [:]
        for task in tasks {
            guard task.demand.hostCount == 1 else { throw .gang(trace: name, task: task.name) }
            let type = TaskType(task.demand, models: models)
            let number = numbers[type] ?? types.count
            if number == types.count {
                numbers[type] = number
                types.append(type)
            }
            typeOf.append(number)
        }
        self.typeOf = typeOf
        self.types = types
    }
}

/// What a task wants, with models as bits.
struct TaskType: Hashable, Sendable {
    var gpus: Int
    /// Of each GPU; 1000 = whole.
    var milli: Int
    var cpuMilli: Int
    var memoryMiB: Int
    /// Bit per model; nil = any.
    var models: UInt64?

    init(_ demand: Demand, models known: [GPUModel]) {
        switch demand.shape {
        case .gang(_, let gpusPerHost): (gpus, milli) = (Int(gpusPerHost), Int(AllocatorLimits.milliPerGPU))
        case .share(let share): (gpus, milli) = (1, Int(share))
        case .instance, .cpuOnly, .parts: (gpus, milli) = (0, 0)
        }
        cpuMilli = Int(demand.cpuMilli)
        memoryMiB = Int(demand.memoryMiB)
        if !demand.models.isEmpty {
            models = 0
            for (number, model) in known.enumerated() where demand.models.contains(model) {
                models = (models ?? 0) | 1 << UInt64(number)
            }
        }
    }
}

/// Why a run cannot start, or must stop.
public enum PackingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The hosts have no GPU.
    case noGPUs
    /// A trace without tasks.
    case noTasks(trace: String)
    /// A task on several hosts.
    case gang(trace: String, task: String)
    /// A policy placed what does not fit.
    case overCommit(policy: String, task: String, host: String)
    /// A policy refused what fits.
    case refusedWhatFits(policy: String, task: String, host: String)

    /// The text that people see.
    public var description: String {
        switch self {
        case .noGPUs: "the hosts have no GPU; give a host file with GPUs"
        case .noTasks(let trace): "trace \(trace) has no tasks"
        case .gang(let trace, let task):
            "task \(task) of trace \(trace) is a gang; packing is measured with tasks of one host"
        case .overCommit(let policy, let task, let host): "\(policy) placed \(task) on \(host), where it does not fit"
        case .refusedWhatFits(let policy, let task, let host): "\(policy) refused \(task), which fits on \(host)"
        }
    }
}
