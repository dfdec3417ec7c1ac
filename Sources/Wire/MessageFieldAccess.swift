// MessageFieldAccess.swift: protobuf-c's pointers and lengths as spans, for generated views.
//
// The caller gives the result the lifetime of its arena.

internal import CArena

/// The elements of a repeated number field or the bytes of a bytes field.
///
/// - Parameters:
///   - start: The first element, or nil when there is none.
///   - count: How many there are.
@unsafe
@_lifetime(immortal)
public func fieldSpan<Element>(_ start: UnsafeMutablePointer<Element>?, _ count: Int) -> Span<Element> {
    guard let start = unsafe start, count > 0 else { return Span() }
    let span = unsafe Span(_unsafeStart: UnsafePointer(start), count: count)
    return unsafe _overrideLifetime(span, borrowing: ())
}

/// The text of a string field that ``validateText(_:_:field:)`` accepted.
///
/// Text that is ASCII is said to be: a longer string that is not would be normalised whenever it is hashed or compared.
///
/// - Parameters:
///   - start: The text, or nil when it is empty.
///   - count: Its length in bytes.
@unsafe
@_lifetime(immortal)
public func fieldText(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> UTF8Span {
    let isASCII = if let start = unsafe start { unsafe hansa_is_plain_ascii(start, count) } else { true }
    let text = unsafe UTF8Span(unchecked: fieldSpan(start, count), isKnownASCII: isASCII)
    return unsafe _overrideLifetime(text, borrowing: ())
}

/// The elements of a span as an array.
@inlinable
public func copiedArray<Element>(_ span: Span<Element>) -> [Element] {
    unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
}
