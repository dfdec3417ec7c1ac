// DemandTests.swift: what a demand may ask, to the word.

import Testing

@testable import GPUAllocator

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
                Demand(shape: .gang(hosts: 1, gpusPerHost: 17)),
                "a host has at most 16 GPUs; 17 per host were asked for. Ask for more hosts"
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
}
