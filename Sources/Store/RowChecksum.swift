// RowChecksum.swift: the checksum of a stored row, so that damage inside a row is found, which SQLite does not do.

import Basics

/// The CRC32C of a sequence number and the bytes stored under it: a row that moved is found as well.
func rowChecksum(sequence: UInt64, bytes: [UInt8]) -> UInt32 {
    var crc = CRC32C()
    crc.update(sequence)
    crc.update(bytes)
    return crc.checksum
}
