// CArena.h: a bump arena for protobuf-c that limits memory and nesting.
//
// Not thread-safe: one arena belongs to one decode. Descriptors and messages are protobuf-c's, as untyped pointers, so
// that importing this module does not import protobuf-c. Rules: docs/messages.md, "Decoding".
#ifndef HANSA_CARENA_H
#define HANSA_CARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct hansa_arena hansa_arena;

/// Which limit made an allocation fail.
typedef enum {
    HANSA_ARENA_FINE = 0,
    HANSA_ARENA_BUDGET = 1,
    HANSA_ARENA_DEPTH = 2,
    HANSA_ARENA_NO_MEMORY = 3,
} hansa_arena_failure;

/// Makes an arena in one malloc of about `first_block` bytes.
///
/// `budget` is the most bytes that allocations may take together; `nesting` the depth of messages that is always accepted.
/// Returns NULL when the system has no memory.
hansa_arena *hansa_arena_new(size_t first_block, size_t budget, unsigned nesting);

/// Frees the arena and all that was allocated in it.
void hansa_arena_free(hansa_arena *arena);

/// Decodes a message into the arena, by its ProtobufCMessageDescriptor.
///
/// Returns a ProtobufCMessage, or NULL when the bytes are malformed or a limit was hit.
const void *hansa_arena_unpack(hansa_arena *arena, const void *descriptor, size_t length, const uint8_t *bytes);

/// What two decoders make of the same bytes.
typedef enum {
    HANSA_DECODERS_NOT_PLAIN = 0,
    HANSA_DECODERS_AGREE = 1,
    HANSA_DECODERS_DIFFER = 2,
} hansa_decoders;

/// For tests: whether the one-pass decode of the usual message gives what protobuf-c gives.
hansa_decoders hansa_arena_compare(hansa_arena *arena, const void *descriptor, size_t length, const uint8_t *bytes);

/// Which limit was hit first; HANSA_ARENA_FINE when none was.
hansa_arena_failure hansa_arena_failure_of(const hansa_arena *arena);

/// The bytes that allocations took, and how many allocations there were.
size_t hansa_arena_used(const hansa_arena *arena);
size_t hansa_arena_allocations(const hansa_arena *arena);

/// For tests: allocation number `index`, from 0, and all later ones find no memory.
void hansa_arena_fail_at(hansa_arena *arena, size_t index);

/// The bytes of stack that protobuf-c takes for each level of nesting, as measured in this process.
size_t hansa_arena_stack_per_level(void);

/// For tests: the descriptor of a message that can contain itself: singular (field 1), repeated (2), in a oneof (3).
const void *hansa_arena_self_containing(void);

/// Whether all of the first `length` bytes are ASCII other than NUL, as most text is; may say no where a closer look says
/// yes.
bool hansa_is_plain_ascii(const uint8_t *bytes, size_t length);

/// Whether there is a zero byte among the first `length` bytes.
bool hansa_has_nul(const uint8_t *bytes, size_t length);

#endif
