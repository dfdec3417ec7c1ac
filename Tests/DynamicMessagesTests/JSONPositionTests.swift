// JSONPositionTests.swift: a value of a JSON text is found again, for errors that name its line and column.

import DynamicMessages
import Testing

@Suite("The position of a JSON value")
struct JSONPositionTests {
    static let text = """
        {"a": [1,
          {"some_name": "x"}], "b": {}}
        [7]
        """

    @Test(
        "is its line and column from 1",
        arguments: [
            ([], 1, 1), ([.member("a")], 1, 7), ([.member("a"), .element(0)], 1, 8),
            ([.member("a"), .element(1)], 2, 3), ([.member("a"), .element(1), .member("someName")], 2, 17),
            ([.member("b")], 2, 29),
        ] as [([JSONStep], Int, Int)])
    func found(steps: [JSONStep], line: Int, column: Int) throws {
        var parser = try JSONParser(Self.text)
        let position = parser.position(of: steps)
        #expect(position?.line == line)
        #expect(position?.column == column)
    }

    @Test("is that of the next document")
    func next() throws {
        var parser = try JSONParser(Self.text)
        _ = try parser.next()
        #expect(parser.position(of: [.element(0)])?.line == 3)
    }

    @Test(
        "is nil for what is not there",
        arguments: [[.member("c")], [.element(0)], [.member("a"), .element(2)], [.member("a"), .member("b")]]
            as [[JSONStep]])
    func absent(steps: [JSONStep]) throws {
        var parser = try JSONParser(Self.text)
        #expect(parser.position(of: steps) == nil)
    }

    @Test("follows the steps of an error")
    func steps() {
        let error = DynamicMessageError.wrongValue(path: "gpus[1].index", expected: "a", found: "b")
        #expect(error.steps == [.member("gpus"), .element(1), .member("index")])
        let unknown = DynamicMessageError.unknownField(path: "", name: "x", message: "m", nearest: nil)
        #expect(unknown.steps == [.member("x")])
    }
}
