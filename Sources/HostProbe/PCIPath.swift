// PCIPath.swift: where a device is on the PCI bus: its address, and the bridges above it as sysfs nests them.

/// The way from a root complex down to a device, such as `pci0000:15`, `0000:15:01.0`, `0000:16:00.0`.
struct PCIPath: Hashable, Sendable {
    /// The components of the way, the device last.
    let components: [String]

    /// Reads a path below `sys/devices`; nil when no part of it is a PCI address or when it leads through USB.
    init?(_ path: String) {
        let parts = path.split(separator: "/").map(String.init)
        guard let start = parts.firstIndex(where: { $0.hasPrefix("pci") && $0.contains(":") }),
            let end = parts.lastIndex(where: PCIPath.isAddress), end > start,
            !parts[end...].contains(where: { $0.hasPrefix("usb") })
        else { return nil }
        components = Array(parts[start...end])
    }

    /// The device's own address, such as `0000:1b:00.0`.
    var address: String { components[components.count - 1] }

    /// How many bridges both ways share, the root complex included; 1 when they share nothing but that.
    func shared(with other: PCIPath) -> Int {
        zip(components, other.components).prefix { $0 == $1 }.count
    }

    /// The address as sysfs writes it: `0000:1b:00.0`.
    static func address(domain: UInt32, bus: UInt32, device: UInt32) -> String {
        "\(hexadecimal(domain, 4)):\(hexadecimal(bus, 2)):\(hexadecimal(device, 2)).0"
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: ":")
        return parts.count == 3 && parts[2].contains(".")
            && text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }

    private static func hexadecimal(_ number: UInt32, _ digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
