// Hansa.swift: the admin tool's entry; everything is in the library HansaCommands.

import Glibc
import HansaCommands
import ProcessSetup

@main
struct Hansa {
    // On the first thread, before anything is opened.
    @MainActor
    static func main() async {
        StandardDescriptors.fill()
        ProcessSignals.ignoreFailedWrites()
        exit(await HansaProgram.run())
    }
}
