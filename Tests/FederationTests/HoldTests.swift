// HoldTests.swift: what each message of an origin means to a hold.

import Testing
