// Residency.swift: where a request may run at all. Checked by origin and provider (docs/federation.md, "Policy").

public import Basics

/// The regions that a request may run in.
///
/// Hard: never relaxed to find room.
public struct Residency: Hashable, Sendable {
    /// The allowed regions, ascending, without duplicates; empty means every region of the federation.
    public let allowedRegions: [RegionID]

    /// Every region.
    public static let anywhere = Residency(allowedRegions: [])

    /// Allows `allowedRegions`, or every region when there are none.
    public init(allowedRegions: [RegionID]) {
        var kept: [RegionID] = []
        for region in allowedRegions.sorted() where kept.last != region { kept.append(region) }
        self.allowedRegions = kept
    }

    /// Whether a request with this residency may run in `region`.
    public func allows(_ region: RegionID) -> Bool {
        allowedRegions.isEmpty || allowedRegions.contains(region)
    }
}
