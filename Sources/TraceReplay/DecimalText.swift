// DecimalText.swift: numbers as people and their tools write them, without the rounding of floating point.

/// A number from 0 in decimal: digits, a fraction, an exponent.
struct DecimalText {
    /// The digits without leading zeros; none for 0.
    private let digits: [UInt8]
    /// The number is the digits times ten to this.
    private let exponent: Int

    /// Reads `96000`, `96000.0`, `.5`, `1e+05`; nil for anything else.
    ///
    /// - Parameter mark: The decimal mark: a point, or a comma in files that are separated by semicolons, where a point does as well.
    init?(_ text: String, mark: UInt8 = UInt8(ascii: ".")) {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        let whole = rest.prefix(while: isDigit)
        rest = rest[whole.endIndex...]
        var fraction = rest.prefix(0)
        if let first = rest.first, first == mark || first == UInt8(ascii: ".") {
            fraction = rest.dropFirst().prefix(while: isDigit)
            rest = rest[fraction.endIndex...]
        }
        guard !(whole.isEmpty && fraction.isEmpty), whole.count + fraction.count <= 400 else { return nil }
        var power = 0
        if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
            let part = rest.dropFirst()
            guard part.count <= 5, let parsed = Int(Substring(part)) else { return nil }
            power = parsed
            rest = rest[rest.endIndex...]
        }
        guard rest.isEmpty else { return nil }
        var digits = (Array(whole) + Array(fraction)).map { $0 - UInt8(ascii: "0") }
        var exponent = power - fraction.count
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        self.digits = Array(digits.drop { $0 == 0 })
        self.exponent = self.digits.isEmpty ? 0 : exponent
    }

    /// The number when it is whole and fits 64 bits.
    var whole: UInt64? {
        guard exponent >= 0 else { return nil }
        return value(digits, zeros: exponent)
    }

    /// The number times `factor`, up to the next whole one; nil above 64 bits.
    func roundedUp(times factor: UInt64) -> UInt64? {
        if exponent >= 0 {
            guard let whole else { return nil }
            let (product, overflow) = whole.multipliedReportingOverflow(by: factor)
            return overflow ? nil : product
        }
        let places = -exponent
        // Digits beyond these are below any unit that is asked for.
        let kept = digits.dropLast(max(0, places - 9))
        let cut = digits.count - kept.count
        let scale = places - cut
        guard let mantissa = value(Array(kept), zeros: 0) else { return nil }
        if scale > 18 { return factor == 0 ? 0 : 1 }
        let divisor = (0..<scale).reduce(UInt64(1)) { power, _ in power * 10 }
        let product = mantissa.multipliedFullWidth(by: factor)
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let isWhole = remainder == 0 && cut == 0
        return isWhole ? quotient : quotient == .max ? nil : quotient + 1
    }

    private func value(_ digits: [UInt8], zeros: Int) -> UInt64? {
        guard digits.count + zeros <= 20 || digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for digit in digits + Array(repeating: 0, count: digits.isEmpty ? 0 : zeros) {
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, carries) = product.addingReportingOverflow(UInt64(digit))
            if overflows || carries { return nil }
            value = sum
        }
        return value
    }
}
