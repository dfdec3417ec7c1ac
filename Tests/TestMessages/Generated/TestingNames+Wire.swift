// swift-format-ignore-file
// TestingNames+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/testing/v1/names.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CTestMessages
public import Wire

extension Names: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if self.count != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(self.count))) }
        if !self.writer.isEmpty { count += 1 + WireSize.string(self.writer) }
        if !self.json.isEmpty { count += 1 + WireSize.length(self.json.count) }
        if self.view { count += 1 + 1 }
        for index in self.value.indices { count += 1 + WireSize.string(self.value.span[index]) }
        if !self.element.isEmpty {
            count += 1 + WireSize.length(self.element.reduce(0) { $0 + WireSize.varint(WireSize.zigzag($1)) })
        }
        for index in self.index.indices { count += 1 + WireSize.message(self.index.span[index]) }
        if let value = self.arena { count += 1 + WireSize.varint(UInt64(value)) }
        if !self.bytes.isEmpty { count += 1 + WireSize.length(self.bytes.count) }
        if let value = self.data { count += 1 + WireSize.message(value) }
        if !description_.isEmpty { count += 1 + WireSize.string(description_) }
        if hashValue_ != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: hashValue_)) }
        if !self_.isEmpty { count += 1 + WireSize.string(self_) }
        if !init_.isEmpty { count += 1 + WireSize.string(init_) }
        if !Type_.isEmpty { count += 1 + WireSize.string(Type_) }
        if pointer_ != 0 { count += 2 + WireSize.varint(pointer_) }
        if encodedByteCount_ { count += 2 + 1 }
        if !validate_.isEmpty { count += 2 + WireSize.string(validate_) }
        if !debugDescription_.isEmpty {
            count += 2 + WireSize.length(debugDescription_.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1))) })
        }
        if !`class`.isEmpty { count += 2 + WireSize.string(`class`) }
        if !fieldSpan_.isEmpty { count += 2 + WireSize.string(fieldSpan_) }
        switch self.raw {
        case .`default`(let value)?: count += 2 + WireSize.string(value)
        case .`switch`(let value)?: count += 2 + WireSize.varint(UInt64(value))
        case nil: break
        }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if self.count != 0 { writer.varint(UInt64(bitPattern: Int64(self.count)), tag: 8) }
        if !self.writer.isEmpty { writer.string(self.writer, tag: 18) }
        if !self.json.isEmpty { writer.bytes(self.json, tag: 26) }
        if self.view { writer.varint((self.view ? 1 : 0), tag: 32) }
        for index in self.value.indices { writer.string(self.value.span[index], tag: 42) }
        if !self.element.isEmpty {
            writer.length(self.element.reduce(0) { $0 + WireSize.varint(WireSize.zigzag($1)) }, tag: 50)
            for element in self.element { writer.varint(WireSize.zigzag(element)) }
        }
        for index in self.index.indices { writer.message(self.index.span[index], tag: 58) }
        if let value = self.arena { writer.varint(UInt64(value), tag: 64) }
        if !self.bytes.isEmpty { writer.bytes(self.bytes, tag: 74) }
        if let value = self.data { writer.message(value, tag: 82) }
        if !description_.isEmpty { writer.string(description_, tag: 90) }
        if hashValue_ != 0 { writer.varint(UInt64(bitPattern: hashValue_), tag: 96) }
        if !self_.isEmpty { writer.string(self_, tag: 106) }
        if !init_.isEmpty { writer.string(init_, tag: 114) }
        if !Type_.isEmpty { writer.string(Type_, tag: 122) }
        if pointer_ != 0 { writer.varint(pointer_, tag: 128) }
        if encodedByteCount_ { writer.varint((encodedByteCount_ ? 1 : 0), tag: 136) }
        if !validate_.isEmpty { writer.string(validate_, tag: 146) }
        if !debugDescription_.isEmpty {
            writer.length(debugDescription_.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1))) }, tag: 154)
            for element in debugDescription_ { writer.varint(UInt64(bitPattern: Int64(element))) }
        }
        if !`class`.isEmpty { writer.string(`class`, tag: 162) }
        if !fieldSpan_.isEmpty { writer.string(fieldSpan_, tag: 170) }
        switch self.raw {
        case .`default`(let value)?: writer.string(value, tag: 178)
        case .`switch`(let value)?: writer.varint(UInt64(value), tag: 184)
        case nil: break
        }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Testing__V1__Names()
        unsafe hansa__testing__v1__names__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe Names.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        self.count = view.count
        self.writer = String(copying: view.writer)
        self.json = copiedArray(view.json)
        self.view = view.view
        self.value.reserveCapacity(view.valueCount)
        for index in 0..<view.valueCount { self.value.append(String(copying: view.value(index))) }
        self.element = copiedArray(view.element)
        self.index.reserveCapacity(view.indexCount)
        for index in 0..<view.indexCount { self.index.append(Leaf(copying: view.index(index))) }
        if let value = view.arena { self.arena = value }
        self.bytes = copiedArray(view.bytes)
        if let value = view.data { self.data = Leaf(copying: value) }
        description_ = String(copying: view.description_)
        hashValue_ = view.hashValue_
        self_ = String(copying: view.self_)
        init_ = String(copying: view.init_)
        Type_ = String(copying: view.Type_)
        pointer_ = view.pointer_
        encodedByteCount_ = view.encodedByteCount_
        validate_ = String(copying: view.validate_)
        debugDescription_ = copiedArray(view.debugDescription_)
        `class` = String(copying: view.`class`)
        fieldSpan_ = String(copying: view.fieldSpan_)
        if let value = view.`default` { self.raw = .`default`(String(copying: value)) }
        if let value = view.`switch` { self.raw = .`switch`(value) }
    }
}
