// PKIError.swift: why a certificate was not made, read or written, and what to do.

public import TLS

/// Whose certificate and key a pair of files is.
public enum PairKind: Hashable, Sendable {
    /// An authority's, which `hansa pki init` makes and nothing replaces.
    case authority
    /// Issued by one: `hansa pki issue` can replace it.
    case issued
}

/// Why a certificate was not made, read or written.
public enum PKIError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file is there already and must not be replaced unless asked.
    case fileExists(path: String, PairKind)
    /// One file of a certificate and its key is there without the other.
    case incompletePair(present: String, missing: String, PairKind)
    /// Another program works in the folder and does not come to an end.
    case folderBusy(path: String, milliseconds: Int)
    /// A file or folder cannot be read.
    case fileUnreadable(path: String, reason: String)
    /// A file or folder cannot be written.
    case fileUnwritable(path: String, reason: String)
    /// A file was read but does not hold what it must; `reason` follows "the file …".
    case fileMalformed(path: String, reason: String)
    /// A file holds no certificate.
    case noCertificate(path: String)
    /// A file holds no key that we can use; `reason` follows "the file …".
    case noKey(path: String, reason: String)
    /// There is no authority in the folder.
    case noAuthority(directory: String)
    /// A certificate may not sign others.
    case notAnAuthority(path: String)
    /// A key is not the certificate's.
    case keyMismatch(privateKey: String, certificate: String, PairKind)
    /// A certificate would end after the authority that signs it.
    case outlivesAuthority(notAfter: CertificateTime, authorityNotAfter: CertificateTime)
    /// A certificate would end before it starts.
    case emptyValidity(notBefore: CertificateTime, notAfter: CertificateTime)
    /// A subject is not `region/<id>`, `host/<region>/<id>`, `operator/<name>` or `tenant/<name>`.
    case badSubject(IdentityError)
    /// An identity is of another trust domain than the authority.
    case wrongTrustDomain(identity: String, authority: String)
    /// A DNS name or IP address is not one.
    case badAlternativeName(name: String, rule: String)
    /// OpenSSL failed at something that does not depend on the input, such as memory.
    case openSSL(operation: String, reason: String)

    /// The text that people see: what happened, then what to do.
    public var description: String {
        remedy.map { "\(cause): \($0)" } ?? cause
    }

    /// What happened.
    public var cause: String {
        switch self {
        case .fileExists(let path, _): "\(path) exists already"
        case .incompletePair(let present, let missing, _): "\(present) exists, but \(missing) does not"
        case .folderBusy(let path, let milliseconds):
            "another program has been writing certificates into \(path) for \(milliseconds) ms"
        case .fileUnreadable(let path, let reason): "cannot read \(path): \(reason)"
        case .fileUnwritable(let path, let reason): "cannot write \(path): \(reason)"
        case .fileMalformed(let path, let reason): "\(path) \(reason)"
        case .noCertificate(let path): "\(path) holds no PEM certificate"
        case .noKey(let path, let reason): "\(path) \(reason)"
        case .noAuthority(let directory): "there is no authority in \(directory)"
        case .notAnAuthority(let path): "the certificate in \(path) is not a certificate authority's"
        case .keyMismatch(let privateKey, let certificate, _):
            "the private key in \(privateKey) does not belong to the certificate in \(certificate)"
        case .outlivesAuthority(let notAfter, let authorityNotAfter):
            "the certificate would end on \(notAfter), after its authority, which ends on \(authorityNotAfter)"
        case .emptyValidity(let notBefore, let notAfter):
            "the certificate would end on \(notAfter), before it starts on \(notBefore)"
        case .badSubject(let error): "\(error)"
        case .wrongTrustDomain(let identity, let authority):
            "the identity is of the trust domain \(identity), but the authority is of \(authority)"
        case .badAlternativeName(let name, let rule): "\"\(name)\" cannot be in a certificate: \(rule)"
        case .openSSL(let operation, let reason): "OpenSSL failed to \(operation): \(reason)"
        }
    }

    /// What to do about it; nil where the cause says it all.
    public var remedy: String? {
        switch self {
        case .fileExists(_, .authority):
            "use --if-missing to keep it, or name another --dir: an authority is never replaced, because whatever it has "
                + "signed would be lost"
        case .fileExists(_, .issued): "use --if-missing to keep it, or replace it with `hansa pki issue --force`"
        case .incompletePair(_, _, .authority):
            "restore the missing file, or begin anew in another --dir"
        case .incompletePair(_, _, .issued):
            "restore the missing file, or replace both with `hansa pki issue --force`"
        case .folderBusy: "wait until it is done, or end it"
        case .noAuthority: "make one with `hansa pki init`"
        case .notAnAuthority: "name the folder that `hansa pki init` wrote"
        case .keyMismatch(_, _, .authority): "put the two files of one `hansa pki init` back together"
        case .keyMismatch(_, _, .issued): "replace both with `hansa pki issue --force`"
        case .outlivesAuthority: "use fewer --days, or make a new authority with `hansa pki init`"
        case .badSubject: "write the subject as region/<id>, host/<region>/<id>, operator/<name> or tenant/<name>"
        default: nil
        }
    }
}
