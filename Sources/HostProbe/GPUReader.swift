// GPUReader.swift: asks NVML for everything that it can say of the GPUs.
//
// What one function does not say is a note, never the end: drivers and products differ in what they answer.

internal import GPUAllocator

/// The GPUs of a machine, as NVML knows them.
struct GPUReader {
    let nvml: NVML
    let tree: SystemTree
    /// What is not known, and why; one sentence each.
    private(set) var notes: [String] = []

    init(_ nvml: NVML, _ tree: SystemTree) {
        self.nvml = nvml
        self.tree = tree
    }

    /// Every GPU, by NVML's index, which is the order of the PCI bus.
    mutating func gpus() throws(NVMLError) -> [GPUReport] {
        let count = try nvml.deviceCount()
        if count > UInt32(AllocatorLimits.gpusPerHost) {
            notes.append("\(count) GPUs were found; the first \(AllocatorLimits.gpusPerHost) are reported")
        }
        var gpus: [GPUReport] = []
        var lost: [Int] = []
        for index in 0..<min(count, UInt32(AllocatorLimits.gpusPerHost)) {
            do throws(NVMLError) {
                gpus.append(try gpu(index))
            } catch {
                notes.append("GPU \(index) does not answer and is reported as fatal: \(error)")
                lost.append(gpus.count)
                gpus.append(GPUReport(spec: GPUSpec(index: UInt8(index), model: GPUReader.unknown, health: .fatal)))
            }
        }
        // A GPU that fell off the bus is still one of its host's: a host has one model.
        if let model = gpus.indices.first(where: { !lost.contains($0) }).map({ gpus[$0].spec.model }) {
            for index in lost { gpus[index].spec.model = model }
        }
        judgeLinks(&gpus)
        return gpus
    }

    private mutating func gpu(_ index: UInt32) throws(NVMLError) -> GPUReport {
        let nvml = nvml
        let device = try nvml.device(index)
        let name = try nvml.text("nvmlDeviceGetName", of: device)
        guard let model = GPUModel(marketingName: name) else { throw .failed("the name \"\(name)\"", code: 2) }
        var gpu = GPUReport(spec: GPUSpec(index: UInt8(index), model: model))
        let label = "GPU \(index)"
        gpu.spec.uuid =
            ask(label, "its UUID") { () throws(NVMLError) in
                try nvml.text("nvmlDeviceGetUUID", of: device)
            } ?? ""
        gpu.spec.memoryMiB =
            ask(label, "its memory") { () throws(NVMLError) in
                try nvml.fields("nvmlDeviceGetMemoryInfo", of: device) { unsafe $0.unsafeLoad(as: UInt64.self) >> 20 }
            } ?? 0
        gpu.spec.moduleID =
            ask(label, "its module id") { () throws(NVMLError) in
                try nvml.number("nvmlDeviceGetModuleId", of: device)
            } ?? 0
        gpu.spec.pciAddress =
            ask(label, "its PCI address") { () throws(NVMLError) in try GPUReader.pciAddress(of: device, nvml) } ?? ""
        gpu.spec.numaNode = tree.numaNode(of: gpu.spec.pciAddress) ?? 0
        readMIG(of: device, into: &gpu)
        readLinks(of: device, into: &gpu)
        readDomain(of: device, into: &gpu)
        gpu.spec.health = health(of: device, label)
        return gpu
    }

    private static func pciAddress(of device: NVMLDevice, _ nvml: NVML) throws(NVMLError) -> String {
        // nvmlPciInfo_t: char busIdLegacy[16]; unsigned domain, bus, device, …
        try nvml.fields("nvmlDeviceGetPciInfo_v3", of: device) { fields in
            unsafe PCIPath.address(
                domain: fields.unsafeLoad(fromByteOffset: 16, as: UInt32.self),
                bus: fields.unsafeLoad(fromByteOffset: 20, as: UInt32.self),
                device: fields.unsafeLoad(fromByteOffset: 24, as: UInt32.self))
        }
    }

    // MARK: MIG and NVLink

    private mutating func readMIG(of device: NVMLDevice, into gpu: inout GPUReport) {
        do throws(NVMLError) {
            gpu.spec.mig = try nvml.migMode(of: device) == 1 ? .enabled : .disabled
        } catch {
            if error.isNotSupported { gpu.spec.mig = .unsupported } else { unknown(gpu, "its MIG mode", error) }
        }
        guard gpu.spec.mig == .enabled else { return }
        for index in 0..<Limits.instancesPerGPU {
            guard let instance = try? nvml.instance(index, of: device),
                let name = try? nvml.text("nvmlDeviceGetName", of: instance)
            else { continue }
            // "NVIDIA H200 MIG 1g.18gb".
            gpu.instances.append(name.split(separator: " ").last.map(String.init) ?? name)
        }
    }

    private mutating func readLinks(of device: NVMLDevice, into gpu: inout GPUReport) {
        for link in 0..<Limits.linksPerGPU {
            do throws(NVMLError) {
                let isUp = try nvml.number("nvmlDeviceGetNvLinkState", of: device, link: link) == 1
                gpu.links += 1
                guard isUp else { continue }
                gpu.linksUp += 1
                // NVML_NVLINK_DEVICE_TYPE_SWITCH = 2.
                if try nvml.number("nvmlDeviceGetNvLinkRemoteDeviceType", of: device, link: link) == 2 {
                    gpu.linksToSwitch += 1
                }
            } catch {
                // A product with fewer links refuses the rest as invalid or not supported.
                if case .noFunction = error { return unknown(gpu, "where its NVLinks lead", error) }
            }
        }
    }

    private mutating func readDomain(of device: NVMLDevice, into gpu: inout GPUReport) {
        do throws(NVMLError) {
            // nvmlGpuFabricInfo_t: unsigned char clusterUuid[16]; nvmlReturn_t status; unsigned cliqueId; …
            gpu.domain = try nvml.fields("nvmlDeviceGetGpuFabricInfo", of: device) { fields in
                let cluster = (0..<16).map { unsafe fields.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
                guard cluster.contains(where: { $0 != 0 }) else { return "" }
                let digits = cluster.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                return unsafe "\(digits).\(fields.unsafeLoad(fromByteOffset: 20, as: UInt32.self))"
            }
        } catch {
            if !error.isNotSupported { unknown(gpu, "its NVLink domain", error) }
        }
    }

    // MARK: Health

    /// What the GPU's memory says of its health.
    ///
    /// Rows that could not be remapped: the GPU must go back. Rows that wait for a reset, or errors that ECC did not
    /// correct: it works, but should be looked at. Without an answer nobody can say.
    private mutating func health(of device: NVMLDevice, _ label: String) -> GPUHealth {
        var health = GPUHealth.unverified
        do throws(NVMLError) {
            let rows = try nvml.remappedRows(of: device)
            health = rows.hasFailed ? .fatal : rows.isPending ? .degraded : .healthy
            if rows.hasFailed { notes.append("\(label) could not remap bad rows of its memory: it is fatal") }
            if rows.isPending { notes.append("\(label) remaps rows of its memory at its next reset: it is degraded") }
        } catch {
            if !error.isNotSupported { notes.append("\(label): its remapped rows are not known: \(error)") }
        }
        do throws(NVMLError) {
            let errors = try nvml.uncorrectedErrors(of: device)
            if errors > 0 {
                notes.append(
                    "\(label) had \(errors) uncorrected memory errors since the driver was loaded: it is degraded")
            }
            if health != .fatal { health = errors > 0 || health == .degraded ? .degraded : .healthy }
        } catch {
            if !error.isNotSupported { notes.append("\(label): its memory errors are not known: \(error)") }
        }
        if health == .unverified { notes.append("\(label): nothing tells how well it is: it is unverified") }
        return health
    }

    /// A GPU with fewer NVLinks than its neighbours has lost some.
    private mutating func judgeLinks(_ gpus: inout [GPUReport]) {
        let most = gpus.map(\.linksUp).max() ?? 0
        for index in gpus.indices where gpus[index].linksUp < most && gpus[index].spec.health != .fatal {
            notes.append("GPU \(index) has \(gpus[index].linksUp) NVLinks up, others have \(most): it is degraded")
            gpus[index].spec.health = .degraded
        }
    }

    // MARK: Notes

    private mutating func ask<Value>(
        _ label: String, _ what: String, _ question: () throws(NVMLError) -> Value
    ) -> Value? {
        do throws(NVMLError) {
            return try question()
        } catch {
            notes.append("\(label): \(what) is not known: \(error)")
            return nil
        }
    }

    private mutating func unknown(_ gpu: GPUReport, _ what: String, _ error: NVMLError) {
        notes.append("GPU \(gpu.spec.index): \(what) is not known: \(error)")
    }

    private static let unknown: GPUModel = {
        guard let model = try? GPUModel("unknown") else { preconditionFailure("\"unknown\" is a GPU model") }
        return model
    }()
}
