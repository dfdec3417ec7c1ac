// Limits.swift: the sizes that a file and a function may have.
//
// Every number that `make tidy` compares with stands here and nowhere else. Reasons: CONTRIBUTING.md, "Style".

/// The sizes that `make tidy` compares with.
public enum Limits {
    /// Lines that a file written by people may have.
    public static let fileLines = 500
    /// Lines that a file may have while one line of header is enough.
    public static let shortFileLines = 150
    /// Lines that a function may have, from `func` to its closing brace.
    public static let functionLines = 70
    /// Letters of a base64 line that make a PEM block look like a real key.
    public static let keyLineLetters = 40
}
