// Event+Log.swift: what happened, as a message with a sentence for people.

import Basics
import Federation
import GPUAllocator
import Gossip
import HansaMessages
import Ledger

extension Event {
    /// The message of a logged event of the region `home`.
    init(_ event: LoggedEvent, home: RegionID) {
        let (kind, subject, text) = Event.words(event.body, home: home)
        self.init(
            sequence: event.sequence, unixMs: event.at.millisecondsSince1970, kind: kind, subject: subject, text: text)
    }

    private static func words(_ body: LoggedEvent.Body, home: RegionID) -> (String, String, String) {
        switch body {
        case .member(let region, let state, let previous):
            return ("member", region.text, "\(region) is \(state), it was \(previous)")
        case .secondLife(let second):
            return ("secondLife", second.region.text, second.text)
        case .ledgerLost(let reason):
            return ("ledgerLost", home.text, reason)
        case .setting(let key, let before, let after):
            let (old, new) = (before.isEmpty ? "empty" : before, after.isEmpty ? "empty" : after)
            return ("setting", key, "\(key) is \(new), it was \(old)")
        case .gap(let gap):
            return ("gap", home.text, sentence(gap))
        case .region(let event):
            let (subject, text) = words(event, home: home)
            return (event.kind, subject, text)
        }
    }

    private static func words(_ event: RegionEvent, home: RegionID) -> (String, String) {
        switch event {
        case .started(let epoch):
            return (home.text, "started, boot epoch \(epoch)")
        case .quarantined(let reason):
            return (home.text, "quarantined: \(reason)")
        case .recovered(let recovery):
            return (
                home.text,
                "recovered by \(recovery.operatorName): lineage \(recovery.lineage.short), above epoch \(recovery.epoch); "
                    + recovery.evidence.joined(separator: "; ")
            )
        case .requestChanged(let request):
            let id = "\(RequestKey(origin: home, number: request.number))"
            return (id, "\(id) of \(request.tenant) is \(sentence(request))")
        case .claimHeld(let key, let milli):
            return ("\(key.request)", "\(milli) milli-GPU are held for \(key)")
        case .claimCommitted(let key):
            return ("\(key.request)", "the hold of \(key) is committed")
        case .claimClosed(let key, let closure):
            return ("\(key.request)", "the claim of \(key) is closed: \(closure.rawValue)")
        case .claimEnded, .requestAbandoned, .owedReleaseConfirmed: return decreed(event)
        case .hostRemoved(let host):
            return (host.text, "host \(host) is removed")
        case .hostRenamed(let host, let new):
            return (new.text, "host \(host) is renamed to \(new)")
        case .hostReplaced(let host):
            return (host.text, "host \(host) is another machine now")
        case .hostLeaving(let host):
            return (host.text, "host \(host) leaves when nothing is claimed of it")
        case .hostRegistered(let host):
            return (host.text, "host \(host) is registered")
        case .hostStateChanged(let host, let state):
            return (host.text, "host \(host) is \(state.rawValue)")
        case .lifecycleChanged(let lifecycle, let previous):
            return (home.text, "\(home) is \(lifecycle.word), it was \(previous.word)")
        case .gpuHealthChanged(let host, let gpu, .unknown, let author):
            return (host.text, "what the \(author.rawValue) said of GPU \(gpu) of host \(host) is withdrawn")
        case .gpuHealthChanged(let host, let gpu, let health, let author):
            return (host.text, "GPU \(gpu) of host \(host) is \(health.rawValue), says the \(author.rawValue)")
        }
    }

    private static func decreed(_ event: RegionEvent) -> (String, String) {
        switch event {
        case .claimEnded(let key, let decree):
            return ("\(key.request)", "the claim of \(key) is ended by \(words(decree))")
        case .requestAbandoned(let key, let provider, let decree):
            return ("\(key)", "\(key) is abandoned at \(provider) by \(words(decree))")
        case .owedReleaseConfirmed(let key, let provider):
            return ("\(key)", "\(provider) has freed \(key), which was abandoned")
        default: preconditionFailure("\(event.kind) is no decree")
        }
    }

    private static func words(_ decree: Decree) -> String {
        "operator \(decree.operator)\(decree.isForced ? " by force" : "")"
            + (decree.reason.isEmpty ? "" : ": \(decree.reason)")
    }

    private static func sentence(_ gap: EventGap) -> String {
        switch gap {
        case .notKept(let first, let last):
            "what happened from number \(first) to \(last) is missing: events are kept in memory, the newest "
                + "\(Limits.keptEvents) since the node started; the ledger is the record, so read what holds now with "
                + "allocation list, host list and region list"
        case .notYet(let after, let last):
            "number \(after) was not given to any event yet, the last one is \(last): it may be another region's, or the "
                + "ledger was restored from a backup; read what holds now with allocation list, host list and region list"
        case .cutOff(let after):
            "what happened after number \(after) is missing: this watcher fell \(Limits.watcherBacklog) events behind and "
                + "was cut off; go on after \(after)"
        }
    }

    private static func sentence(_ request: OwnedRequest) -> String {
        switch request.progress {
        case .placing: "accepted"
        case .reserving(let provider): "asking \(provider)"
        case .committing(let grant): "being committed at \(grant.provider)"
        case .placed(let grant): "placed at \(grant.provider)"
        case .refused: "refused: " + request.refusals.map(\.description).joined(separator: "; ")
        case .releasing(let provider, _): "being released at \(provider)"
        case .released: "released"
        }
    }
}
