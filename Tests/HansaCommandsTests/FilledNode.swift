// FilledNode.swift: a node whose every reply has something in every field, chosen by a test, as a hostile node might.

import Basics
import DynamicMessages
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS

@testable import HansaCommands

/// What stands in the fields of every message.
struct Filling: Sendable {
    /// The text of every field that is one.
    var text: String
    /// The number of every field that is one, or the greatest or least that the field can have.
    var number = Number.one
    /// Which member of a oneof and which value of an enum.
    var choice = 0

    enum Number: Hashable, Sendable, CaseIterable {
        case zero
        case one
        case greatest
        case least
    }

    /// The message with a full name.
    func message(_ type: String, in pool: DescriptorPool) throws(DynamicMessageError) -> JSONNode {
        var members: [JSONNode.Member] = []
        let message = try pool.message(type)
        for field in message.fields where !["next", "more"].contains(field.name) {
            if let oneof = field.oneof {
                let siblings = message.fields.filter { $0.oneof == oneof }
                guard siblings[choice % siblings.count].number == field.number else { continue }
            }
            let value = try value(field.kind, in: pool)
            members.append(JSONNode.Member(field.jsonName, field.isRepeated ? .array([value, value]) : value))
        }
        return .object(members)
    }

    private func value(_ kind: FieldKind, in pool: DescriptorPool) throws(DynamicMessageError) -> JSONNode {
        switch kind {
        case .string: .string(text)
        case .bytes: .string(Base64.encoded(Array(text.utf8)))
        case .bool: .bool(choice.isMultiple(of: 2))
        case .message(let type): try message(type, in: pool)
        case .enumeration(let type):
            try .number("\(pool.enumeration(type).cases[choice % pool.enumeration(type).cases.count].number)")
        case .int32, .sint32, .sfixed32: number(Int32.self)
        case .int64, .sint64, .sfixed64: number(Int64.self)
        case .uint32, .fixed32: number(UInt32.self)
        case .uint64, .fixed64: number(UInt64.self)
        case .double, .float: .number(number == .greatest ? "3e38" : number == .least ? "-3e38" : "\(choice)")
        }
    }

    private func number<Number: FixedWidthInteger>(_ type: Number.Type) -> JSONNode {
        switch number {
        case .zero: .number("0")
        case .one: .number("1")
        case .greatest: .number("\(Number.max)")
        case .least: .number("\(Number.min)")
        }
    }
}

/// A node that answers every call alike.
struct FilledNode: Sendable {
    /// What its replies have; nil = it fails every call.
    var filling: Filling?
    /// Whether it never answers.
    var isMute = false
    /// How it fails calls.
    var failure = RPCError(.internal, "it fails")

    private static let methods =
        AllocationsMethods.all + HostsMethods.all + LendingMethods.all + RegionsMethods.all + HealthMethods.all
        + DebugMethods.all + ReflectionMethods.all

    /// A channel to the node as an operator.
    func channel() throws -> RPCChannel {
        var router = Router()
        for method in FilledNode.methods {
            switch method.kind {
            case .unary:
                router.unary(method) { (_: RawMessage, _) async throws(RPCError) -> RawMessage in
                    guard let reply = try await replies(to: method).first else { throw failure }
                    return reply
                }
            case .serverStreaming:
                router.serverStreaming(method) {
                    (_: RawMessage, writer: RPCResponseWriter<RawMessage>, _) async throws(RPCError) -> Void in
                    let replies = try await replies(to: method)
                    if replies.isEmpty { throw failure }
                    for reply in replies { try await writer.send(reply) }
                }
            case .clientStreaming, .bidirectional: break
            }
        }
        return RPCChannel(
            inProcess: router, as: try PeerIdentity(uri: "spiffe://hansa.test/operator/ada"),
            server: try PeerIdentity(uri: "spiffe://hansa.test/region/uk"))
    }

    private func replies(to method: MethodDescriptor) async throws(RPCError) -> [RawMessage] {
        if isMute { await Interruption().wait() }
        guard var filling else { return [] }
        do throws(DynamicMessageError) {
            let pool = try ownDescriptors.get()
            let parts = method.fullName.split(separator: "/")
            let known = pool.service(String(parts[0]))?.methods.first { $0.name == parts[1] }
            let type = known?.reply ?? ""
            // The whole copy of an empty ledger: its head and its end.
            let choices = type == BackupPart.fullName ? [0, 2] : [filling.choice]
            if type == BackupPart.fullName { filling.number = .zero }
            var replies: [RawMessage] = []
            for choice in choices {
                filling.choice = choice
                replies.append(RawMessage(try pool.encode(try filling.message(type, in: pool), as: type)))
            }
            return replies
        } catch {
            throw RPCError(.unknown, "no reply can be made: \(error)")
        }
    }
}
