// NVML.swift: NVIDIA's management library, opened at run time; nothing of NVIDIA is needed to build.
//
// Every function is looked up when it is called and may be missing. Layouts and numbers are those of NVIDIA's nvml.h (12.2):
// nvmlPciInfo_t, nvmlMemory_t and nvmlGpuFabricInfo_t have not changed since their functions got the names used here.

internal import Glibc

/// A device of NVML: a GPU or a MIG instance.
@safe struct NVMLDevice {
    fileprivate let handle: OpaquePointer
}

/// The loaded and initialized library; shut down when it goes.
@safe final class NVML {
    /// The name that NVIDIA's driver installs.
    static let usualName = "libnvidia-ml.so.1"

    private let handle: UnsafeMutableRawPointer

    /// Opens and initializes the library.
    ///
    /// - Parameter path: A file, or a name that the loader looks for.
    init(_ path: String) throws(NVMLError) {
        guard let handle = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw .notLoaded(unsafe dlerror().map { unsafe String(cString: $0) } ?? "\(path) cannot be loaded")
        }
        unsafe self.handle = handle
        typealias Function = @convention(c) () -> UInt32
        let initialize = try unsafe function("nvmlInit_v2", Function.self)
        try check("nvmlInit_v2", initialize())
    }

    deinit {
        typealias Function = @convention(c) () -> UInt32
        if let shutdown = try? unsafe function("nvmlShutdown", Function.self) { _ = shutdown() }
    }

    // MARK: Questions

    /// The version of the driver.
    func driverVersion() throws(NVMLError) -> String {
        let name = "nvmlSystemGetDriverVersion"
        typealias Function = @convention(c) (UnsafeMutablePointer<CChar>, UInt32) -> UInt32
        let call = try unsafe function(name, Function.self)
        return try unsafe text(name) { unsafe call($0, $1) }
    }

    /// How many GPUs there are.
    func deviceCount() throws(NVMLError) -> UInt32 {
        let name = "nvmlDeviceGetCount_v2"
        typealias Function = @convention(c) (UnsafeMutablePointer<UInt32>) -> UInt32
        let call = try unsafe function(name, Function.self)
        var count: UInt32 = 0
        try check(name, unsafe call(&count))
        return count
    }

    /// The GPU at an index, in the order of the PCI bus.
    func device(_ index: UInt32) throws(NVMLError) -> NVMLDevice {
        let name = "nvmlDeviceGetHandleByIndex_v2"
        typealias Function = @convention(c) (UInt32, UnsafeMutablePointer<OpaquePointer?>) -> UInt32
        let call = try unsafe function(name, Function.self)
        var handle: OpaquePointer?
        try check(name, unsafe call(index, &handle))
        return try unsafe present(handle, name)
    }

    /// A MIG instance of a GPU.
    func instance(_ index: UInt32, of device: NVMLDevice) throws(NVMLError) -> NVMLDevice {
        let name = "nvmlDeviceGetMigDeviceHandleByIndex"
        typealias Function = @convention(c) (OpaquePointer, UInt32, UnsafeMutablePointer<OpaquePointer?>) -> UInt32
        let call = try unsafe function(name, Function.self)
        var handle: OpaquePointer?
        try check(name, unsafe call(device.handle, index, &handle))
        return try unsafe present(handle, name)
    }

    /// A text of a device, such as that of `nvmlDeviceGetName`.
    func text(_ name: String, of device: NVMLDevice) throws(NVMLError) -> String {
        typealias Function = @convention(c) (OpaquePointer, UnsafeMutablePointer<CChar>, UInt32) -> UInt32
        let call = try unsafe function(name, Function.self)
        return try unsafe text(name) { unsafe call(device.handle, $0, $1) }
    }

    /// A number of a device, such as that of `nvmlDeviceGetModuleId`.
    func number(_ name: String, of device: NVMLDevice) throws(NVMLError) -> UInt32 {
        typealias Function = @convention(c) (OpaquePointer, UnsafeMutablePointer<UInt32>) -> UInt32
        let call = try unsafe function(name, Function.self)
        var number: UInt32 = 0
        try check(name, unsafe call(device.handle, &number))
        return number
    }

    /// A number of one NVLink of a device, such as that of `nvmlDeviceGetNvLinkState`.
    func number(_ name: String, of device: NVMLDevice, link: UInt32) throws(NVMLError) -> UInt32 {
        typealias Function = @convention(c) (OpaquePointer, UInt32, UnsafeMutablePointer<UInt32>) -> UInt32
        let call = try unsafe function(name, Function.self)
        var number: UInt32 = 0
        try check(name, unsafe call(device.handle, link, &number))
        return number
    }

    /// The current MIG mode: 1 when it is on.
    func migMode(of device: NVMLDevice) throws(NVMLError) -> UInt32 {
        let name = "nvmlDeviceGetMigMode"
        typealias Function =
            @convention(c) (OpaquePointer, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>) -> UInt32
        let call = try unsafe function(name, Function.self)
        var (current, pending): (UInt32, UInt32) = (0, 0)
        try check(name, unsafe call(device.handle, &current, &pending))
        return current
    }

    /// Whether rows wait to be remapped until a reset, and whether remapping failed.
    func remappedRows(of device: NVMLDevice) throws(NVMLError) -> (isPending: Bool, hasFailed: Bool) {
        let name = "nvmlDeviceGetRemappedRows"
        typealias Number = UnsafeMutablePointer<UInt32>
        typealias Function = @convention(c) (OpaquePointer, Number, Number, Number, Number) -> UInt32
        let call = try unsafe function(name, Function.self)
        var (correctable, uncorrectable, pending, failed): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
        try check(name, unsafe call(device.handle, &correctable, &uncorrectable, &pending, &failed))
        return (pending != 0, failed != 0)
    }

    /// Memory errors since the driver was loaded that ECC could not correct.
    func uncorrectedErrors(of device: NVMLDevice) throws(NVMLError) -> UInt64 {
        let name = "nvmlDeviceGetTotalEccErrors"
        typealias Function = @convention(c) (OpaquePointer, UInt32, UInt32, UnsafeMutablePointer<UInt64>) -> UInt32
        let call = try unsafe function(name, Function.self)
        var count: UInt64 = 0
        // NVML_MEMORY_ERROR_TYPE_UNCORRECTED = 1, NVML_VOLATILE_ECC = 0.
        try check(name, unsafe call(device.handle, 1, 0, &count))
        return count
    }

    /// What a struct says that NVML fills, such as that of `nvmlDeviceGetMemoryInfo`.
    func fields<Value>(
        _ name: String, of device: NVMLDevice, _ read: (RawSpan) -> Value
    ) throws(NVMLError) -> Value {
        typealias Function = @convention(c) (OpaquePointer, UnsafeMutableRawPointer) -> UInt32
        let call = try unsafe function(name, Function.self)
        // As words, so that the struct is aligned.
        var words = [UInt64](repeating: 0, count: Limits.bufferBytes / 8)
        let code = unsafe words.withUnsafeMutableBytes { buffer in
            unsafe buffer.baseAddress.map { unsafe call(device.handle, $0) } ?? 0
        }
        try check(name, code)
        return unsafe read(words.span.bytes)
    }

    // MARK: Calling

    private func text(
        _ name: String, _ fill: (UnsafeMutablePointer<CChar>, UInt32) -> UInt32
    ) throws(NVMLError) -> String {
        var bytes = [CChar](repeating: 0, count: Limits.bufferBytes)
        let code = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe fill($0, UInt32(buffer.count - 1)) } ?? 0
        }
        try check(name, code)
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func check(_ name: String, _ code: UInt32) throws(NVMLError) {
        if code != 0 { throw .failed(name, code: code) }
    }

    private func present(_ handle: OpaquePointer?, _ name: String) throws(NVMLError) -> NVMLDevice {
        // 6 is NVML_ERROR_NOT_FOUND.
        guard let handle = unsafe handle else { throw .failed(name, code: 6) }
        return unsafe NVMLDevice(handle: handle)
    }

    @unsafe private func function<Function>(
        _ name: String, _ type: Function.Type
    ) throws(NVMLError) -> Function {
        guard let symbol = unsafe dlsym(handle, name) else { throw .noFunction(name) }
        return unsafe unsafeBitCast(symbol, to: type)
    }
}
