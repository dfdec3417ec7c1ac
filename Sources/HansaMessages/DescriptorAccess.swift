// DescriptorAccess.swift: the embedded descriptors as bytes.

extension ProtoDescriptors {
    /// A serialized `google.protobuf.FileDescriptorSet`: every file of Proto/ after the files it imports.
    public static let fileDescriptorSet: [UInt8] = {
        guard let bytes = Base64.decoded(base64) else { preconditionFailure("ProtoDescriptors.swift is not base 64") }
        return bytes
    }()
}
