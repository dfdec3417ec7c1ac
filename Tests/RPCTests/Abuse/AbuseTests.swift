// AbuseTests.swift: servers that are attacked over real TLS on loopback; one file per attack (docs/robustness.md).

import Testing

/// Attacks take turns, so that what one takes is not blamed on another.
///
/// Each ends with what the attack cost, what the operator sees, and calls of an honest client that still succeed.
@Suite("Attacks on a server", .blocking, .serialized, .timeLimit(.minutes(10)))
enum AbuseTests {}
