// FileWatchTests.swift: when changed files are read again, decided without a disk.

import TLS
import Testing

@Suite("Watching files")
struct FileWatchTests {
    private let old = [FileStamp(number: 1)]
    private let new = [FileStamp(number: 2)]
    private let newer = [FileStamp(number: 3)]

    /// What `watch` says at each look.
    private func looks(_ watch: inout FileWatch, _ stamps: [FileStamp]...) -> [Bool] {
        stamps.map { watch.look($0) }
    }

    @Test("Files are read when they have changed and then stayed as they are for one look")
    func settled() {
        var watch = FileWatch(read: old)
        #expect(looks(&watch, old, old, new, newer, newer) == [false, false, false, false, true])
        watch.wasRead(newer, isUsable: true)
        #expect(looks(&watch, newer, newer) == [false, false])
    }

    @Test("A change while the files were read is seen by the next looks")
    func changedMeanwhile() {
        var watch = FileWatch(read: old)
        #expect(looks(&watch, new, new) == [false, true])
        watch.wasRead(new, isUsable: false)
        #expect(looks(&watch, newer, newer) == [false, true])
    }

    @Test("Files that went away and came back as they were are not read again")
    func cameBack() {
        var watch = FileWatch(read: old)
        #expect(looks(&watch, [.absent], old, old) == [false, false, false])
    }

    @Test("Files that cannot be used are read again after 30 looks, not at each")
    func retry() {
        var watch = FileWatch(read: old)
        #expect(looks(&watch, new, new) == [false, true])
        watch.wasRead(new, isUsable: false)
        #expect((1...30).map { _ in watch.look(new) } == Array(repeating: false, count: 29) + [true])
        watch.wasRead(new, isUsable: true)
        #expect((1...100).map { _ in watch.look(new) } == Array(repeating: false, count: 100))
    }
}
