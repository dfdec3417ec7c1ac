// MessageTexts.swift: an encoded message with every text in it replaced, by descriptor. All else stays byte for byte.

extension DescriptorPool {
    /// An encoded message with every text in it, at any depth, as `change` makes it.
    ///
    /// - Parameters:
    ///   - bytes: The encoded message.
    ///   - type: Its full name.
    ///   - change: Gives the new text; nil leaves the old one.
    /// - Returns: The new encoding; nil when nothing was changed.
    public func replacingTexts(
        _ bytes: [UInt8], as type: String, _ change: (String) -> String?
    ) throws(DynamicMessageError) -> [UInt8]? {
        try replaced(bytes, in: try message(type), path: "", depth: 1, change)
    }

    private func replaced(
        _ bytes: [UInt8], in message: MessageDescriptor, path: String, depth: Int, _ change: (String) -> String?
    ) throws(DynamicMessageError) -> [UInt8]? {
        guard depth <= DynamicLimits.nesting else { throw .tooDeep(limit: DynamicLimits.nesting) }
        var reader = WireReader(bytes, path: path)
        var result = WireBytes()
        var isChanged = false
        while let field = try reader.next() {
            var value = field.value
            if case .bytes(let content) = value,
                let known = message.fields.first(where: { $0.number == field.number })
            {
                let new: [UInt8]? =
                    switch known.kind {
                    case .string: change(String(decoding: content, as: UTF8.self)).map { Array($0.utf8) }
                    case .message(let type):
                        try replaced(content, in: try self.message(type), path: path, depth: depth + 1, change)
                    default: nil
                    }
                if let new { (value, isChanged) = (.bytes(new), true) }
            }
            result.field(field.number, value)
        }
        return isChanged ? result.bytes : nil
    }
}
