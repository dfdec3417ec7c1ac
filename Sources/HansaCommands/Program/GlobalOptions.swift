// GlobalOptions.swift: lets `hansa -o json status` mean `hansa status -o json`.
//
// The parser knows these options only behind the command; here they are moved there, nothing else is read.

internal import ArgumentParser

/// The options that may stand before the command.
enum GlobalOptions {
    private static let names = ["-o", "--output", "--node", "--cert", "--key", "--private-key", "--ca", "--timeout"]

    /// The arguments with the options before the command moved behind it.
    static func moved(_ arguments: [String]) -> [String] {
        var options: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            let name = String(first.prefix { $0 != "=" })
            guard names.contains(name) else { break }
            options.append(name == "--key" ? "--private-key" + first.dropFirst(name.count) : first)
            rest = rest.dropFirst()
            if name == first, let value = rest.popFirst() { options.append(value) }
        }
        if options.isEmpty { return arguments }
        let path = HansaProgram.commandPath(Array(rest))
        return path + options + rest.dropFirst(path.count)
    }
}
