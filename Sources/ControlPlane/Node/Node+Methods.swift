// Node+Methods.swift: every method that a node serves.

import HansaServices
import RPCCore

extension Node {
    /// Every method that a node serves, for settings that name one.
    static let methods: [MethodDescriptor] =
        AllocationsMethods.all + HostsMethods.all + RegionsMethods.all + GossipMethods.all + FederationMethods.all
        + HealthMethods.all + DebugMethods.all + ReflectionMethods.all
}
