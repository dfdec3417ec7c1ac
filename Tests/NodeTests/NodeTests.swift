// NodeTests.swift: the suite of all tests with whole nodes in this process, which take turns.

import Testing

/// Whole nodes, spoken to over real TLS.
///
/// One test at a time: each starts several nodes. Nothing here waits for a fixed time.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct NodeTests {}
