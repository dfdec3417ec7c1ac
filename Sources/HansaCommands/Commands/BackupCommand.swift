// BackupCommand.swift: `hansa backup DIR`: a copy of a running node's ledger on this machine.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa backup`.
struct BackupCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the ledger of a running node to this machine.",
        discussion: """
            DIR is made, and is then a data directory as hansad takes it. It must not be there before; what is not whole \
            is never found under its name. The node goes on meanwhile. `hansad check DIR` tells whether a copy is whole.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: ArgumentHelp("The directory to make.", valueName: "dir"), completion: .directory)
    var dir: FileArgument

    func run(_ session: NodeSession) async throws {
        let folder = try BackupFolder(dir.path)
        do {
            var receiver = BackupReceiver(into: folder, console: session.environment.console)
            try await session.stream {
                try await $0.regions.backup(BackupRequest(), options: $1)
            } _: { part throws(CommandFailure) in
                try receiver.take(part)
            }
            let head = try receiver.finish()
            try folder.finish()
            format.show(json: { json(head) }, { text(head.printable) })
        } catch {
            folder.abandon()
            throw error
        }
    }

    private func text(_ head: BackupHead) -> String {
        "\(dir): the ledger of \(head.region) up to record \(grouped(head.ledgerSequence)), \(bytes(head.bytes))\n"
    }

    private func json(_ head: BackupHead) -> String {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.field("directory", dir.description)
            json.field("region", head.region)
            json.field("version", head.version)
            json.field("ledgerSequence", head.ledgerSequence)
            json.field("bytes", head.bytes)
            json.field("unixMs", head.unixMs)
        }
        return json.text
    }
}

/// Takes the parts of a backup in their order, and knows when one is missing.
struct BackupReceiver {
    private let folder: BackupFolder
    private let console: Console
    private var head: BackupHead?
    private var received: UInt64 = 0
    private var crc = CRC32C()
    private var isWhole = false
    private var lastShown = ContinuousClock.now

    /// Receives into a folder; shows on the console how far it is, where someone watches.
    init(into folder: BackupFolder, console: Console) {
        self.folder = folder
        self.console = console
    }

    /// Takes the next part.
    mutating func take(_ part: BackupPart) throws(CommandFailure) {
        switch part.part {
        case .head(let head) where self.head == nil:
            self.head = head
        case .piece(let piece) where head != nil && !isWhole:
            try folder.write(piece)
            crc.update(piece)
            received += UInt64(piece.count)
            show()
        case .end(let end) where head?.bytes == received && end.crc32c == crc.checksum:
            isWhole = true
        default:
            throw damaged
        }
    }

    /// All parts came: what the copy is.
    func finish() throws(CommandFailure) -> BackupHead {
        console.endProgress()
        guard let head, isWhole else { throw damaged }
        return head
    }

    private var damaged: CommandFailure {
        CommandFailure(
            status: .nodeFailed, code: "DATA_LOSS", message: "the copy did not arrive whole; nothing is kept of it",
            hint: "try again")
    }

    private mutating func show() {
        let now = ContinuousClock.now
        guard console.isWatched, now - lastShown > .milliseconds(Limits.progressBarMilliseconds), let head else {
            return
        }
        lastShown = now
        console.progress("\(bytes(received)) of \(bytes(head.bytes)), \(percentage(received, of: head.bytes))")
    }
}

/// `3.2 MiB`: a size in the largest unit of which there is one.
func bytes(_ count: UInt64) -> String {
    count < 1 << 20 ? "\(grouped((count + 1_023) >> 10)) KiB" : "\(oneDecimal(Double(count) / 1_048_576)) MiB"
}
