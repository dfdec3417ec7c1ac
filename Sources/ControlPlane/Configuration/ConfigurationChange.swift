// ConfigurationChange.swift: what a new reading of the configuration changes in a node that runs.

import Basics

/// The difference between what a node runs with and what its sources say now.
struct ConfigurationChange: Hashable, Sendable {
    /// One setting that differs.
    struct Difference: Hashable, Sendable {
        var setting: Setting
        var before: String
        var after: String
    }

    /// The settings that change while a node runs.
    static let live: Set<Setting> = [.peers, .lend, .lendDefault, .homeFloor, .logLevel]

    /// What takes effect at once.
    var applied: [Difference] = []
    /// What takes effect with the next start.
    var needsRestart: [Difference] = []
    /// What the node runs with from now on.
    var running: LoadedConfiguration

    /// Compares what runs with what was read.
    init(from old: LoadedConfiguration, to new: LoadedConfiguration) {
        running = old
        for (index, entry) in new.entries.enumerated() where entry.value != old.entries[index].value {
            let difference = Difference(
                setting: entry.setting, before: old.entries[index].value, after: entry.value)
            if Self.live.contains(entry.setting) {
                applied.append(difference)
                running.entries[index] = entry
            } else {
                needsRestart.append(difference)
            }
        }
        running.configuration.peers = new.configuration.peers
        running.configuration.lend = new.configuration.lend
        running.configuration.lendDefault = new.configuration.lendDefault
        running.configuration.homeFloorGPUs = new.configuration.homeFloorGPUs
        running.configuration.logLevel = new.configuration.logLevel
    }
}
