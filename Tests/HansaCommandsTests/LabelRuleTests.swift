// LabelRuleTests.swift: rules about labels as people write them, and what is no rule.

import HansaMessages
import Testing

@testable import HansaCommands

@Suite("A rule about labels")
struct LabelRuleTests {
    private static func rule(_ key: String, _ test: LabelTest, _ values: String...) -> LabelRule {
        LabelRule(key: key, test: test, values: values)
    }

    @Test(
        "is read as Kubernetes reads it, with spaces or without",
        arguments: [
            ("tier=gold", [rule("tier", .isOneOf, "gold")]), ("tier == gold", [rule("tier", .isOneOf, "gold")]),
            ("  tier  =  gold ", [rule("tier", .isOneOf, "gold")]), ("tier!=gold", [rule("tier", .isNoneOf, "gold")]),
            ("tier != gold", [rule("tier", .isNoneOf, "gold")]), ("tier", [rule("tier", .exists)]),
            ("!tier", [rule("tier", .isAbsent)]), ("! tier", [rule("tier", .isAbsent)]),
            ("tier in (gold, silver)", [rule("tier", .isOneOf, "gold", "silver")]),
            ("tier notin (gold,silver)", [rule("tier", .isNoneOf, "gold", "silver")]),
            ("tier notin(gold)", [rule("tier", .isNoneOf, "gold")]), ("tier=", [rule("tier", .isOneOf, "")]),
            ("nvidia.com/gpu.product=H100", [rule("nvidia.com/gpu.product", .isOneOf, "H100")]),
            ("in=a", [rule("in", .isOneOf, "a")]), ("interval", [rule("interval", .exists)]),
            (
                "tier in (gold), zone!=b,!spot",
                [
                    rule("tier", .isOneOf, "gold"), rule("zone", .isNoneOf, "b"), rule("spot", .isAbsent),
                ]
            ),
            ("spot, tier=gold", [rule("spot", .exists), rule("tier", .isOneOf, "gold")]),
        ] as [(String, [LabelRule])])
    func understood(text: String, rules: [LabelRule]) throws {
        #expect(try LabelRuleText.rules(text) == rules)
    }

    @Test(
        "that is not understood is refused, never read as another",
        arguments: [
            "", " ", "=gold", "!=gold", "!", "tier gold", "tier!gold", "!tier=gold", "tier!=", "tier ! = gold",
            "tier <> gold",
            "tier in gold", "tier in ()", "tier in (gold", "tier in (gold,)", "tier notin", "tier not in (gold)",
            "tier = gold silver",
            "tier=gold=silver", "tier=gold,", ",tier", "tier===gold", "tier>1", "tier='gold'", "(tier=gold)",
            "tier NOTIN (gold)",
            "tier=gold,silver", "tier!=gold,silver",
        ])
    func refused(text: String) {
        #expect(throws: (any Error).self) { try LabelRuleText.rules(text) }
    }

    @Test("is refused with what to write instead")
    func message() {
        let error = #expect(throws: (any Error).self) { try LabelRuleText.rules("tier=gold,silver") }
        #expect(error.map { "\($0)" }?.contains("tier in (gold,silver)") == true)
    }
}
