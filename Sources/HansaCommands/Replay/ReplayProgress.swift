// ReplayProgress.swift: how far a replay is: a bar for a terminal, else a line every few seconds.

internal import Synchronization

/// Shows how far a replay is, until it is told to stop.
final class ReplayProgress: Sendable {
    /// The figures that are shown.
    struct Figures: Hashable, Sendable {
        var done: UInt32 = 0
        var atHome: UInt32 = 0
        var spilled: UInt32 = 0
        var refused: UInt32 = 0
        var failed: UInt32 = 0
    }

    private let console: Console
    private let total: Int
    private let figures = Mutex(Figures())

    /// Makes the display of so many operations.
    init(total: Int, on console: Console) {
        self.total = total
        self.console = console
    }

    /// Takes the latest figures.
    func update(_ tally: ReplayTally) {
        let new = Figures(
            done: tally.operations, atHome: tally.sum(\.atHome), spilled: tally.sum(\.spilled),
            refused: tally.sum(\.refused), failed: tally.sum(\.failed))
        figures.withLock { $0 = new }
    }

    /// Shows the figures again and again; returns when its task is cancelled.
    func show() async {
        let pause = console.isWatched ? Limits.progressBarMilliseconds : Limits.progressLineMilliseconds
        let began = ContinuousClock.now
        while true {
            do {
                try await Task.sleep(for: .milliseconds(pause))
            } catch {
                console.endProgress()
                return
            }
            let figures = figures.withLock { $0 }
            console.progress(ReplayProgress.text(figures, total: total, elapsed: .now - began))
        }
    }

    /// A bar, the share that is done, the rate, and what came of it.
    static func text(_ figures: Figures, total: Int, elapsed: Duration) -> String {
        let share = total == 0 ? 1 : min(1, Double(figures.done) / Double(total))
        let filled = Int(share * 20)
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
        let rate = Double(figures.done) / max(0.001, Double(elapsed.wholeMicroseconds) / 1_000_000)
        return "[\(bar)] \(Int(share * 100)) %  \(grouped(figures.done))/\(grouped(total))  "
            + "\(grouped(Int(rate)))/s  home \(grouped(figures.atHome)), spilled \(grouped(figures.spilled)), "
            + "refused \(grouped(figures.refused)), errors \(grouped(figures.failed))"
    }
}
