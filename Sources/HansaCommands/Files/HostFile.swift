// HostFile.swift: hosts to register, from CSV or JSON, checked as a node checks them before any is sent.
//
// Forms: docs/hosts.md.

internal import Basics
internal import GPUAllocator
internal import HansaMessages
internal import Mapping
internal import TraceReplay

/// A host of a file.
struct FiledHost: Hashable, Sendable {
    /// Where in its file a host is.
    enum Place: Hashable, Sendable {
        /// A line of a CSV file.
        case line(Int)
        /// A value of a JSON file.
        case value(HostJSON.Place)
        /// A host of another program's inventory.
        case listed(HostID)
    }

    /// The host.
    var host: HansaMessages.Host
    /// The region that the file puts it in; nil = any region.
    var region: RegionID?
    /// Where it is in the file.
    var place: Place
}

/// A file of hosts.
struct HostFile {
    /// The hosts, in order.
    let hosts: [FiledHost]
    /// Whether it is JSON, not CSV.
    let isJSON: Bool
    private let text: String
    private let file: String

    /// Reads a file; JSON begins with `[` or `{`.
    init(_ text: String, file: String) throws(CommandFailure) {
        self.text = text
        self.file = file
        switch text.first(where: { !$0.isWhitespace }) {
        case "[", "{":
            isJSON = true
            hosts = try HostJSON(text, file: file).hosts().map {
                FiledHost(host: $0.host, region: nil, place: .value($0.place))
            }
        default:
            isJSON = false
            do throws(TraceError) {
                hosts = try TraceHost.read(text, file: file).map {
                    FiledHost(host: HansaMessages.Host($0.spec), region: $0.region, place: .line($0.line))
                }
            } catch {
                throw CommandFailure(error)
            }
        }
    }

    /// The hosts that another program lists.
    init(_ inventory: Inventory, file: String) {
        text = ""
        self.file = file
        isJSON = true
        hosts = inventory.hosts.map { entry in
            FiledHost(
                host: HansaMessages.Host(entry.spec, state: entry.isCordoned ? .cordoned : nil), region: nil,
                place: entry.line > 0 ? .line(entry.line) : .listed(entry.spec.id))
        }
    }

    /// Checks all hosts as a node would that has none, so that a mistake in the last one leaves nothing registered.
    func check() throws(CommandFailure) {
        var region = Allocator()
        var known: [String: FiledHost] = [:]
        for filed in hosts {
            do {
                let spec = try MessageFields("host").spec(filed.host)
                // Ids that differ in the case of letters only name one host.
                if let first = known.updateValue(filed, forKey: spec.id.text.lowercased()) {
                    throw CommandFailure.badInput(
                        "\(name(of: filed.place)): host \(spec.id) is there already, as \(first.host.id) at "
                            + "\(name(of: first.place))")
                }
                if case .refused(let reason) = try region.register(spec, mayMove: false) {
                    throw CommandFailure.badInput("\(name(of: filed.place)): host \(spec.id): \(reason)")
                }
            } catch let failure as CommandFailure {
                throw failure
            } catch {
                throw .badInput("\(name(of: filed.place)): \(error)")
            }
        }
    }

    private func name(of place: FiledHost.Place) -> String {
        switch place {
        case .line(let line): "\(file):\(line)"
        case .value(let place): HostJSON(text, file: file).name(of: place)
        case .listed(let id): "\(file), host \(id)"
        }
    }
}
