// SyntheticTrace.swift: a made-up trace with the columns of the real ones, the same for the same seed.

import Basics

/// Hosts and tasks as the files of a trace.
struct SyntheticTrace {
    /// The host file.
    let hosts: String
    /// The task file.
    let tasks: String

    /// Makes a trace in which the cluster fills up, so that requests spill and some are refused.
    init(hostCount: Int, taskCount: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let kinds = [("H200", 8), ("H200", 8), ("A10", 4), ("T4", 2), ("T4", 1)]
        var lines = ["sn,cpu_milli,memory_mib,gpu,model"]
        for index in 0..<hostCount {
            let (model, gpus) = kinds[Int(random.below(5))]
            lines.append("host-\(index),\(gpus * 16_000),\(gpus * 131_072),\(gpus),\(model)")
        }
        hosts = lines.joined(separator: "\n") + "\n"

        lines = [
            "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,scheduled_time"
        ]
        for index in 0..<taskCount {
            let shape = [(0, 0), (1, 250), (1, 500), (1, 1_000), (2, 1_000), (4, 1_000), (8, 1_000)][
                Int(random.below(7))]
            let model = shape.0 > 0 && random.below(3) == 0 ? ["H200", "T4", "H200|A10"][Int(random.below(3))] : ""
            let created = UInt64(index) * 10
            let lasts = taskCount / 4 + Int(random.below(UInt64(taskCount)))
            // Every third one stays.
            let deleted = index % 3 == 0 ? "" : "\(created + UInt64(lasts) * 10)"
            let cpu = 1_000 * (1 + random.below(8))
            lines.append(
                "task-\(index),\(cpu),\(cpu * 4),\(shape.0),\(shape.1),\(model),LS,Running,\(created),\(deleted),\(created)"
            )
        }
        tasks = lines.joined(separator: "\n") + "\n"
    }
}
