// ReplayScheduleTests.swift: in which order the operations of a trace may start.

import GPUAllocator
import Testing
import TraceReplay

@testable import HansaCommands

@Suite("The schedule of a replay")
struct ReplayScheduleTests {
    private let tasks = [
        TraceTask(name: "a", demand: Demand(shape: .cpuOnly), createdAt: 10, deletedAt: 20),
        TraceTask(name: "b", demand: Demand(shape: .cpuOnly), createdAt: 15, deletedAt: 30),
        TraceTask(name: "c", demand: Demand(shape: .cpuOnly), createdAt: 25),
    ]
    private typealias Step = ReplaySchedule.Step

    @Test("Operations come in the order of the trace")
    func order() {
        var schedule = ReplaySchedule(tasks)
        var steps: [Step] = []
        while let step = schedule.next() {
            steps.append(step)
            if step.kind == .create { schedule.created(step.task, isPlaced: true) }
        }
        #expect(
            steps == [
                Step(kind: .create, task: 0), Step(kind: .create, task: 1), Step(kind: .delete, task: 0),
                Step(kind: .create, task: 2), Step(kind: .delete, task: 1),
            ])
        #expect(schedule.count == 5)
        #expect(schedule.nextTime == nil)
    }

    @Test("A deletion waits for its creation and does not hold the others up")
    func waits() {
        var schedule = ReplaySchedule(tasks)
        #expect(schedule.next() == Step(kind: .create, task: 0))
        #expect(schedule.next() == Step(kind: .create, task: 1))
        #expect(schedule.next() == Step(kind: .create, task: 2))
        #expect(schedule.next() == nil)
        #expect(schedule.nextTime == nil)
        schedule.created(1, isPlaced: true)
        #expect(schedule.nextTime == 0)
        #expect(schedule.next() == Step(kind: .delete, task: 1))
        schedule.created(0, isPlaced: true)
        #expect(schedule.next() == Step(kind: .delete, task: 0))
        schedule.created(2, isPlaced: true)
        #expect(schedule.next() == nil)
    }

    @Test("What was not placed is not deleted, whether it was known in time or not", arguments: [true, false])
    func refused(inTime: Bool) {
        var schedule = ReplaySchedule(Array(tasks.prefix(1)))
        #expect(schedule.next() == Step(kind: .create, task: 0))
        if inTime { schedule.created(0, isPlaced: false) }
        #expect(schedule.next() == nil)
        if !inTime { schedule.created(0, isPlaced: false) }
        #expect(schedule.next() == nil)
    }

    @Test("Deletions can be left out")
    func keeps() {
        let schedule = ReplaySchedule(tasks, keeps: true)
        #expect(schedule.count == 3)
        #expect(schedule.startTime == 10)
        #expect(schedule.nextTime == 10)
    }
}
