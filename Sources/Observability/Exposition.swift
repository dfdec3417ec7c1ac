// Exposition.swift: the Prometheus text exposition format 0.0.4.
//
// Source: https://prometheus.io/docs/instrumenting/exposition_formats/. The order is always the same.

import Synchronization

extension MetricsRegistry {
    /// The media type of ``exposition()``.
    public static let expositionMediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// Every exported series as Prometheus text, ascending by name, then by labels.
    ///
    /// Each series is read on its own: two of them may be of slightly different moments.
    public func exposition() -> String {
        let families = families.withLock { $0 }
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            if let help = help[name] { text += "# HELP \(name) \(escapeHelp(help))\n" }
            text += "# TYPE \(name) \(family.type)\n"
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                write(name, labels, series, into: &text)
            }
        }
        return text
    }

    private func write(_ name: String, _ labels: String, _ series: Series, into text: inout String) {
        switch series {
        case .counter(let value): writeSample(name, labels, value.current, into: &text)
        case .gauge(let value): writeSample(name, labels, value.current, into: &text)
        case .histogram(let value):
            let counts = value.current
            var total: UInt64 = 0
            for (bound, count) in zip(value.bounds + [.infinity], counts.buckets) {
                total += count
                let range = (labels.isEmpty ? "" : labels + ",") + "le=\"\(formatNumber(bound))\""
                writeSample(name + "_bucket", range, Double(total), into: &text)
            }
            writeSample(name + "_sum", labels, counts.sum, into: &text)
            writeSample(name + "_count", labels, Double(total), into: &text)
        }
    }

    private func writeSample(_ name: String, _ labels: String, _ value: Double, into text: inout String) {
        text += name
        if !labels.isEmpty { text += "{\(labels)}" }
        text += " \(formatNumber(value))\n"
    }
}

extension SeriesKey {
    /// The identity of what a program calls `label` with `dimensions`.
    ///
    /// Characters that Prometheus does not allow in a name become `_`. Of two labels of one name the first counts.
    init(label: String, dimensions: [(String, String)], isHistogram: Bool) {
        name = sanitize(label, allowsColon: true)
        var written: [(name: String, value: String)] = []
        for (label, value) in dimensions {
            var name = sanitize(label, allowsColon: false)
            if isHistogram && name == "le" { name = "exported_le" }
            if !written.contains(where: { $0.name == name }) { written.append((name, value)) }
        }
        written.sort { $0.name < $1.name }
        labels = written.map { "\($0.name)=\"\(escapeLabelValue($0.value))\"" }.joined(separator: ",")
    }
}

private func sanitize(_ name: String, allowsColon: Bool) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
        switch scalar {
        case "a"..."z", "A"..."Z", "_": result.unicodeScalars.append(scalar)
        case "0"..."9":
            if result.isEmpty { result += "_" }
            result.unicodeScalars.append(scalar)
        case ":" where allowsColon: result.unicodeScalars.append(scalar)
        default: result += "_"
        }
    }
    return result.isEmpty ? "_" : result
}

private func escapeLabelValue(_ text: String) -> String {
    escape(text, quotes: true)
}

private func escapeHelp(_ text: String) -> String {
    escape(text, quotes: false)
}

private func escape(_ text: String, quotes: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\"" where quotes: result += "\\\""
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func formatNumber(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
    if value.rounded() == value, abs(value) < 9_007_199_254_740_992 { return String(Int64(value)) }
    return value.description
}
