// NVMLError.swift: why NVML did not answer.
//
// The codes are those of `nvmlReturn_t` in NVIDIA's nvml.h (12.2), https://docs.nvidia.com/deploy/nvml-api.

/// Why NVML did not answer.
enum NVMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library cannot be loaded; what the loader said.
    case notLoaded(String)
    /// The library has no such function: its driver is older.
    case noFunction(String)
    /// The function failed.
    case failed(String, code: UInt32)

    /// The driver knows the function and says that the device has nothing of the kind.
    var isNotSupported: Bool {
        if case .failed(_, code: 3) = self { true } else { false }
    }

    /// The text that people see.
    var description: String {
        switch self {
        case .notLoaded(let problem): problem
        case .noFunction(let name): "the driver's library has no \(name)"
        case .failed(let name, let code): "\(name): \(NVMLError.words[code] ?? "error") (\(code))"
        }
    }

    private static let words: [UInt32: String] = [
        1: "not initialized", 2: "invalid argument", 3: "not supported", 4: "no permission", 6: "not found",
        9: "the driver is not loaded", 12: "a library is missing", 13: "no such function", 14: "corrupted infoROM",
        15: "the GPU has fallen off the bus", 16: "the GPU must be reset", 17: "the operating system refused",
        18: "library and driver are of different versions", 999: "unknown error",
    ]
}
