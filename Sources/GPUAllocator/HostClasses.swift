// HostClasses.swift: hosts in classes of equal residual state, so that a decision costs as much as there are classes.
//
// A class stays known when its last host leaves, with the scores that were worked out for it, until there are too many.

/// The hosts of a region by what is free of them.
struct HostClasses: Sendable {
    /// By class.
    private(set) var residuals: [Residual] = []
    /// By class: what its hosts have free, counted once and not with each host that comes or goes.
    private(set) var shapes: [FreeShape] = []
    /// By class: its hosts.
    private(set) var members: [SlotHeap] = []
    /// The classes of ready hosts, in no order that matters.
    private(set) var open: [Int32] = []
    /// By place in ``open``: the lowest slot of the class there.
    private(set) var openLowest = Lanes()
    /// By slot: its class.
    private(set) var classOf: [Int32] = []

    /// By class of hosts of several kinds: what they have free of each model.
    private var mixed: [Int: [FreeShape]] = [:]
    private var index = ResidualIndex()
    /// By class: its place in ``open``; -1 when it is not there.
    private var placeOf: [Int32] = []
    /// By slot: its place in its class's heap.
    private var heapPlace: [Int32] = []
    private var occupied = 0

    /// A change of ``open`` that whoever keeps something by place must follow.
    enum Change {
        case none
        /// A class came to the last place.
        case opened(Int)
        /// The class of this place went, and that of the last place took it.
        case closed(place: Int)
    }

    /// The place of an open class in ``open``.
    func place(of number: Int) -> Int { Int(placeOf[number]) }

    /// The lowest slot of a class that has hosts.
    func lowest(_ number: Int) -> Int { members[number].lowest }

    /// Whether so many classes without hosts are known that it is time to begin anew.
    var isCrowded: Bool { residuals.count > 2 * occupied + AllocatorLimits.idleClasses }

    /// What the hosts of a class have free of each model, if they have several kinds.
    func mixedShapes(_ number: Int) -> [FreeShape] { mixed[number] ?? [] }

    /// Puts a slot, which is in no class, into a class.
    mutating func enter(_ slot: Int, _ number: Int) -> Change {
        while classOf.count <= slot {
            classOf.append(-1)
            heapPlace.append(-1)
        }
        classOf[slot] = Int32(number)
        members[number].insert(Int32(slot), &heapPlace)
        guard members[number].count == 1 else {
            let place = Int(placeOf[number])
            if place >= 0, slot < openLowest[place] { openLowest[place] = Int32(slot) }
            return .none
        }
        occupied += 1
        guard shapes[number].isReady else { return .none }
        placeOf[number] = Int32(open.count)
        openLowest[open.count] = Int32(slot)
        open.append(Int32(number))
        return .opened(number)
    }

    /// Takes a slot out of its class.
    mutating func leave(_ slot: Int) -> Change {
        let number = Int(classOf[slot])
        classOf[slot] = -1
        members[number].remove(at: Int(heapPlace[slot]), &heapPlace)
        let place = Int(placeOf[number])
        guard members[number].isEmpty else {
            if place >= 0, slot == openLowest[place] { openLowest[place] = Int32(members[number].lowest) }
            return .none
        }
        occupied -= 1
        guard place >= 0 else { return .none }
        placeOf[number] = -1
        let last = open.removeLast()
        if place < open.count {
            open[place] = last
            placeOf[Int(last)] = Int32(place)
            openLowest[place] = openLowest[open.count]
        }
        openLowest.removeAll(from: open.count)
        return .closed(place: place)
    }

    /// The number of a residual's class, which is new if need be.
    ///
    /// - Parameter parts: What is free of each model, of hosts of several kinds.
    mutating func number(of residual: Residual, mixed parts: [FreeShape]? = nil) -> Int {
        if let known = index.number(of: residual, in: residuals) { return known }
        let number = residuals.count
        residuals.append(residual)
        shapes.append(FreeShape(residual))
        index.addLast(of: residuals)
        members.append(SlotHeap())
        placeOf.append(-1)
        if let parts {
            shapes[number].isMixed = true
            mixed[number] = parts
        }
        return number
    }
}
