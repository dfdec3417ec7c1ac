// MutexProof.swift: a correct program that the thread sanitizer takes for a wrong one, without SwiftMutex.c.
//
// Four threads hand objects over under one Mutex; nothing is used outside of it that another thread still has.

import Glibc
import Synchronization

final class Box: @unchecked Sendable {
    var value = 0
}

struct Handover: Sendable {
    var box: Box?
    var sum = 0
}

let shared = Mutex(Handover())

func handOver() {
    for number in 0..<20_000 {
        let box = Box()
        box.value = number
        let former = shared.withLock { handover in
            defer { handover.box = box }
            handover.sum += handover.box?.value ?? 0
            return handover.box
        }
        former?.value += 1
    }
}

var threads: [pthread_t] = []
for _ in 0..<4 {
    var thread = pthread_t()
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
        handOver()
        return nil
    }
    guard pthread_create(&thread, nil, start, nil) == 0 else { exit(71) }
    threads.append(thread)
}
for thread in threads { pthread_join(thread, nil) }
