// PrintableMessage.swift: a message whose every text may be shown to people, however hostile its sender.

internal import Basics
internal import DynamicMessages
internal import HansaMessages
internal import Wire

extension GeneratedMessage {
    /// The message with hidden characters escaped in each of its texts; for tables and sentences, never for JSON.
    ///
    /// A message that is too large once it is escaped has its texts replaced by `?`.
    var printable: Self {
        func with(_ change: (String) -> String?) -> Self? {
            do {
                let bytes = try ownDescriptors.get().replacingTexts(encoded(), as: Self.fullName, change)
                return try bytes.map { try Self(wire: $0) } ?? self
            } catch {
                return nil
            }
        }
        return with(escapedText) ?? with { escapedText($0).map { _ in "?" } } ?? Self()
    }
}

/// The descriptors of this build's messages.
let ownDescriptors = Result { () throws(DynamicMessageError) in
    try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
}

extension DescriptorPool {
    /// The descriptors of a node, with hidden characters escaped in every name.
    init(printing fileDescriptorSet: [UInt8]) throws(DynamicMessageError) {
        let printable = try ownDescriptors.get().replacingTexts(
            fileDescriptorSet, as: "google.protobuf.FileDescriptorSet", escapedText)
        try self.init(fileDescriptorSet: printable ?? fileDescriptorSet)
    }
}

/// The text escaped; nil when nothing in it is hidden.
private func escapedText(_ text: String) -> String? {
    let escaped = PrintableText.escaped(text)
    return escaped == text ? nil : escaped
}
