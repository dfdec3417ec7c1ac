// LifeShell.swift: the question for a region's life as the rest of the node sees it.

import Federation
import NIOCore

/// The question for a region's life, callable from any task.
struct LifeShell: Sendable {
    private let driver: NIOLoopBound<LifeDriver>
    private let loop: any EventLoop

    /// Wraps a driver; call it on the driver's loop.
    init(_ driver: LifeDriver, loop: any EventLoop) {
        self.driver = NIOLoopBound(driver, eventLoop: loop)
        self.loop = loop
    }

    /// Hands the machine an event.
    func tell(_ event: LifeEvent) {
        let driver = driver
        loop.execute { driver.value.handle(event) }
    }

    /// Asks nobody any more.
    func stop() async {
        let driver = driver
        let loop = loop
        await withCheckedContinuation { continuation in
            loop.execute {
                driver.value.stop()
                continuation.resume()
            }
        }
    }
}
