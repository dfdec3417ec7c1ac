// CheckProgram.swift: `hansad check`: is a ledger, or a copy of one, whole? Changes nothing.

import Basics
import HansaMessages
import Store
import SystemPackage

/// The command `hansad check`.
enum CheckProgram {
    /// The first argument that asks for it.
    static let word = "check"

    static let help = """
        hansad check: tells whether a ledger is whole, before it is needed.

        usage: hansad check DIR [-o table|json]

        DIR is a data directory, or a copy of one such as `hansa backup` makes. Nothing in it is changed. Structure,
        checksums and gaps are checked, every record is read and applied, and claims are held against hosts. A directory
        that a running node uses is refused: check a copy of it.

        Exit codes: 0 whole; 74 damaged, in use, or no ledger; 64 wrong usage.

        """

    /// What the command line asks for.
    enum Request: Hashable, Sendable {
        case help
        case check(directory: String, isJSON: Bool)
    }

    /// What is wrong with a command line.
    struct Wrong: Error, Hashable, Sendable {
        var text: String
    }

    /// Runs the command; `arguments` are those behind the word.
    ///
    /// - Returns: The exit code.
    static func run(_ arguments: [String]) -> Int32 {
        do throws(Wrong) {
            switch try read(arguments) {
            case .help:
                print(help, terminator: "")
                return 0
            case .check(let directory, let isJSON): return check(directory, isJSON: isJSON)
            }
        } catch {
            complain("\(error.text); see hansad check --help")
            return 64
        }
    }

    /// Reads the command line.
    static func read(_ arguments: [String]) throws(Wrong) -> Request {
        var directory: String?
        var isJSON = false
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "-h", "--help": return .help
            case "-o", "--output", "--output=json", "--output=table":
                let form = word.split(separator: "=").dropFirst().first.map(String.init) ?? rest.popFirst()
                guard let form, ["json", "table"].contains(form) else {
                    throw Wrong(text: "\(word) is followed by table or json")
                }
                isJSON = form == "json"
            case _ where word.hasPrefix("-"): throw Wrong(text: "hansad check has no option \(word)")
            case _ where directory == nil: directory = word
            default: throw Wrong(text: "hansad check takes one directory, not \(word) as well")
            }
        }
        guard let directory else { throw Wrong(text: "hansad check needs a directory") }
        return .check(directory: directory, isJSON: isJSON)
    }

    private static func check(_ directory: String, isJSON: Bool) -> Int32 {
        do throws(StoreError) {
            let report = try LedgerReport(directory: directory)
            let text = isJSON ? report.json(directory: directory) : report.text
            print(PrintableText.escaped(text, keepsLines: true), terminator: "")
            return 0
        } catch {
            let finding = sentence(error)
            if isJSON { print(failure(finding, error, directory: directory), terminator: "") }
            complain(finding)
            return 74
        }
    }

    /// What is wrong, without the advice that is for a node.
    private static func sentence(_ error: StoreError) -> String {
        switch error {
        case .locked(let file, let holder):
            let process = holder.map { "process \($0)" } ?? "another process"
            return "ledger \(file) is in use by \(process): check a copy of it, made with `hansa backup`"
        default: return "\(error)"
        }
    }

    private static func failure(_ finding: String, _ error: StoreError, directory: String) -> String {
        var json = JSONWriter(pretty: true, printsDefaults: true)
        json.object { json in
            json.field("whole", false)
            json.field("directory", directory)
            if case .locked(_, let holder) = error { json.field("inUseBy", UInt32(clamping: holder ?? 0)) }
            json.field("finding", finding)
        }
        return json.text + "\n"
    }

    private static func complain(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll("hansad: \(PrintableText.escaped(text))\n".utf8)
    }
}
