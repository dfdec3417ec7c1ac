// swift-format-ignore-file
// BenchDescriptors.swift: the descriptors of all .proto files
//
// Generated from all .proto files by protoc-gen-hansa; do not edit. To regenerate: make proto.

/// The descriptors of all .proto files, for reflection and generic calls.
public enum BenchDescriptors {
    /// A serialized google.protobuf.FileDescriptorSet, every file after those it imports, in base 64.
    public static let base64 = """
        CroFChpoYW5zYS9iZW5jaC92MS9iZW5jaC5wcm90bxIOaGFuc2EuYmVuY2gudjEiagoMUmVzb3VyY2VTcGVjEhIKBGdwdXMYASAB\
        KA1SBGdwdXMSEgoEY3B1cxgCIAEoDVIEY3B1cxIXCgdtZW1fbWliGAMgASgEUgZtZW1NaWISGQoIZ3B1X3R5cGUYBCABKAlSB2dw\
        dVR5cGUiyAEKD0FsbG9jYXRlUmVxdWVzdBIVCgZqb2JfaWQYASABKAlSBWpvYklkEhIKBHVzZXIYAiABKAlSBHVzZXISEAoDc2Vx\
        GAMgASgEUgNzZXESMAoEc3BlYxgEIAEoCzIcLmhhbnNhLmJlbmNoLnYxLlJlc291cmNlU3BlY1IEc3BlYxIUCgVwb3J0cxgFIAMo\
        DVIFcG9ydHMSFAoFbm9kZXMYBiADKAlSBW5vZGVzEhoKCHByaW9yaXR5GAcgASgFUghwcmlvcml0eSIyCgZEZXZpY2USFAoFaW5k\
        ZXgYASABKA1SBWluZGV4EhIKBHV1aWQYAiABKAlSBHV1aWQiuAEKDUFsbG9jYXRlUmVwbHkSFQoGam9iX2lkGAEgASgJUgVqb2JJ\
        ZBIQCgNzZXEYAiABKARSA3NlcRISCgRjb2RlGAMgASgFUgRjb2RlEhIKBG5vZGUYBCABKAlSBG5vZGUSMAoHZGV2aWNlcxgFIAMo\
        CzIWLmhhbnNhLmJlbmNoLnYxLkRldmljZVIHZGV2aWNlcxIkCg5sZWFzZV91bnRpbF91cxgGIAEoBlIMbGVhc2VVbnRpbFVzIh0K\
        B1BheWxvYWQSEgoEZGF0YRgBIAEoDFIEZGF0YSI/CgtSZWFkUmVxdWVzdBIaCghtZXNzYWdlcxgBIAEoBFIIbWVzc2FnZXMSFAoF\
        Ynl0ZXMYAiABKA1SBWJ5dGVzYgZwcm90bzM=
        """
}
