// Hansad.swift: the node's program; everything it does is in ControlPlane.

import ControlPlane
import Foundation

@main
struct Hansad {
    static func main() async {
        exit(await NodeProgram.run(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))
    }
}
