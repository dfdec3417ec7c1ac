// LibFuzzer.swift: hands a target to libFuzzer, which calls it with inputs of its own making.

#if FUZZING
    import FuzzTargets
    import Glibc

    private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

    @_silgen_name("LLVMFuzzerRunDriver")
    private func runDriver(
        _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
        _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    nonisolated(unsafe) private var fuzzed: FuzzTarget?

    /// Fuzzes until libFuzzer's options, which are the arguments, say that it is enough.
    func fuzz(_ target: FuzzTarget) -> Never {
        unsafe fuzzed = target
        var count = CommandLine.argc
        var arguments = unsafe CommandLine.unsafeArgv
        let status = unsafe runDriver(&count, &arguments) { start, count in
            let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
            do throws(FuzzFinding) {
                try unsafe fuzzed?.run(bytes)
            } catch {
                fatalError(error.description)
            }
            return 0
        }
        exit(status)
    }
#endif
