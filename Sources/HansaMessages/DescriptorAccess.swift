// DescriptorAccess.swift: the descriptors of all .proto files, for reflection and generic calls.

/// The descriptors of all .proto files.
public enum ProtoDescriptors {
    /// A serialized `google.protobuf.FileDescriptorSet`: every file of Proto/ after the files it imports.
    public static let fileDescriptorSet: [UInt8] = {
        guard let bytes = Base64.decoded(base64) else { preconditionFailure("ProtoDescriptors.swift is not base 64") }
        return bytes
    }()
}
