// SwiftEdges.c: tells the thread sanitizer of two orders between threads that it cannot see in Swift's libraries.
//
// Both libraries are not instrumented. Preloaded, this file adds what is missing, and hides nothing:
// - Synchronization.Mutex: the fast path is inlined into the program; a thread that has to wait takes the lock inside
//   libswiftSynchronization, and would seem to be in a critical section that it never entered.
// - Continuations: one that is resumed before it is awaited goes on at once, and what was done before the resumption
//   would seem to be unordered with what is done after it.
// Tools/sanitize/EdgesProof.swift is correct in both, and reported without this file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self
#define NEXT(type, name) ((type *)dlsym(RTLD_NEXT, name))

// Of the sanitizer's run time, in the program; missing in programs that are not sanitized, such as swift itself.
extern __attribute__((weak)) void __tsan_acquire(void *address);
extern __attribute__((weak)) void __tsan_release(void *address);

static void acquire(void *address) {
    if (__tsan_acquire) __tsan_acquire(address);
}

static void release(void *address) {
    if (__tsan_release) __tsan_release(address);
}

// MARK: Synchronization.Mutex

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

typedef SWIFT void lock_function(uint32_t, SELF);
typedef SWIFT void unlock_function(SELF);

SWIFT void lock_slow(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void unlock_slow(SELF) __asm__(UNLOCK);

SWIFT void lock_slow(uint32_t thread, SELF) {
    NEXT(lock_function, LOCK)(thread, self);
    acquire(self);
}

SWIFT void unlock_slow(SELF) {
    release(self);
    NEXT(unlock_function, UNLOCK)(self);
}

// MARK: Continuations

typedef SWIFT void resume_function(void *task);
typedef SWIFT void resume_with_error_function(void *task, void *error);
typedef SWIFT void *current_function(void);
typedef __attribute__((swiftasynccall)) void await_function(void *context);

SWIFT void swift_continuation_resume(void *task) {
    release(task);
    NEXT(resume_function, "swift_continuation_resume")(task);
}

SWIFT void swift_continuation_throwingResume(void *task) {
    release(task);
    NEXT(resume_function, "swift_continuation_throwingResume")(task);
}

SWIFT void swift_continuation_throwingResumeWithError(void *task, void *error) {
    release(task);
    NEXT(resume_with_error_function, "swift_continuation_throwingResumeWithError")(task, error);
}

__attribute__((swiftasynccall)) void swift_continuation_await(void *context) {
    current_function *current = NEXT(current_function, "swift_task_getCurrent");
    await_function *await = NEXT(await_function, "swift_continuation_await");
    acquire(current());
    __attribute__((musttail)) return await(context);
}
