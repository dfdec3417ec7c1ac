// RegionMachineTests.swift: the region's machine, event in and effects out.

import Testing
