// PlainDecode.h: the one-pass decode of the usual message. Inside of CArena only.
#ifndef HANSA_PLAIN_DECODE_H
#define HANSA_PLAIN_DECODE_H

#include "ArenaState.h"

/// Decodes a message whose fields are all known, in the order of their numbers, each at most once or in one run.
///
/// Returns NULL for any other message, good or bad; what was allocated until then is of no use.
const ProtobufCMessage *plain_decode(const ProtobufCMessageDescriptor *descriptor, hansa_arena *arena, size_t length,
                                     const uint8_t *bytes);

#endif
