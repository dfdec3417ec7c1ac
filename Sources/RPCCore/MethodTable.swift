// MethodTable.swift: finds a method by its hash, as every call does once.

/// The methods that a side serves, found by hash.
public struct MethodTable: Sendable {
    /// The methods, in the order in which they were added.
    public private(set) var methods: [MethodDescriptor] = []
    /// Open addressing over the hashes, which are already well mixed: index + 1, or 0 for an empty place.
    private var places: [UInt32] = [UInt32](repeating: 0, count: 16)

    /// Makes a table without methods.
    public init() {}

    /// Adds a method; returns its index.
    ///
    /// - Precondition: no method with the same hash is in the table.
    public mutating func add(_ method: MethodDescriptor) -> Int {
        if let other = index(hash: method.hash) {
            preconditionFailure(
                "\(method.fullName) and \(methods[other].fullName) have the same hash or are one method")
        }
        methods.append(method)
        if methods.count * 2 > places.count {
            places = [UInt32](repeating: 0, count: places.count * 2)
            for index in methods.indices { place(index) }
        } else {
            place(methods.count - 1)
        }
        return methods.count - 1
    }

    /// The index of the method with `hash`.
    public func index(hash: UInt64) -> Int? {
        var at = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[at] != 0 {
            let index = Int(places[at]) - 1
            if methods[index].hash == hash { return index }
            at = (at + 1) & (places.count - 1)
        }
        return nil
    }

    /// The services that the methods belong to, for messages.
    public var serviceNames: [String] { Set(methods.map(\.serviceName)).sorted() }

    private mutating func place(_ index: Int) {
        var at = Int(truncatingIfNeeded: methods[index].hash) & (places.count - 1)
        while places[at] != 0 { at = (at + 1) & (places.count - 1) }
        places[at] = UInt32(index + 1)
    }
}
