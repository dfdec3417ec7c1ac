// TextRules.swift: headers, remarks, paths of one machine, and keys.
//
// Looks at lines as written. The rules' own tests join their bad samples from pieces, so as not to be found.

/// A Swift file begins with its name and purpose; a long source also says what it never does.
func headerFindings(in file: SourceFile) -> [Finding] {
    guard file.isHandWrittenSwift, file.path != "Package.swift", !file.path.hasSuffix("/Package.swift") else {
        return []
    }
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let header = file.lines.prefix { $0.hasPrefix("//") }
    guard header.first?.hasPrefix("// \(name): ") == true else {
        return [Finding(file.path, 1, "header", "the first line must read `// \(name): what the file is for`")]
    }
    let isTest = file.target?.folder == "Tests"
    if !isTest, file.lines.count > Limits.shortFileLines, header.filter({ $0.trimmed != "//" }).count < 2 {
        let message = "a long file's header needs a second line: what the file never does, or where its rules are"
        return [Finding(file.path, 2, "header", message)]
    }
    return []
}

/// A remark for later says why it may wait.
func remarkFindings(in file: SourceFile) -> [Finding] {
    guard !file.isGenerated, file.isCode else { return [] }
    return file.lines.enumerated().compactMap { index, line in
        guard let mark = ["TO" + "DO", "FIX" + "ME"].first(where: { line.hasWord($0) }),
            !line.hasWord("because")
        else { return nil }
        return Finding(file.path, index + 1, "remark", "\(mark) without a reason: do it, or add `because …`")
    }
}

private let machinePaths = ["home", "root", "Users", "work", "tmp/hansa"].map { "/\($0)/" }

/// No file names a folder that exists on one machine only.
func machinePathFindings(in file: SourceFile) -> [Finding] {
    file.lines.enumerated().compactMap { index, line in
        guard let path = machinePaths.first(where: { line.hasAbsolutePath($0) }) else { return nil }
        return Finding(file.path, index + 1, "machine-path", "\(path) exists on one machine only; use a relative path")
    }
}

/// No file holds a private key.
func secretFindings(in file: SourceFile) -> [Finding] {
    let opening = "PRIVATE " + "KEY-----"
    return file.lines.enumerated().compactMap { index, line in
        guard line.contains("-----BEGIN"), line.contains(opening), file.lines.indices.contains(index + 1) else {
            return nil
        }
        let body = file.lines[index + 1].trimmed.prefix { $0.isNamePart || $0 == "+" || $0 == "/" }
        guard body.count >= Limits.keyLineLetters else { return nil }
        return Finding(file.path, index + 1, "secret", "a private key; make one when the test runs")
    }
}

extension String {
    /// True when `path` occurs here as the start of a path.
    fileprivate func hasAbsolutePath(_ path: String) -> Bool {
        var rest = self[...]
        while let range = rest.firstRange(of: path) {
            guard range.lowerBound > startIndex else { return true }
            let before = self[index(before: range.lowerBound)]
            if !before.isNamePart && !".-/})*".contains(before) { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
