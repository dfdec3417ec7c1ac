// ArenaState.h: what an arena consists of, and how memory is taken from its present block. Inside of CArena only.
#ifndef HANSA_ARENA_STATE_H
#define HANSA_ARENA_STATE_H

#include <protobuf-c/protobuf-c.h>

#include "CArena.h"

typedef struct block {
    struct block *next;
} block;

struct hansa_arena {
    ProtobufCAllocator allocator;  // first, so that protobuf-c's pointer is also the arena's
    uint8_t *cursor;
    uint8_t *end;
    block *blocks;
    size_t first_block;
    size_t next_block;
    size_t used;
    size_t budget;
    size_t allocations;
    size_t fail_at;
    uintptr_t stack_start;
    size_t stack_limit;
    hansa_arena_failure failure;
};

/// Takes memory after looking at every limit, from a further block if need be; NULL when a limit is hit.
void *hansa_arena_take_slowly(hansa_arena *arena, size_t size);

/// Takes memory, aligned for eight bytes; NULL when a limit is hit.
static inline void *hansa_arena_take(hansa_arena *arena, size_t size) {
    size_t rounded = (size + 7) & ~(size_t)7;
    size_t left = (size_t)(arena->end - arena->cursor);
    if (size > left || rounded > left || rounded > arena->budget - arena->used || arena->allocations >= arena->fail_at) {
        return hansa_arena_take_slowly(arena, size);
    }
    void *result = arena->cursor;
    arena->cursor += rounded;
    arena->used += rounded;
    arena->allocations++;
    return result;
}

#endif
