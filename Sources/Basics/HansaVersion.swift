// HansaVersion.swift: the version of this build, as `--version`, `status` and the ledger show it.

/// The version of Hansa.
public enum HansaVersion {
    /// Semantic version; CHANGELOG.md says what each has.
    public static let text = "0.1.0"
}
