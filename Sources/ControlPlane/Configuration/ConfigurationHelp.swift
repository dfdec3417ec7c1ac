// ConfigurationHelp.swift: what `hansad --help` prints, made from the table of settings.

/// The help text of `hansad`.
public enum ConfigurationHelp {
    /// The whole text, ending in a newline.
    public static var text: String {
        var lines = [
            "hansad: the control-plane node of one region of a Hansa federation.",
            "",
            "usage: hansad [--config FILE] [--KEY VALUE ...]",
            "       hansad check-config [--config FILE] [--KEY VALUE ...]",
            "       hansad init [--again] [--config FILE] [--KEY VALUE ...]",
            "       hansad check DIR [-o table|json]",
            "",
            "init founds a new region: it makes the data directory and an empty ledger, and ends. With --again also where",
            "one was founded before and is lost; the node then stays quarantined until an operator recovers it.",
            "check tells whether a ledger, or a copy of one, is whole; see hansad check --help.",
            "check-config starts nothing: it prints every key with its value and where that came from, or what is wrong.",
            "Every key can be a flag, an environment variable or a line of a YAML file; flags win over the",
            "environment, the environment wins over the file.",
            "",
            "  --config FILE  (HANSA_CONFIG)",
            "      The YAML file.",
        ]
        for setting in Setting.all {
            let unit = setting.unit.isEmpty ? "VALUE" : setting.unit
            lines.append("")
            lines.append("  \(setting.flag) <\(unit)>  (\(setting.variable))")
            lines.append("      \(setting.help)")
            lines.append("      \(details(setting))")
        }
        lines += [
            "", "Signals: SIGTERM and SIGINT drain and stop.",
            "Exit codes: 0 stopped as asked; 1 failed while running; 64 configuration refused;",
            "74 ledger or port not usable; 78 certificate or key not usable.",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func details(_ setting: Setting) -> String {
        let fallback =
            switch setting.fallback {
            case nil: "Required."
            case "": "Default: none."
            case let value?: "Default: \(value)\(setting.form.isNumber ? " \(setting.unit)" : "")."
            }
        switch setting.form {
        case .choice(let words): return "One of \(words.joined(separator: ", ")). \(fallback)"
        case .integer(let range): return "\(range.lowerBound) to \(range.upperBound). \(fallback)"
        case .text, .list: return fallback
        }
    }
}

extension Setting.Form {
    fileprivate var isNumber: Bool { if case .integer = self { true } else { false } }
}
