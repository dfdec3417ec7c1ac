// Hansa.swift: the admin tool's entry; everything is in the library HansaCommands.

import Glibc
import HansaCommands

@main
struct Hansa {
    static func main() async {
        exit(await HansaProgram.run(Array(CommandLine.arguments.dropFirst())))
    }
}
