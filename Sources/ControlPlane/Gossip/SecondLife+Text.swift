// SecondLife+Text.swift: who else speaks for a region, as a sentence.

import Gossip

extension SecondLife {
    /// The sentence that people see.
    var text: String {
        "a second life of \(region) speaks\(life.map { ", \($0)" } ?? ""): \(reason); it is not listened to"
    }
}
