// FrameTests.swift: frames survive the wire, and every broken one is refused with its exact reason.

import Testing

@testable import Wire
