// FieldAccess.swift: protobuf-c's pointers and lengths as spans, for generated views.
//
// The caller gives the result the lifetime of its arena.

/// A repeated number field or a bytes field.
@unsafe
@_lifetime(immortal)
func fieldSpan<Element>(_ start: UnsafeMutablePointer<Element>?, _ count: Int) -> Span<Element> {
    guard let start = unsafe start, count > 0 else { return Span() }
    let span = unsafe Span(_unsafeStart: UnsafePointer(start), count: count)
    return unsafe _overrideLifetime(span, borrowing: ())
}

/// A string field that ``validateText(_:_:field:)`` accepted.
@unsafe
@_lifetime(immortal)
func fieldText(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> UTF8Span {
    let text = unsafe UTF8Span(unchecked: fieldSpan(start, count))
    return unsafe _overrideLifetime(text, borrowing: ())
}

/// The elements of a span as an array.
func copiedArray<Element>(_ span: Span<Element>) -> [Element] {
    unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
}
