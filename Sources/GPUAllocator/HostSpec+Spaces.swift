// HostSpec+Spaces.swift: words without the spaces around them, which files bring and nobody means.

extension HostSpec {
    /// The host with no spaces around its labels and the names of its places: ` r7` is no other rack than `r7`.
    func spaceless() -> HostSpec {
        var spec = self
        spec.block = String(block.spaceless)
        spec.rack = String(rack.spaceless)
        spec.leaf = String(leaf.spaceless)
        spec.nvlinkDomain = String(nvlinkDomain.spaceless)
        spec.labels = labels.map { HostLabel(key: String($0.key.spaceless), value: String($0.value.spaceless)) }
        return spec
    }
}

extension String {
    /// The text without spaces around it; nothing is copied.
    var spaceless: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...last]
    }
}
