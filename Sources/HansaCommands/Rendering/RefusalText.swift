// RefusalText.swift: why a request was not placed, region by region.

internal import HansaMessages

/// The refusals as a table: region, code, and the reasons of its hosts.
func refusalTable(_ refusals: [RegionRefusal]) -> String {
    var table = Table([.words("REGION"), .words("REFUSED"), .words("WHY"), .words("HOSTS")])
    for refusal in refusals {
        let reasons = refusal.reasons.map { "\($0.reason) \($0.hosts)" }.joined(separator: ", ")
        table.add([refusal.region, refusal.code, refusal.detail, reasons])
    }
    return table.text(empty: "no region gave a reason")
}
