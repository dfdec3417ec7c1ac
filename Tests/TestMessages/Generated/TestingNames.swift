// swift-format-ignore-file
// TestingNames.swift: owned messages and enums
//
// Generated from hansa/testing/v1/names.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// Each field has a name that a generator must not use as it is.
public struct Names: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Names"
    /// The field `count`.
    public var count: Int32 = 0
    /// The field `writer`.
    public var writer: String = ""
    /// The field `json`.
    public var json: [UInt8] = []
    /// The field `view`.
    public var view: Bool = false
    /// The field `value`.
    public var value: [String] = []
    /// The field `element`.
    public var element: [Int64] = []
    /// The field `index`.
    public var index: [Leaf] = []
    /// The field `arena`.
    public var arena: UInt32? = nil
    /// The field `bytes`.
    public var bytes: [UInt8] = []
    /// The field `data`.
    public var data: Leaf? = nil
    /// The field `description`.
    public var description_: String = ""
    /// The field `hash_value`.
    public var hashValue_: Int64 = 0
    /// The field `self`.
    public var self_: String = ""
    /// The field `init`.
    public var init_: String = ""
    /// The field `Type`.
    public var Type_: String = ""
    /// The field `pointer`.
    public var pointer_: UInt64 = 0
    /// The field `encoded_byte_count`.
    public var encodedByteCount_: Bool = false
    /// The field `validate`.
    public var validate_: String = ""
    /// The field `debug_description`.
    public var debugDescription_: [Int32] = []
    /// The field `class`.
    public var `class`: String = ""
    /// The field `field_span`.
    public var fieldSpan_: String = ""
    /// One of several; nil when none is set.
    public var raw: Raw? = nil

    /// What `raw` can be.
    public enum Raw: Sendable, Hashable {
        /// The field `default`.
        case `default`(String)
        /// The field `switch`.
        case `switch`(UInt32)
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        count: Int32 = 0,
        writer: String = "",
        json: [UInt8] = [],
        view: Bool = false,
        value: [String] = [],
        element: [Int64] = [],
        index: [Leaf] = [],
        arena: UInt32? = nil,
        bytes: [UInt8] = [],
        data: Leaf? = nil,
        description_: String = "",
        hashValue_: Int64 = 0,
        self_: String = "",
        init_: String = "",
        Type_: String = "",
        pointer_: UInt64 = 0,
        encodedByteCount_: Bool = false,
        validate_: String = "",
        debugDescription_: [Int32] = [],
        `class`: String = "",
        fieldSpan_: String = "",
        raw: Raw? = nil
    ) {
        self.count = count
        self.writer = writer
        self.json = json
        self.view = view
        self.value = value
        self.element = element
        self.index = index
        self.arena = arena
        self.bytes = bytes
        self.data = data
        self.description_ = description_
        self.hashValue_ = hashValue_
        self.self_ = self_
        self.init_ = init_
        self.Type_ = Type_
        self.pointer_ = pointer_
        self.encodedByteCount_ = encodedByteCount_
        self.validate_ = validate_
        self.debugDescription_ = debugDescription_
        self.`class` = `class`
        self.fieldSpan_ = fieldSpan_
        self.raw = raw
    }
}
