// Names.swift: how proto names become Swift names and the C names that protoc-gen-c chose.
//
// Names in JSON, in errors and on the wire are never changed. What is renamed: docs/messages.md.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

enum Names {
    private static let swiftKeywords: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
        "internal", "let", "open", "operator", "private", "precedencegroup", "protocol", "public", "rethrows", "static",
        "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do",
        "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return", "throw", "switch", "where", "while",
        "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "Type",
    ]

    /// The words after which protoc-gen-c puts an underscore.
    private static let cKeywords: Set<String> = [
        "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl",
        "const", "const_cast", "continue", "default", "delete", "do", "double", "dynamic_cast", "else", "enum",
        "explicit", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable",
        "namespace", "new", "not", "not_eq", "operator", "or", "or_eq", "private", "protected", "public", "register",
        "reinterpret_cast", "return", "short", "signed", "sizeof", "static", "static_cast", "struct", "switch",
        "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using",
        "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
    ]

    /// Members that every message or view has, functions that generated code calls, and names that Swift reads as
    /// something else even between backticks: a field of such a name gets an underscore behind it.
    private static let taken: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "unsafe", "description", "debugDescription", "hashValue",
        "encodedByteCount",
        "encoded", "isJSONDefault", "writeFields", "writeJSON", "pointer", "validate", "validateText", "copiedArray",
        "fieldSpan", "fieldText", "precondition", "preconditionFailure",
    ]

    /// What generated functions call their own values: a field of such a name is meant only after `self.`.
    private static let locals: Set<String> = [
        "arena", "bytes", "count", "data", "element", "index", "json", "raw", "value", "view", "writer",
    ]

    /// A field's name in Swift, without backticks.
    static func field(_ name: String) -> String {
        let camel = lowerCamel(name)
        return taken.contains(camel) ? camel + "_" : camel
    }

    /// A field as the functions of its own message mean it.
    static func stored(_ name: String) -> String { locals.contains(name) ? "self.\(name)" : name }

    static func escaped(_ name: String) -> String { swiftKeywords.contains(name) ? "`\(name)`" : name }

    /// `idempotency_key` -> `idempotencyKey`, as the proto3 JSON mapping has it.
    static func lowerCamel(_ name: String) -> String {
        var result = ""
        var startsWord = false
        for character in name {
            if character == "_" {
                startsWord = true
            } else {
                result += startsWord ? character.uppercased() : String(character)
                startsWord = false
            }
        }
        return result
    }

    static func upperCamel(_ name: String) -> String {
        let camel = lowerCamel(name)
        return camel.prefix(1).uppercased() + camel.dropFirst()
    }

    /// `hansa.storage.v1.BootStarted` -> `StoredBootStarted`; everything else keeps its own name.
    static func swiftType(of message: Descriptor) -> String {
        prefix(message.file) + message.name
    }

    static func swiftType(of enumeration: EnumDescriptor) -> String {
        guard let outer = enumeration.containingType else { return prefix(enumeration.file) + enumeration.name }
        return "\(swiftType(of: outer)).\(enumeration.name)"
    }

    private static func prefix(_ file: FileDescriptor?) -> String {
        file?.package.contains(".storage.") == true ? "Stored" : ""
    }

    /// `HOST_STATE_READY` of `HostState` -> `ready`.
    static func swiftCase(_ value: EnumValueDescriptor) -> String {
        let prefix = screamingSnake(value.enumType.name) + "_"
        let own = value.name.hasPrefix(prefix) ? String(value.name.dropFirst(prefix.count)) : value.name
        return escaped(lowerCamel(own.lowercased()))
    }

    /// `HostState` -> `HOST_STATE` and `GPUHealth` -> `GPU_HEALTH`: the last capital of a run starts the next word.
    private static func screamingSnake(_ name: String) -> String {
        let characters = Array(name)
        var result = ""
        for (index, character) in characters.enumerated() {
            let endsRun = index + 1 < characters.count && characters[index + 1].isLowercase
            if index > 0, character.isUppercase, endsRun || !characters[index - 1].isUppercase { result += "_" }
            result += character.uppercased()
        }
        return result
    }

    /// `hansa.v1.HostState` -> `Hansa__V1__HostState`, as protoc-gen-c has it.
    static func cType(_ fullName: String) -> String {
        fullName.split(separator: ".").map { upperCamel(String($0)) }.joined(separator: "__")
    }

    static func cField(_ name: String) -> String {
        let lower = name.lowercased()
        return cKeywords.contains(lower) ? lower + "_" : lower
    }

    /// A C field as Swift code writes it after a point.
    static func cMember(_ name: String) -> String { name == "self" || name == "init" ? "`\(name)`" : name }

    /// The C function that gives a message its defaults and its descriptor.
    static func cInit(_ fullName: String) -> String {
        fullName.split(separator: ".").map { lowerSnake(String($0)) }.joined(separator: "__") + "__init"
    }

    /// `HostState` -> `host_state` and `CPUOnly` -> `cpuonly`: a word starts at each capital after a small letter.
    private static func lowerSnake(_ name: String) -> String {
        var result = ""
        var wasUpper = true
        for character in name {
            if character.isUppercase {
                if !wasUpper { result += "_" }
                result += character.lowercased()
                wasUpper = true
            } else {
                result += String(character)
                wasUpper = false
            }
        }
        return result
    }

    /// `hansa/v1/types.proto` -> `Types`, `hansa/storage/v1/ledger.proto` -> `StorageLedger`.
    static func fileStem(_ file: FileDescriptor) -> String {
        let path = file.name.dropLast(".proto".count).split(separator: "/")
        let kept = path.dropFirst().filter { !isVersion($0) }
        return kept.map { upperCamel(String($0)) }.joined()
    }

    private static func isVersion(_ part: Substring) -> Bool {
        part.first == "v" && part.dropFirst().allSatisfy(\.isNumber)
    }
}

extension MethodDescriptor {
    /// What the wire's hash is taken of: `/hansa.v1.Allocations/Allocate`.
    var path: String { "/\(service.fullName)/\(name)" }
}
