// Hash.swift: the same FNV-1a as Sources/Basics/FNV1a.swift; HansaServicesTests pins values that both must give.

func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
