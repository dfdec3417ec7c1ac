// ModelNameTests.swift: names of GPU models as people and tools write them, and which GPUs they mean.

import Basics
import GPUAllocator
import Testing

@Suite("The name of a GPU model")
struct ModelNameTests {
    private func models(_ names: [String]) throws -> [GPUModel] { try names.map { try GPUModel(spelled: $0) } }

    /// Which of the known models a name means.
    private func meant(_ name: String, _ known: [String]) throws -> [String] {
        let accepted = ModelChoice(try models([name]), among: try models(known)).accepted
        return zip(known, accepted).filter { $1 }.map(\.0)
    }

    @Test(
        "means the GPU whatever tool wrote it",
        arguments: [
            ("H100", "H100-80GB-HBM3"), ("h100-80gb-hbm3", "H100-80GB-HBM3"),
            ("NVIDIA-H100-80GB-HBM3", "H100-80GB-HBM3"),
            ("NVIDIA H100 80GB HBM3", "H100-80GB-HBM3"), ("nvidia_h100_80gb_hbm3", "H100-80GB-HBM3"),
            ("gres:gpu:h100", "H100-80GB-HBM3"), ("gpu:nvidia_h100_80gb_hbm3", "H100-80GB-HBM3"),
            ("h100pcie", "H100-PCIe"),
            ("A100-80GB", "NVIDIA-A100-SXM4-80GB"), ("a100_80g", "A100-SXM4-80GB"), ("V100", "Tesla-V100-SXM2-16GB"),
            ("rtx4090", "NVIDIA-GeForce-RTX-4090"), ("RTX 6000 Ada", "RTX-6000-Ada-Generation"),
            ("rtx-pro-6000", "NVIDIA-RTX-PRO-6000-Blackwell-Server-Edition"), ("MI300X", "AMD-Instinct-MI300X-OAM"),
            ("a100", "NVIDIA-A100-SXM4-40GB-SHARED"), (" H200 ", "h200"),
        ])
    func understood(name: String, model: String) throws {
        #expect(try meant(name, ["L4", model, "T4"]) == [model])
    }

    @Test(
        "means no other GPU",
        arguments: [
            ("H100", "H200"), ("H20", "H200"), ("A10", "A100"), ("L40", "L40S"), ("A100-40GB", "A100-SXM4-80GB"),
            ("RTX-6000", "RTX-6000-Ada"), ("RTX-6000", "RTX-PRO-6000"), ("RTX-3080", "RTX-3080-Ti"),
            ("H100-80GB-HBM3", "H100"),
            ("H100", "GH200"), ("H100", "H100-MIG-1g.10gb"), ("B200", "GB200"), ("V100M16", "V100M32"),
        ])
    func notMistaken(name: String, model: String) throws {
        #expect(try meant(name, [model]).isEmpty)
    }

    @Test("that says less means several GPUs only when they are called the same")
    func ambiguous() throws {
        #expect(try meant("A100", ["A100-SXM4-40GB", "A100-SXM4-80GB"]).isEmpty)
        #expect(try meant("A100-80GB", ["A100-SXM4-40GB", "A100-SXM4-80GB"]) == ["A100-SXM4-80GB"])
        #expect(
            try meant("H100", ["H100-80GB-HBM3", "nvidia_h100_80gb_hbm3"]) == [
                "H100-80GB-HBM3", "nvidia_h100_80gb_hbm3",
            ])
        // What is called just so comes first.
        #expect(try meant("H100", ["H100", "H100-PCIe"]) == ["H100"])
    }

    @Test("that nothing has, or that several have, is told apart from a lack of room, with what there is")
    func refusals() throws {
        var allocator = try makeAllocator(
            makeHost("a", model: "A100-SXM4-40GB"), makeHost("b", model: "A100-SXM4-80GB"),
            makeHost("c", model: "H100-PCIe"))
        func refusal(_ model: String) throws -> Refusal? {
            allocator.plan(Demand(shape: .gang(hosts: 1, gpusPerHost: 8), models: try models([model]))).refusal
        }
        #expect(
            try refusal("A100")?.nearestMiss
                == "A100 could be A100-SXM4-40GB or A100-SXM4-80GB here: name one, or each of them")
        #expect(
            try refusal("H100-80GB-HBM3")?.nearestMiss
                == "no GPU here is called H100-80GB-HBM3; did you mean H100-PCIe?")
        #expect(try refusal("H10O")?.nearestMiss == "no GPU here is called H10O; did you mean H100-PCIe?")
        #expect(
            try refusal("MI300X")?.nearestMiss
                == "no GPU here is called MI300X; there are A100-SXM4-40GB, A100-SXM4-80GB and H100-PCIe")
        #expect(try refusal("A100")?.counts == ["wrongModel=3"])
        _ = allocator.allocate(wholeGPUs(8))
        let explanation = allocator.explain(
            Demand(shape: .gang(hosts: 1, gpusPerHost: 8), models: try models(["A100"])))
        #expect(explanation.remedies.allSatisfy { $0.name == "otherModel" } && !explanation.remedies.isEmpty)
    }

    @Test("is refused with its rule when it cannot be one", arguments: ["", "H100 (80GB)", "gres:gpu:a100:2"])
    func malformed(text: String) {
        #expect(throws: NameError.self) { try GPUModel(spelled: text) }
    }
}
