// SwiftMutex.c: tells the thread sanitizer what happens in the slow path of Swift's Synchronization.Mutex.
//
// The fast path is inlined into the program and instrumented with it. A thread that has to wait takes the lock inside
// libswiftSynchronization, which is not: the sanitizer sees it in a critical section that it never entered, and reports
// races between correct programs (Tools/sanitize/MutexProof.swift). Preloaded, this file adds the two missing edges.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Of the sanitizer's run time, in the program; missing in programs that are not sanitized, such as swift itself.
extern __attribute__((weak)) void __tsan_acquire(void *address);
extern __attribute__((weak)) void __tsan_release(void *address);

SWIFT void lock_slow(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void unlock_slow(SELF) __asm__(UNLOCK);

SWIFT void lock_slow(uint32_t thread, SELF) {
    typedef SWIFT void real(uint32_t, SELF);
    ((real *)dlsym(RTLD_NEXT, LOCK))(thread, self);
    if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT void unlock_slow(SELF) {
    typedef SWIFT void real(SELF);
    if (__tsan_release) __tsan_release(self);
    ((real *)dlsym(RTLD_NEXT, UNLOCK))(self);
}
