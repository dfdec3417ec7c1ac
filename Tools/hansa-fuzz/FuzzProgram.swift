// FuzzProgram.swift: runs one fuzz target: over files, or for ever when it was built by Tools/fuzz/fuzz.sh.

import FuzzTargets
import Glibc

@main
enum FuzzProgram {
    static func main() {
        #if FUZZING
            // libFuzzer runs itself again with its own arguments only.
            let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
        #else
            let name = CommandLine.arguments.dropFirst().first ?? ""
        #endif
        guard let target = FuzzTarget.named(name) else {
            print("usage: hansa-fuzz TARGET FILE...\n\nTargets:")
            for target in FuzzTarget.all { print("  \(target.name): \(target.summary)") }
            exit(name.isEmpty ? 0 : 64)
        }
        #if FUZZING
            fuzz(target)
        #else
            for path in CommandLine.arguments.dropFirst(2) { replay(path, target) }
        #endif
    }

    #if !FUZZING
        private static func replay(_ path: String, _ target: FuzzTarget) {
            guard let file = unsafe fopen(path, "rb") else {
                print("\(path) cannot be read")
                exit(66)
            }
            var bytes: [UInt8] = []
            while case let byte = unsafe fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
            unsafe fclose(file)
            do throws(FuzzFinding) {
                try target.run(bytes)
                print("\(path): nothing wrong")
            } catch {
                print("\(path): \(error)")
                exit(1)
            }
        }
    #endif
}
