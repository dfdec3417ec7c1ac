// HostFile.swift: hosts to register: CSV in the columns of docs/traces.md, or JSON in the form of hansa.v1.Host.

internal import Basics
internal import GPUAllocator
internal import HansaMessages
internal import Mapping
internal import TraceReplay

/// A host of a file, and the region that the file puts it in.
struct FiledHost: Hashable, Sendable {
    /// The host.
    var host: HansaMessages.Host
    /// nil = any region.
    var region: RegionID?
}

/// A file of hosts.
enum HostFile {
    /// Reads a file; JSON begins with `[` or `{`.
    static func read(_ text: String, file: String) throws(CommandFailure) -> [FiledHost] {
        switch text.first(where: { !$0.isWhitespace }) {
        case "[", "{":
            return try HostJSON.read(text, file: file).map { FiledHost(host: $0, region: nil) }
        default:
            do throws(TraceError) {
                return try TraceHost.read(text, file: file).map {
                    FiledHost(host: HansaMessages.Host($0.spec), region: $0.region)
                }
            } catch {
                throw CommandFailure(error)
            }
        }
    }
}
