// PackingPlot.swift: allocation and fragmentation against demand, one line per policy, as SVG.

/// The curves of several policies on one trace.
public struct PackingPlot: Sendable {
    private let title: String
    private var curves: [(policy: PackingPolicyName, points: [PackingPoint])] = []

    private static let width = 760.0
    private static let height = 300.0
    private static let margin = 56.0
    private static let mostDemand = 130.0

    /// Starts an empty plot.
    public init(title: String) {
        self.title = title
    }

    /// Adds the curve of one policy.
    public mutating func add(_ points: [PackingPoint], of policy: PackingPolicyName) {
        curves.append((policy, points))
    }

    /// The whole picture: allocation above, fragmentation below.
    public var svg: String {
        let width = Int(Self.width)
        let height = Int(Self.height * 2)
        let top = panel(
            offset: 0, label: "allocated, % of all GPUs", range: 60...100, step: 10
        ) { $0.allocationPercent }
        let bottom = panel(
            offset: Self.height, label: "fragmented, % of all GPUs", range: 0...20, step: 5
        ) { $0.fragmentPercent }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" font-family="sans-serif" \
            font-size="12">
            <rect width="\(width)" height="\(height)" fill="white"/>
            <text x="\(width / 2)" y="18" text-anchor="middle" font-size="14">\(title)</text>
            \(top)\(bottom)</svg>

            """
    }

    private func panel(
        offset: Double, label: String, range: ClosedRange<Double>, step: Double,
        value: (PackingPoint) -> Double
    ) -> String {
        let left = Self.margin
        let right = Self.width - 100
        let top = offset + 32
        let bottom = offset + Self.height - 40
        func x(_ demand: Double) -> Double { left + (right - left) * demand / Self.mostDemand }
        func y(_ percent: Double) -> Double {
            let part = (percent - range.lowerBound) / (range.upperBound - range.lowerBound)
            return bottom - (bottom - top) * min(1, max(0, part))
        }
        var text = "<text x=\"\(coordinate(left))\" y=\"\(coordinate(top - 8))\">\(label)</text>\n"
        for percent in stride(from: range.lowerBound, through: range.upperBound, by: step) {
            text += line(left, y(percent), right, y(percent))
            text += "<text x=\"\(coordinate(left - 6))\" y=\"\(coordinate(y(percent) + 4))\" text-anchor=\"end\">"
            text += "\(Int(percent))</text>\n"
        }
        for demand in stride(from: 0.0, through: Self.mostDemand, by: 10) {
            text += "<text x=\"\(coordinate(x(demand)))\" y=\"\(coordinate(bottom + 16))\" text-anchor=\"middle\">"
            text += "\(Int(demand))</text>\n"
        }
        text += "<text x=\"\(coordinate(right))\" y=\"\(coordinate(bottom + 32))\" text-anchor=\"end\">"
        text += "demand, % of all GPUs</text>\n"
        for (number, curve) in curves.enumerated() {
            let shown = curve.points.filter { value($0) >= range.lowerBound }
            let points = shown.map { "\(coordinate(x($0.demandPercent))),\(coordinate(y(value($0))))" }
            let color = Self.color(of: curve.policy)
            text += "<polyline fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.8\" "
            text += "points=\"\(points.joined(separator: " "))\"/>\n"
            text += "<text x=\"\(coordinate(right + 10))\" y=\"\(coordinate(top + 14 + 18 * Double(number)))\" "
            text += "fill=\"\(color)\">\(curve.policy.rawValue)</text>\n"
        }
        return text
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
        "<line x1=\"\(coordinate(x1))\" y1=\"\(coordinate(y1))\" x2=\"\(coordinate(x2))\" y2=\"\(coordinate(y2))\" "
            + "stroke=\"#ddd\"/>\n"
    }

    private func coordinate(_ value: Double) -> String { fixed(value, digits: 1) }

    private static func color(of policy: PackingPolicyName) -> String {
        switch policy {
        case .hansa: "#0a58ca"
        case .fgd: "#d9480f"
        case .bestFit: "#2b8a3e"
        case .random: "#868e96"
        }
    }
}
