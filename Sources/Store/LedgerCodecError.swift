// LedgerCodecError.swift: why stored bytes are no record or snapshot of this version's ledger.

public import Mapping
public import Wire

/// Why stored bytes are not a record or a snapshot.
public enum LedgerCodecError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes are no message.
    case undecodable(DecodeError)
    /// The record is of a kind that this version does not know.
    case unknownKind
    /// A part is missing, or has a value that nothing this version writes can have.
    case field(MappingError)

    /// The text that people see.
    public var description: String {
        switch self {
        case .undecodable(let error): "\(error)"
        case .unknownKind: "it is of a kind that this hansad does not know: run the version that wrote it, or later"
        case .field(let error): "\(error)"
        }
    }
}
