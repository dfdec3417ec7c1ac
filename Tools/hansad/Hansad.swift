// Hansad.swift: the node's program; everything it does is in ControlPlane.

import ControlPlane
import Foundation
import ProcessSetup

@main
struct Hansad {
    // On the first thread, before anything is opened: signals are kept from the first instruction on.
    @MainActor
    static func main() async {
        StandardDescriptors.fill()
        ProcessSignals.keep()
        exit(await NodeProgram.run(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))
    }
}
