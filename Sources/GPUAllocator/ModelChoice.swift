// ModelChoice.swift: which of the GPU models that there are a demand's names mean. Rules: docs/allocation.md, "Model names".

internal import Basics

/// What the names of a demand mean among the models that there are.
///
/// A name means the models that are called so, however they are spelled; if none is, the one of which it says less. A name that
/// could mean several is no name.
public struct ModelChoice: Sendable {
    /// By position of the known models: whether it is meant.
    public private(set) var accepted: [Bool]
    /// Names of the demand that could mean several models, and which.
    public private(set) var ambiguous: [(name: GPUModel, models: [GPUModel])] = []
    /// Names of the demand that nothing has.
    public private(set) var unknown: [GPUModel] = []
    private let known: [GPUModel]

    /// Resolves the names; without any, every model is meant.
    public init(_ asked: [GPUModel], among models: [GPUModel]) {
        self.init(asked, among: models.map { ($0, ModelName($0)) })
    }

    init(_ asked: [GPUModel], among models: [(model: GPUModel, name: ModelName)]) {
        known = models.map(\.model)
        accepted = models.map { _ in asked.isEmpty }
        for model in asked {
            let name = ModelName(model)
            var meant = models.indices.filter { models[$0].name == name }
            if meant.isEmpty { meant = models.indices.filter { name.covers(models[$0].name) } }
            guard let first = meant.first else {
                unknown.append(model)
                continue
            }
            if meant.allSatisfy({ models[$0].name == models[first].name }) {
                for place in meant { accepted[place] = true }
            } else {
                ambiguous.append((model, ModelChoice.distinct(meant.map { models[$0].model })))
            }
        }
    }

    /// Says for people which names mean nothing, and what there is instead; nil when every name means something.
    public var problem: String? {
        let several = ambiguous.map { name, models in
            "\(name) could be \(ModelChoice.list(models, "or")) here: name one, or each of them"
        }
        let nothing = unknown.map { name in
            let near = ModelChoice.distinct(known.filter { ModelChoice.isNear(ModelName(name), ModelName($0)) })
            let all = ModelChoice.distinct(known)
            if all.isEmpty { return "no host has a GPU" }
            let hint =
                near.isEmpty
                ? "there are \(ModelChoice.list(Array(all.prefix(AllocatorLimits.triedNames)), "and"))"
                    + (all.count > AllocatorLimits.triedNames ? " and others" : "")
                : "did you mean \(ModelChoice.list(near, "or"))?"
            return "no GPU here is called \(name); \(hint)"
        }
        let problems = several + nothing
        return problems.isEmpty ? nil : problems.joined(separator: "; ")
    }

    private static func distinct(_ models: [GPUModel]) -> [GPUModel] {
        let sorted = models.sorted()
        return zip(sorted.indices, sorted).filter { $0 == 0 || sorted[$0 - 1] != $1 }.map(\.1)
    }

    private static func list(_ models: [GPUModel], _ word: String) -> String {
        guard models.count > 1, let last = models.last else { return models.first?.text ?? "" }
        return models.dropLast().map(\.text).joined(separator: ", ") + " \(word) \(last)"
    }

    /// Whether one could be a slip for the other.
    private static func isNear(_ left: ModelName, _ right: ModelName) -> Bool {
        left.chip == right.chip || left.chip.hasPrefix(right.chip) || right.chip.hasPrefix(left.chip)
            || left.chip.first == right.chip.first
                && edits(Array(left.chip.utf8), Array(right.chip.utf8)) <= min(2, left.chip.utf8.count / 3)
    }

    /// How many letters have to be put in, left out or changed.
    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(change, min(row[place], row[place + 1]) + 1)
            }
        }
        return row[right.count]
    }
}
