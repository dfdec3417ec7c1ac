// AllocationArgument.swift: the id of an allocation on the command line.

internal import ArgumentParser
internal import Basics

/// The id of one allocation.
struct AllocationArgument: ParsableArguments {
    @Argument(help: "The allocation's id, such as uk-42.", transform: AllocationArgument.read)
    var id: RequestKey

    /// Reads `uk-42`.
    static func read(_ text: String) throws -> RequestKey {
        guard let key = RequestKey(text) else {
            throw ValidationError("ids look like uk-42: the region that owns the allocation and its number there")
        }
        return key
    }
}
