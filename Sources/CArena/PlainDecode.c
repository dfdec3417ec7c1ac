// PlainDecode.c: decodes the usual message in one pass: known fields, each where an encoder puts it.
//
// protobuf-c scans a message, counts, and then parses what it scanned. Encoders write each field once and all of a
// repeated field together; such a message is decoded here, to the very same structs. Whatever else it meets it leaves to
// protobuf-c, which then begins anew. The fuzz target `messages` compares the two.
#include "PlainDecode.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { deepest = 8, varint_bytes = 10 };

// The wire types of protobuf.dev/programming-guides/encoding.
enum { wire_varint = 0, wire_64 = 1, wire_length = 2, wire_32 = 5, wire_none = 7 };

/// How fields of a type are written when they are not packed, and how much memory an element takes.
static const struct {
    uint8_t wire;
    uint8_t size;
} forms[] = {
    [PROTOBUF_C_TYPE_INT32] = {wire_varint, 4},
    [PROTOBUF_C_TYPE_SINT32] = {wire_varint, 4},
    [PROTOBUF_C_TYPE_SFIXED32] = {wire_32, 4},
    [PROTOBUF_C_TYPE_INT64] = {wire_varint, 8},
    [PROTOBUF_C_TYPE_SINT64] = {wire_varint, 8},
    [PROTOBUF_C_TYPE_SFIXED64] = {wire_64, 8},
    [PROTOBUF_C_TYPE_UINT32] = {wire_varint, 4},
    [PROTOBUF_C_TYPE_FIXED32] = {wire_32, 4},
    [PROTOBUF_C_TYPE_UINT64] = {wire_varint, 8},
    [PROTOBUF_C_TYPE_FIXED64] = {wire_64, 8},
    [PROTOBUF_C_TYPE_FLOAT] = {wire_32, 4},
    [PROTOBUF_C_TYPE_DOUBLE] = {wire_64, 8},
    [PROTOBUF_C_TYPE_BOOL] = {wire_varint, sizeof(protobuf_c_boolean)},
    [PROTOBUF_C_TYPE_ENUM] = {wire_varint, 4},
    [PROTOBUF_C_TYPE_STRING] = {wire_none, 0},  // generated code has text as bytes
    [PROTOBUF_C_TYPE_BYTES] = {wire_length, sizeof(ProtobufCBinaryData)},
    [PROTOBUF_C_TYPE_MESSAGE] = {wire_length, sizeof(ProtobufCMessage *)},
};

/// Where a decode stands.
typedef struct {
    hansa_arena *arena;
    uint8_t *at;
} reader;

static bool read_long_varint(reader *reader, const uint8_t *end, uint64_t *value) {
    uint8_t *at = reader->at;
    uint64_t result = 0;
    for (unsigned shift = 0; shift < 7 * varint_bytes && at < end; shift += 7) {
        uint64_t byte = *at++;
        result |= (byte & 0x7F) << shift;
        if (byte < 0x80) {
            reader->at = at;
            *value = result;
            return true;
        }
    }
    return false;
}

static inline bool read_varint(reader *reader, const uint8_t *end, uint64_t *value) {
    if (reader->at < end && *reader->at < 0x80) {
        *value = *reader->at++;
        return true;
    }
    if (end - reader->at >= 2 && reader->at[1] < 0x80) {
        *value = (uint64_t)(reader->at[0] & 0x7F) | (uint64_t)reader->at[1] << 7;
        reader->at += 2;
        return true;
    }
    return read_long_varint(reader, end, value);
}

/// Reads a length that is not beyond `end`.
static inline bool read_length(reader *reader, const uint8_t *end, size_t *length) {
    uint64_t value;
    if (!read_varint(reader, end, &value) || value > (size_t)(end - reader->at)) return false;
    *length = (size_t)value;
    return true;
}

static bool read_fixed(reader *reader, const uint8_t *end, size_t size, void *member) {
    if ((size_t)(end - reader->at) < size) return false;
    memcpy(member, reader->at, size);
    reader->at += size;
    return true;
}

static inline __attribute__((always_inline)) bool read_number(reader *reader, const uint8_t *end, ProtobufCType type, void *member) {
    if (forms[type].wire != wire_varint) return read_fixed(reader, end, forms[type].size, member);
    uint64_t value;
    if (!read_varint(reader, end, &value)) return false;
    switch (type) {
    case PROTOBUF_C_TYPE_SINT32:
        *(uint32_t *)member = ((uint32_t)value >> 1) ^ (0 - ((uint32_t)value & 1));
        break;
    case PROTOBUF_C_TYPE_SINT64: *(uint64_t *)member = (value >> 1) ^ (0 - (value & 1)); break;
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_UINT64: *(uint64_t *)member = value; break;
    case PROTOBUF_C_TYPE_BOOL: *(protobuf_c_boolean *)member = value != 0; break;
    default: *(uint32_t *)member = (uint32_t)value; break;
    }
    return true;
}

static ProtobufCMessage *decode(reader *reader, const ProtobufCMessageDescriptor *descriptor, const uint8_t *end,
                                unsigned depth);

/// Reads a bytes or message field. Bytes stay where they are.
static inline bool read_delimited(reader *reader, const uint8_t *end, const ProtobufCFieldDescriptor *field,
                                  void *member, unsigned depth) {
    size_t length;
    if (!read_length(reader, end, &length)) return false;
    uint8_t *start = reader->at;
    if (field->type == PROTOBUF_C_TYPE_MESSAGE) {
        ProtobufCMessage *message = decode(reader, field->descriptor, start + length, depth + 1);
        *(ProtobufCMessage **)member = message;
        return message != NULL;
    }
    *(ProtobufCBinaryData *)member = (ProtobufCBinaryData){.len = length, .data = length > 0 ? start : NULL};
    reader->at = start + length;
    return true;
}

/// How many fields with the same tag as the one before ``start->at`` follow each other; 0 when they are malformed.
static size_t count_run(const reader *start, const uint8_t *end, const uint8_t *tag) {
    reader reader = *start;
    size_t tag_length = (size_t)(reader.at - tag), length, count = 0;
    for (;;) {
        if (!read_length(&reader, end, &length)) return 0;
        reader.at += length;
        count++;
        if ((size_t)(end - reader.at) < tag_length) return count;
        for (size_t index = 0; index < tag_length; index++) {
            if (reader.at[index] != tag[index]) return count;
        }
        reader.at += tag_length;
    }
}

/// Reads a run of a repeated bytes or message field whose first tag, at `tag`, was just read.
static bool read_run(reader *reader, const uint8_t *end, const uint8_t *tag, const ProtobufCFieldDescriptor *field,
                     size_t *count, void *member, unsigned depth) {
    size_t run = count_run(reader, end, tag), tag_length = (size_t)(reader->at - tag);
    size_t size = forms[field->type].size;
    if (run == 0) return false;
    uint8_t *elements = hansa_arena_take(reader->arena, run * size);
    if (elements == NULL) return false;
    *(void **)member = elements;
    *count = run;
    for (size_t index = 0; index < run; index++) {
        if (index > 0) reader->at += tag_length;
        if (!read_delimited(reader, end, field, elements + index * size, depth)) return false;
    }
    return true;
}

/// Reads a packed field.
static bool read_packed(reader *reader, const uint8_t *end, ProtobufCType type, size_t *count, void *member) {
    size_t length, elements = 0, size = forms[type].size;
    if (!read_length(reader, end, &length)) return false;
    const uint8_t *stop = reader->at + length;
    if (forms[type].wire == wire_varint) {
        for (const uint8_t *at = reader->at; at < stop; at++) elements += *at < 0x80;
    } else {
        if (length % size != 0) return false;
        elements = length / size;
    }
    if (elements == 0) return length == 0;
    uint8_t *numbers = hansa_arena_take(reader->arena, elements * size);
    if (numbers == NULL) return false;
    *(void **)member = numbers;
    *count = elements;
    for (size_t index = 0; index < elements; index++) {
        if (!read_number(reader, stop, type, numbers + index * size)) return false;
    }
    return reader->at == stop;
}

/// The field with a number; encoders write them in order, so the next one is looked at first.
static inline const ProtobufCFieldDescriptor *find(const ProtobufCMessageDescriptor *descriptor, uint64_t number,
                                                   unsigned *next) {
    for (unsigned index = *next; index < descriptor->n_fields; index++) {
        if (descriptor->fields[index].id >= number) {
            *next = index;
            return descriptor->fields[index].id == number ? &descriptor->fields[index] : NULL;
        }
    }
    return NULL;
}

/// Notes that a field is there; false when that is not plain.
static inline bool mark_present(ProtobufCMessage *message, const ProtobufCFieldDescriptor *field, void *member) {
    uint8_t *base = (uint8_t *)message;
    if (field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) {
        uint32_t *which = (uint32_t *)(base + field->quantifier_offset);
        if (*which != 0) return false;
        *which = field->id;
        return true;
    }
    if (field->type == PROTOBUF_C_TYPE_MESSAGE) return *(ProtobufCMessage **)member == NULL;
    if (field->label == PROTOBUF_C_LABEL_OPTIONAL) *(protobuf_c_boolean *)(base + field->quantifier_offset) = true;
    return field->label != PROTOBUF_C_LABEL_REQUIRED;
}

static ProtobufCMessage *decode(reader *reader, const ProtobufCMessageDescriptor *descriptor, const uint8_t *end,
                                unsigned depth) {
    if (depth > deepest || descriptor->message_init == NULL) return NULL;
    ProtobufCMessage *message = hansa_arena_take(reader->arena, descriptor->sizeof_message);
    if (message == NULL) return NULL;
    descriptor->message_init(message);
    unsigned next = 0;
    while (reader->at < end) {
        const uint8_t *tag_start = reader->at;
        uint64_t tag;
        if (!read_varint(reader, end, &tag)) return NULL;
        const ProtobufCFieldDescriptor *field = find(descriptor, tag >> 3, &next);
        if (field == NULL) return NULL;
        unsigned wire = (unsigned)(tag & 7), plain = forms[field->type].wire;
        void *member = (uint8_t *)message + field->offset;
        bool is_read;
        if (field->label == PROTOBUF_C_LABEL_REPEATED) {
            size_t *count = (size_t *)((uint8_t *)message + field->quantifier_offset);
            if (wire != wire_length || plain == wire_none || *count != 0) return NULL;
            is_read = plain == wire_length ? read_run(reader, end, tag_start, field, count, member, depth)
                                           : read_packed(reader, end, field->type, count, member);
        } else {
            if (wire != plain || !mark_present(message, field, member)) return NULL;
            is_read = wire == wire_length ? read_delimited(reader, end, field, member, depth)
                                          : read_number(reader, end, field->type, member);
        }
        if (!is_read) return NULL;
    }
    return message;
}

const ProtobufCMessage *plain_decode(const ProtobufCMessageDescriptor *descriptor, hansa_arena *arena, size_t length,
                                     const uint8_t *bytes) {
    // One copy of all, in which text and bytes stay.
    uint8_t *copy = hansa_arena_take(arena, length);
    if (copy == NULL) return NULL;
    if (length > 0) memcpy(copy, bytes, length);
    reader reader = {.arena = arena, .at = copy};
    return decode(&reader, descriptor, copy + length, 0);
}
