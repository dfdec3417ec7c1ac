// ByteBufferBIO.swift: the BIO between OpenSSL and an engine's byte buffers. It copies bytes and decides nothing.
//
// One method table for the process. Its data pointer is the engine, which owns the SSL and so outlives the BIO.

import COpenSSL

enum ByteBufferBIO {
    /// Puts a BIO over `engine`'s buffers into `ssl`; false when OpenSSL is out of memory.
    static func attach(_ engine: TLSEngine, to ssl: OpaquePointer) -> Bool {
        guard let method = unsafe method, let bio = unsafe BIO_new(method) else { return false }
        unsafe BIO_set_data(bio, Unmanaged.passUnretained(engine).toOpaque())
        unsafe SSL_set_bio(ssl, bio, bio)
        return true
    }

    nonisolated(unsafe) private static let method: OpaquePointer? = {
        guard let table = unsafe BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "ByteBuffer") else {
            return nil
        }
        unsafe BIO_meth_set_create(table) { bio in
            unsafe BIO_set_init(bio, 1)
            return 1
        }
        unsafe BIO_meth_set_read(table) { bio, destination, count in
            guard let bio = unsafe bio, let destination = unsafe destination, count > 0,
                let engine = unsafe engine(of: bio)
            else { return 0 }
            unsafe copenssl_bio_clear_retry(bio)
            let target = unsafe UnsafeMutableRawBufferPointer(start: destination, count: Int(count))
            let copied = unsafe engine.moveInbound(to: target)
            guard copied > 0 else {
                unsafe copenssl_bio_set_retry_read(bio)
                return -1
            }
            return Int32(copied)
        }
        unsafe BIO_meth_set_write(table) { bio, source, count in
            guard let bio = unsafe bio, let source = unsafe source, count > 0, let engine = unsafe engine(of: bio)
            else { return 0 }
            unsafe copenssl_bio_clear_retry(bio)
            unsafe engine.appendOutbound(UnsafeRawBufferPointer(start: source, count: Int(count)))
            return count
        }
        unsafe BIO_meth_set_ctrl(table) { _, command, _, _ in command == BIO_CTRL_FLUSH ? 1 : 0 }
        return unsafe table
    }()

    private static func engine(of bio: OpaquePointer) -> TLSEngine? {
        guard let raw = unsafe BIO_get_data(bio) else { return nil }
        return unsafe Unmanaged<TLSEngine>.fromOpaque(raw).takeUnretainedValue()
    }
}
