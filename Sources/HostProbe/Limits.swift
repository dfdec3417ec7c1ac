// Limits.swift: how much of a machine is read.

/// How much of a machine is read.
enum Limits {
    /// Bytes of one file below /sys or /proc; what is longer is cut.
    static let fileBytes = 64 << 10
    /// Entries of one folder.
    static let folderEntries = 65_536
    /// NVLinks of one GPU (`NVML_NVLINK_MAX_LINKS`).
    static let linksPerGPU: UInt32 = 18
    /// MIG instances of one GPU.
    static let instancesPerGPU: UInt32 = 16
    /// Bytes for a text or a struct that NVML fills; above every `NVML_DEVICE_*_BUFFER_SIZE`.
    static let bufferBytes = 256
}
