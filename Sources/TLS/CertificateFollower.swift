// CertificateFollower.swift: puts changed certificates, keys and trust roots to use while a program runs.
//
// When to read is decided by FileWatch, what may be used by TLSMaterial. Rules: docs/identity.md, "Reloading".

import Synchronization

/// What came of reading the files of certificates again.
public enum CertificateReload: Hashable, Sendable {
    /// New connections use what is new.
    case used(until: CertificateTime)
    /// The files hold what they held.
    case unchanged(until: CertificateTime)
    /// The files cannot be used; what was in use stays. `isKnown` when the last reading found the same.
    case refused(TLSError, isKnown: Bool)
}

/// Follows the three files of a program and gives its new connections what is new in them.
///
/// Open connections go on: they are replaced before their own certificates end.
public final class CertificateFollower: Sendable {
    private struct State {
        var watch: FileWatch
        /// What is wrong with the files.
        var fault: TLSError?
    }

    private let files: TLSFiles
    private let stores: [TLSContextStore]
    private let state: Mutex<State>

    /// Starts with files that were just read.
    ///
    /// - Parameters:
    ///   - stamps: The stamps of the files from before they were read.
    ///   - first: Reads the files, and has the rules for them.
    ///   - others: Are given the same material.
    public init(
        _ files: TLSFiles, read stamps: [FileStamp], for first: TLSContextStore, and others: TLSContextStore...
    ) {
        self.files = files
        stores = [first] + others
        state = Mutex(State(watch: FileWatch(read: stamps)))
    }

    /// Looks at the files once a second until the task is cancelled.
    ///
    /// - Parameter report: Told of each reading.
    public func run(_ report: @Sendable (CertificateReload) -> Void) async {
        while !Task.isCancelled {
            if let reload = look() { report(reload) }
            try? await Task.sleep(for: .milliseconds(Limits.lookMilliseconds))
        }
    }

    /// Takes one look, and reads the files when that is due; nil when it is not.
    public func look() -> CertificateReload? {
        let stamps = files.stamps
        return state.withLock { state in state.watch.look(stamps) ? read(&state, stamps) : nil }
    }

    /// Reads the files now, whether or not they seem to have changed; tells a fault that was told before, too.
    public func reload() -> CertificateReload {
        let stamps = files.stamps
        return state.withLock { state in
            state.fault = nil
            return read(&state, stamps)
        }
    }

    private func read(_ state: inout State, _ stamps: [FileStamp]) -> CertificateReload {
        do throws(TLSError) {
            let material = try stores[0].read()
            let isNew = !material.hasSameContents(as: stores[0].material)
            if isNew {
                // The first one last: what is in it is in all.
                for store in stores.reversed() { try store.use(material) }
            }
            state.watch.wasRead(stamps, isUsable: true)
            state.fault = nil
            return isNew ? .used(until: material.notAfter) : .unchanged(until: stores[0].material.notAfter)
        } catch {
            state.watch.wasRead(stamps, isUsable: false)
            let isKnown = state.fault == error
            state.fault = error
            return .refused(error, isKnown: isKnown)
        }
    }
}
