// StackPerLevel.c: measures how much stack protobuf-c takes for each level of nested messages.
//
// The frames depend on how the installed library was compiled, so they are measured once in each process: a small
// message that contains itself is decoded, and the allocator notes where the stack is at each level.
#include <protobuf-c/protobuf-c.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "CArena.h"

typedef struct probe {
    ProtobufCMessage base;
    struct probe *child;
    size_t n_children;
    struct probe **children;
    uint32_t choice_case;
    struct probe *choice;
    uint8_t padding[256];  // makes an allocation of a probe recognisable by its size
} probe;

static const ProtobufCMessageDescriptor probe_descriptor;

// The three ways in which a message can hold another: singular, repeated, in a oneof.
static const ProtobufCFieldDescriptor probe_fields[] = {
    {"child", 1, PROTOBUF_C_LABEL_NONE, PROTOBUF_C_TYPE_MESSAGE, 0, offsetof(probe, child), &probe_descriptor, NULL, 0,
     0, NULL, NULL},
    {"children", 2, PROTOBUF_C_LABEL_REPEATED, PROTOBUF_C_TYPE_MESSAGE, offsetof(probe, n_children),
     offsetof(probe, children), &probe_descriptor, NULL, 0, 0, NULL, NULL},
    {"choice", 3, PROTOBUF_C_LABEL_NONE, PROTOBUF_C_TYPE_MESSAGE, offsetof(probe, choice_case), offsetof(probe, choice),
     &probe_descriptor, NULL, PROTOBUF_C_FIELD_FLAG_ONEOF, 0, NULL, NULL},
};
static const unsigned probe_fields_by_name[] = {0, 1, 2};
static const ProtobufCIntRange probe_ranges[] = {{1, 0}, {0, 3}};
static const ProtobufCMessageDescriptor probe_descriptor = {
    PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC, "Probe", "Probe", "probe", "", sizeof(probe), 3, probe_fields,
    probe_fields_by_name, 1, probe_ranges, NULL, NULL, NULL, NULL};

const void *hansa_arena_self_containing(void) { return &probe_descriptor; }

enum { probed_levels = 3 };

typedef struct {
    uintptr_t frames[probed_levels];
    unsigned levels;
} notes;

static void *noting_alloc(void *data, size_t size) {
    notes *noted = data;
    if (size == sizeof(probe) && noted->levels < probed_levels) {
        noted->frames[noted->levels++] = (uintptr_t)__builtin_frame_address(0);
    }
    return malloc(size);
}

static void noting_free(void *data, void *pointer) {
    (void)data;
    free(pointer);
}

static size_t measure(uint8_t tag) {
    notes noted = {.levels = 0};
    ProtobufCAllocator allocator = {noting_alloc, noting_free, &noted};
    const uint8_t nested[] = {tag, 2, tag, 0};
    ProtobufCMessage *message = protobuf_c_message_unpack(&probe_descriptor, &allocator, sizeof nested, nested);
    if (message != NULL) protobuf_c_message_free_unpacked(message, &allocator);
    if (noted.levels < probed_levels) return 0;
    return noted.frames[1] > noted.frames[2] ? noted.frames[1] - noted.frames[2] : noted.frames[2] - noted.frames[1];
}

size_t hansa_arena_stack_per_level(void) {
    static atomic_size_t known;
    size_t result = atomic_load_explicit(&known, memory_order_relaxed);
    if (result != 0) return result;
    enum { smallest_plausible = 256 };
    result = smallest_plausible;
    for (uint8_t field = 1; field <= 3; field++) {
        size_t taken = measure((uint8_t)(field << 3 | 2));
        if (taken > result) result = taken;
    }
    atomic_store_explicit(&known, result, memory_order_relaxed);
    return result;
}
