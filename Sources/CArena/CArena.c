// CArena.c: a bump arena for protobuf-c that limits memory and nesting.
//
// protobuf-c has no depth limit of its own, but every level of a message allocates first; so the allocator can see
// how much stack the decode has used so far and refuse.
#include "CArena.h"

#include <protobuf-c/protobuf-c.h>
#include <stdlib.h>
#include <string.h>

#include "ArenaState.h"
#include "PlainDecode.h"

enum { smallest_block = 1024, kept_block = 16384 };

static void *fail(hansa_arena *arena, hansa_arena_failure failure) {
    if (arena->failure == HANSA_ARENA_FINE) arena->failure = failure;
    return NULL;
}

static bool add_block(hansa_arena *arena, size_t size) {
    size_t payload = arena->next_block > size ? arena->next_block : size;
    block *added = malloc(sizeof(block) + payload);
    if (added == NULL) return false;
    added->next = arena->blocks;
    arena->blocks = added;
    arena->cursor = (uint8_t *)(added + 1);
    arena->end = arena->cursor + payload;
    if (arena->next_block < arena->budget) arena->next_block *= 2;
    return true;
}

static size_t distance(uintptr_t a, uintptr_t b) { return a > b ? a - b : b - a; }

void *hansa_arena_take_slowly(hansa_arena *arena, size_t size) {
    if (size > arena->budget) return fail(arena, HANSA_ARENA_BUDGET);
    size = (size + 7) & ~(size_t)7;
    if (size > arena->budget - arena->used) return fail(arena, HANSA_ARENA_BUDGET);
    if (arena->allocations++ >= arena->fail_at) return fail(arena, HANSA_ARENA_NO_MEMORY);
    if (size > (size_t)(arena->end - arena->cursor) && !add_block(arena, size)) {
        return fail(arena, HANSA_ARENA_NO_MEMORY);
    }
    void *result = arena->cursor;
    arena->cursor += size;
    arena->used += size;
    return result;
}

static void *arena_alloc(void *data, size_t size) {
    hansa_arena *arena = data;
    if (distance((uintptr_t)__builtin_frame_address(0), arena->stack_start) > arena->stack_limit) {
        return fail(arena, HANSA_ARENA_DEPTH);
    }
    return hansa_arena_take(arena, size);
}

// Everything goes at once, with the arena.
static void arena_keep(void *data, void *pointer) {
    (void)data;
    (void)pointer;
}

// Each thread keeps the last arena it freed: most messages are small, and malloc costs more than decoding them.
// What is kept has one size, so that any small arena fits; a thread that ends leaks nothing but this one block.
static _Thread_local hansa_arena *kept;

static hansa_arena *take_memory(size_t *first_block) {
    if (*first_block > kept_block) return malloc(sizeof(hansa_arena) + *first_block);
    *first_block = kept_block;
    hansa_arena *arena = kept;
    if (arena == NULL) return malloc(sizeof(hansa_arena) + kept_block);
    kept = NULL;
    return arena;
}

static void give_memory(hansa_arena *arena) {
    if (arena->first_block != kept_block || kept != NULL) return free(arena);
    kept = arena;
}

hansa_arena *hansa_arena_new(size_t first_block, size_t budget, unsigned nesting) {
    hansa_arena *arena = take_memory(&first_block);
    if (arena == NULL) return NULL;
    *arena = (hansa_arena){
        .allocator = {.alloc = arena_alloc, .free = arena_keep, .allocator_data = arena},
        .cursor = (uint8_t *)(arena + 1),
        .end = (uint8_t *)(arena + 1) + first_block,
        .next_block = first_block > smallest_block ? 2 * first_block : 2 * (size_t)smallest_block,
        .first_block = first_block,
        .budget = budget,
        .fail_at = SIZE_MAX,
        // More than the limit by the message itself and by the frames around protobuf-c's, which sanitizers enlarge.
        .stack_limit = (nesting + 4) * hansa_arena_stack_per_level(),
    };
    return arena;
}

static void free_blocks(hansa_arena *arena) {
    for (block *next = arena->blocks; next != NULL;) {
        block *current = next;
        next = current->next;
        free(current);
    }
    arena->blocks = NULL;
}

void hansa_arena_free(hansa_arena *arena) {
    free_blocks(arena);
    give_memory(arena);
}

/// Forgets all that was allocated.
static void empty(hansa_arena *arena) {
    free_blocks(arena);
    arena->cursor = (uint8_t *)(arena + 1);
    arena->end = arena->cursor + arena->first_block;
    arena->used = 0;
    arena->allocations = 0;
    arena->failure = HANSA_ARENA_FINE;
}

__attribute__((noinline)) const void *hansa_arena_unpack(hansa_arena *arena, const void *descriptor, size_t length,
                                                         const uint8_t *bytes) {
    arena->stack_start = (uintptr_t)__builtin_frame_address(0);
    const ProtobufCMessage *plain = plain_decode(descriptor, arena, length, bytes);
    if (plain != NULL) return plain;
    empty(arena);
    return protobuf_c_message_unpack(descriptor, &arena->allocator, length, bytes);
}

static bool pack_alike(const ProtobufCMessage *one, const ProtobufCMessage *other) {
    size_t length = protobuf_c_message_get_packed_size(one);
    if (protobuf_c_message_get_packed_size(other) != length) return false;
    uint8_t *bytes = malloc(2 * length + 1);
    if (bytes == NULL) return true;
    protobuf_c_message_pack(one, bytes);
    protobuf_c_message_pack(other, bytes + length);
    bool alike = memcmp(bytes, bytes + length, length) == 0;
    free(bytes);
    return alike;
}

hansa_decoders hansa_arena_compare(hansa_arena *arena, const void *descriptor, size_t length, const uint8_t *bytes) {
    arena->stack_start = (uintptr_t)__builtin_frame_address(0);
    const ProtobufCMessage *plain = plain_decode(descriptor, arena, length, bytes);
    if (plain == NULL) return HANSA_DECODERS_NOT_PLAIN;
    ProtobufCMessage *other = protobuf_c_message_unpack(descriptor, NULL, length, bytes);
    if (other == NULL) return HANSA_DECODERS_DIFFER;
    bool alike = pack_alike(plain, other);
    protobuf_c_message_free_unpacked(other, NULL);
    return alike ? HANSA_DECODERS_AGREE : HANSA_DECODERS_DIFFER;
}

hansa_arena_failure hansa_arena_failure_of(const hansa_arena *arena) { return arena->failure; }

size_t hansa_arena_used(const hansa_arena *arena) { return arena->used; }

size_t hansa_arena_allocations(const hansa_arena *arena) { return arena->allocations; }

void hansa_arena_fail_at(hansa_arena *arena, size_t index) { arena->fail_at = index; }

/// Not 0 when one of eight bytes is not ASCII or is NUL.
static inline uint64_t suspicious_bytes(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    // A byte below 1 borrows, a byte above 0x7F has its high bit: either shows. A borrow that runs on into the next
    // byte can only make a text look worse than it is.
    return (word | (word - 0x0101010101010101)) & 0x8080808080808080;
}

bool hansa_is_plain_ascii(const uint8_t *bytes, size_t length) {
    if (length >= sizeof(uint64_t)) {
        // The last word may overlap the one before it.
        const uint8_t *last = bytes + length - sizeof(uint64_t);
        uint64_t bad = suspicious_bytes(last);
        for (; bytes < last; bytes += sizeof(uint64_t)) bad |= suspicious_bytes(bytes);
        return bad == 0;
    }
    bool bad = false;
    for (size_t at = 0; at < length; at++) bad |= bytes[at] == 0 || bytes[at] > 0x7F;
    return !bad;
}

bool hansa_has_nul(const uint8_t *bytes, size_t length) { return memchr(bytes, 0, length) != NULL; }
