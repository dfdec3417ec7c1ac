// MessageFieldText.swift: the check that every string field of a message passes before anyone reads it.
//
// protobuf-c checks neither UTF-8 nor NUL. Rules: docs/messages.md, "Decoding".

internal import CArena

/// Checks that a string field is UTF-8 and has no NUL.
///
/// - Parameters:
///   - start: The text, or nil when it is empty.
///   - count: Its length in bytes.
///   - field: The name that the error carries.
@unsafe
public func validateText(_ start: UnsafePointer<UInt8>?, _ count: Int, field: StaticString) throws(DecodeError) {
    guard let start = unsafe start, count > 0 else { return }
    if unsafe hansa_is_plain_ascii(start, count) { return }
    do {
        _ = try UTF8Span(validating: unsafe Span(_unsafeStart: start, count: count))
    } catch {
        throw .invalidUTF8(field: "\(field)")
    }
    if unsafe hansa_has_nul(start, count) { throw .embeddedNUL(field: "\(field)") }
}
