// EdgesProof.swift: a correct program that the thread sanitizer takes for a wrong one, without SwiftEdges.c.
//
// Objects are handed over under one Mutex, and before a continuation is resumed; nobody uses what another has.

import Glibc
import Synchronization

final class Box: @unchecked Sendable {
    var value = 0
    var continuation: UnsafeContinuation<Void, Never>?
}

struct Handover: Sendable {
    var box: Box?
    var sum = 0
}

let shared = Mutex(Handover())

func startThread(_ body: @escaping @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?) -> pthread_t {
    var thread = pthread_t()
    guard pthread_create(&thread, nil, body, nil) == 0 else { exit(71) }
    return thread
}

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

let threads = (0..<4).map { _ in
    startThread { _ in
        handOver()
        return nil
    }
}
for thread in threads { pthread_join(thread, nil) }

let awaited = Box()
for number in 1...50 {
    await withUnsafeContinuation { continuation in
        awaited.continuation = continuation
        pthread_detach(
            startThread { _ in
                awaited.value += 1
                awaited.continuation?.resume()
                return nil
            })
        usleep(2000)  // so that it is resumed before it is awaited
    }
    precondition(awaited.value == number)
}
