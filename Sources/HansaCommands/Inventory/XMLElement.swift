// XMLElement.swift: a small XML document as a tree, read by Expat, which bounds what entities may grow to.

internal import CExpat

/// An element.
final class XMLElement {
    /// Why a text is no XML.
    struct Failure: Error {
        var line: Int
        var problem: String
    }

    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [XMLElement] = []
    fileprivate(set) var content = ""

    fileprivate init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// Parses a document to its root element.
    static func parse(_ text: String) throws(Failure) -> XMLElement {
        let reader = XMLReader()
        guard let parser = unsafe XML_ParserCreate("UTF-8") else { throw Failure(line: 1, problem: "no memory") }
        defer { unsafe XML_ParserFree(parser) }
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
        unsafe XML_SetElementHandler(parser, beginElement, endElement)
        unsafe XML_SetCharacterDataHandler(parser, characters)
        let bytes = Array(text.utf8)
        let status = unsafe bytes.withUnsafeBytes { raw in
            unsafe XML_Parse(parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), 1)
        }
        let line = unsafe Int(XML_GetCurrentLineNumber(parser))
        guard status == XML_STATUS_OK, bytes.count <= Int(Int32.max) else {
            let problem = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) }
            throw Failure(line: line, problem: "it is no XML: \(problem ?? "unknown error")")
        }
        guard let root = reader.root else { throw Failure(line: line, problem: "it has no element") }
        return root
    }

    /// The text at the end of a way of elements; nil when there is no such.
    func text(_ path: [String]) -> String? {
        var element = self
        for name in path {
            guard let child = element.children.first(where: { $0.name == name }) else { return nil }
            element = child
        }
        return element.content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// What the parser has read so far.
private final class XMLReader {
    var root: XMLElement?
    var open: [XMLElement] = []
}

private func reader(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    unsafe data.map { unsafe Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
}

private let beginElement: XML_StartElementHandler = { data, name, list in
    guard let reader = unsafe reader(data), let name = unsafe name else { return }
    var attributes: [String: String] = [:]
    var position = 0
    while let key = unsafe list?[position], let value = unsafe list?[position + 1] {
        unsafe attributes[String(cString: key)] = unsafe String(cString: value)
        position += 2
    }
    let element = XMLElement(name: unsafe String(cString: name), attributes: attributes)
    if let parent = reader.open.last { parent.children.append(element) } else { reader.root = element }
    reader.open.append(element)
}

private let endElement: XML_EndElementHandler = { data, _ in
    _ = unsafe reader(data)?.open.popLast()
}

private let characters: XML_CharacterDataHandler = { data, text, count in
    guard let element = unsafe reader(data)?.open.last, let text = unsafe text else { return }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
    element.content += unsafe String(decoding: bytes, as: UTF8.self)
}
