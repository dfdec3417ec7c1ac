// DemandTests.swift: what a demand may ask, to the word.

import Basics
import GPUAllocator
import Testing

@Suite("A demand")
struct DemandTests {
    @Test(
        "says exactly what is wrong with it",
        arguments: [
            (Demand(shape: .gang(hosts: 0, gpusPerHost: 8)), "a gang needs at least 1 host; 0 were asked for"),
            (
                Demand(shape: .gang(hosts: 4_097, gpusPerHost: 8)),
                "a gang has at most 4096 hosts; 4097 were asked for"
            ),
            (
                Demand(shape: .gang(hosts: 1, gpusPerHost: 0)),
                "at least 1 GPU per host is needed; 0 were asked for. Ask for CPU only to get none"
            ),
            (
                Demand(shape: .gang(hosts: 1, gpusPerHost: 65)),
                "a host has at most 64 GPUs; 65 per host were asked for. Ask for more hosts"
            ),
            (
                Demand(shape: .gang(hosts: 4_096, gpusPerHost: 17)),
                "a gang has at most 65536 GPUs; 69632 were asked for"
            ),
            (
                Demand(shape: .share(milli: 0)),
                "a share is 1 to 999 thousandths of a GPU; 0 were asked for. Ask for 1 GPU to get a whole one"
            ),
            (
                Demand(shape: .share(milli: 1_000)),
                "a share is 1 to 999 thousandths of a GPU; 1000 were asked for. Ask for 1 GPU to get a whole one"
            ),
            (Demand(shape: .cpuOnly), "nothing is asked for: a demand without GPUs needs CPU or memory"),
        ] as [(Demand, String)])
    func messages(demand: Demand, message: String) {
        #expect { try demand.validate() } throws: { ($0 as? AllocatorError)?.description == message }
    }

    @Test("is accepted at every limit and refused just above")
    func limits() throws {
        try Demand(shape: .gang(hosts: 4_096, gpusPerHost: 16)).validate()
        try Demand(shape: .share(milli: 1)).validate()
        try Demand(shape: .share(milli: 999)).validate()
        try Demand(shape: .cpuOnly, memoryMiB: 1).validate()
        var demand = Demand(
            shape: .share(milli: 1), cpuMilli: AllocatorLimits.cpuMilliPerHost,
            memoryMiB: AllocatorLimits.memoryMiBPerHost)
        for number in 0..<AllocatorLimits.modelsPerDemand { demand.models.append(try GPUModel("m\(number)")) }
        for number in 0..<AllocatorLimits.sitesPerDemand { demand.sites.append(try SiteID("s\(number)")) }
        try demand.validate()
        let changes: [(AllocatorError, (inout Demand) throws -> Void)] = [
            (.tooManyModels(count: 17), { $0.models.append(try GPUModel("x")) }),
            (.tooManySites(count: 65), { $0.sites.append(try SiteID("x")) }),
            (.tooMuchCPU(cpuMilli: 1_000_000_001), { $0.cpuMilli += 1 }),
            (.tooMuchMemory(memoryMiB: 1_073_741_825), { $0.memoryMiB += 1 }),
            (.modelsWithoutGPUs, { $0.shape = .cpuOnly }),
        ]
        for (error, change) in changes {
            var changed = demand
            try change(&changed)
            #expect(throws: error) { try changed.validate() }
        }
    }
}
