// TreeRules.swift: which files and folders the repository may have.
//
// Looks at names only. The list of the top level is ARCHITECTURE.md, "Top level".

private let topLevel: Set<String> = [
    "Package.swift", "Proto", "Sources", "Tests", "Tools", "docker-compose.yml", "README.md", "ARCHITECTURE.md",
    "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", "Dockerfile", ".swift-format", ".gitignore", ".ci",
    "docs",
]
private let vagueFolders: Set<String> = ["Utils", "Utilities", "Helpers", "Common", "Extensions", "Misc"]
private let builtSuffixes = [
    ".o", ".a", ".so", ".pyc", ".sqlite", ".sqlite-wal", ".sqlite-shm", ".db", ".log", ".orig", ".rej", ".swp",
    ".DS_Store",
    ".key", ".p12",
]

/// Every path has a place.
func treeFindings(paths: [String], ignored: [String]) -> [Finding] {
    var findings = ignored.map { Finding($0, 1, "tracked", "tracked although .gitignore names it") }
    for path in paths {
        let parts = path.split(separator: "/").map(String.init)
        if let top = parts.first, !topLevel.contains(top) {
            findings.append(Finding(path, 1, "top-level", "\(top) is not on the list in TidyRules/TreeRules.swift"))
        }
        if let folder = parts.dropLast().first(where: { vagueFolders.contains($0) }) {
            findings.append(Finding(path, 1, "folder", "a folder named \(folder) says nothing; name what is in it"))
        }
        if parts.dropLast().contains(".build") || builtSuffixes.contains(where: { path.hasSuffix($0) }) {
            findings.append(Finding(path, 1, "tracked", "made by a program or secret; it must not be tracked"))
        }
    }
    return findings
}
