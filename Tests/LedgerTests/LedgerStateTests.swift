// LedgerStateTests.swift: applying records keeps what the ledger promises.

import Testing
