// SortedTableTests.swift: a table that can be walked in the order of its keys.

import Testing
