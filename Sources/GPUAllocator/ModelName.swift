// ModelName.swift: what the name of a GPU model says, however a tool writes it. Rules: docs/allocation.md, "Model names".

public import Basics

/// The name of a GPU model taken apart: which GPU it is, and what else the name tells.
///
/// `NVIDIA H100 80GB HBM3`, `nvidia_h100_80gb_hbm3` and `H100-80GB-HBM3` are the same.
struct ModelName: Hashable, Sendable {
    /// Which GPU, in small letters without separators and maker: `h100`, `rtx6000ada`.
    let chip: String
    /// What else is said, in small letters, ascending, each once: memory, kind of memory, form.
    let details: [String]

    init(_ model: GPUModel) {
        var chip = ""
        var details: Set<String> = []
        for word in model.text.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "+" }) {
            if ModelName.makers.contains(word) { continue }
            if let detail = ModelName.detail(word) {
                details.insert(detail)
            } else if !chip.isEmpty || !details.isEmpty {
                chip += word
            } else {
                let (rest, form) = ModelName.apart(word)
                chip += rest
                if let form { details.insert(form) }
            }
        }
        self.chip = chip.isEmpty ? model.text.lowercased() : chip
        self.details = details.sorted()
    }

    /// Whether a GPU of the other name is one of this: the same GPU, of which the other name says no less.
    func covers(_ other: ModelName) -> Bool {
        chip == other.chip && details.allSatisfy { other.details.contains($0) }
    }

    /// Words that do not tell GPUs apart.
    private static let makers: Set<Substring> = [
        "nvidia", "amd", "intel", "tesla", "quadro", "geforce", "instinct", "gpu", "graphics", "shared",
    ]

    /// Words about a GPU that a name may leave out.
    private static let editions: Set<Substring> = ["blackwell", "server", "workstation", "edition", "generation", "ac"]

    /// A word that says more of a GPU than which it is; nil for others.
    private static func detail(_ word: Substring) -> String? {
        if editions.contains(word) || isForm(word) { return String(word) }
        if word.hasPrefix("hbm") || word.hasPrefix("gddr") { return String(word) }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && ["g", "gb"].contains(word[digits.endIndex...]) ? "\(digits)gb" : nil
    }

    /// Whether a word says how the GPU is built in.
    private static func isForm(_ word: Substring) -> Bool {
        forms.contains { form in
            word.hasPrefix(form) && word.dropFirst(form.count).allSatisfy { $0.isASCII && $0.isNumber }
        }
    }

    private static let forms = ["sxm", "pcie", "nvl", "oam"]

    /// Takes a form apart that is written onto the GPU, as in `h100pcie`.
    private static func apart(_ word: Substring) -> (rest: Substring, form: String?) {
        for start in word.indices.dropFirst() where word[word.index(before: start)].isNumber {
            if isForm(word[start...]) { return (word[..<start], String(word[start...])) }
        }
        return (word, nil)
    }
}

extension GPUModel {
    /// Reads a model as people and other tools write it, such as ` NVIDIA H100 80GB HBM3` or Slurm's `gres:gpu:a100`.
    ///
    /// Spaces become dashes; the letters stay as they are.
    public init(spelled text: String) throws(NameError) {
        var words = text.split(whereSeparator: \.isWhitespace).joined(separator: "-")[...]
        for prefix in ["gres:", "gres/", "gpu:"] where words.lowercased().hasPrefix(prefix) {
            words = words.dropFirst(prefix.count)
        }
        try self.init(String(words))
    }
}
