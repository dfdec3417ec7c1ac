// IntegrationTests.swift: the suite of all tests with real processes, which take turns.

import Testing

/// Real `hansad` processes on loopback, spoken to over real TLS.
///
/// One at a time: each test starts several processes. Nothing here waits for a fixed time.
@Suite(.serialized)
struct IntegrationTests {}
