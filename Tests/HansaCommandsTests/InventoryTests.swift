// InventoryTests.swift: hosts as nvidia-smi, kubectl and Slurm list them.

import Basics
import GPUAllocator
import HansaMessages
import Testing

@testable import HansaCommands

@Suite("An inventory")
struct InventoryTests {
    private func read(
        _ text: String, _ name: String = "gpu07.lst", hints: InventoryHints = InventoryHints()
    ) throws -> Inventory {
        let format = try #require(InventoryFormat(of: text))
        return try Inventory.read([(text, name)], format, hints)
    }

    @Test("of nvidia-smi's CSV: one host named by its file, units, what is not known, MIG and health")
    func table() throws {
        let inventory = try read(
            """
            index, name, uuid, pci.bus_id, memory.total [MiB], mig.mode.current, remapped_rows.failure, ecc.errors.uncorrected.volatile.total
            1, NVIDIA H100 80GB HBM3, GPU-b, 00000000:43:00.0, 81559 MiB, Disabled, 0, 3
            0, NVIDIA H100 80GB HBM3, GPU-a, 00000000:1B:00.0, 81559 MiB, Enabled, 0, 0
            2, NVIDIA A40, GPU-c, 00000001:1B:00.0, [N/A], [N/A], [N/A], [N/A]
            """)
        let spec = try #require(inventory.hosts.first?.spec)
        #expect(spec.id.text == "gpu07")
        #expect(spec.gpus.map(\.index) == [0, 1, 2])
        #expect(spec.gpus.map(\.model.text) == ["H100-80GB-HBM3", "H100-80GB-HBM3", "A40"])
        #expect(spec.gpus.map(\.memoryMiB) == [81_559, 81_559, 0])
        #expect(spec.gpus.map(\.uuid) == ["GPU-a", "GPU-b", "GPU-c"])
        #expect(spec.gpus.map(\.pciAddress) == ["0000:1b:00.0", "0000:43:00.0", "0001:1b:00.0"])
        #expect(spec.gpus.map(\.mig) == [.enabled, .disabled, .unsupported])
        #expect(spec.gpus.map(\.health) == [.healthy, .degraded, .unknown])
    }

    @Test("of nvidia-smi's CSV with a column of hosts has them all")
    func tableOfHosts() throws {
        let inventory = try read(
            "hostname,name,uuid\na1,NVIDIA H200,GPU-1\na2,NVIDIA H200,GPU-2\na1,NVIDIA H200,GPU-3\n")
        #expect(inventory.hosts.map(\.spec.id.text) == ["a1", "a2"])
        #expect(inventory.hosts.map { $0.spec.gpus.map(\.index) } == [[0, 1], [0]])
    }

    @Test("of nvidia-smi's XML: its GPUs with module, NVLink domain, MIG and health")
    func report() throws {
        let inventory = try read(
            """
            <?xml version="1.0" ?>
            <!DOCTYPE nvidia_smi_log SYSTEM "nvsmi_device_v12.dtd">
            <nvidia_smi_log><attached_gpus>2</attached_gpus>
              <gpu id="00000000:1B:00.0"><product_name>NVIDIA H200</product_name><uuid>GPU-a</uuid>
                <gpu_module_id>2</gpu_module_id><mig_mode><current_mig>Disabled</current_mig></mig_mode>
                <fb_memory_usage><total>143771 MiB</total></fb_memory_usage>
                <remapped_rows><remapped_row_pending>No</remapped_row_pending><remapped_row_failure>Yes</remapped_row_failure></remapped_rows>
                <fabric><cluster_uuid>11111111-2222</cluster_uuid><clique_id>7</clique_id></fabric></gpu>
              <gpu id="00000000:43:00.0"><product_name>NVIDIA H200</product_name><uuid>GPU-b</uuid>
                <ecc_errors><volatile><sram_uncorrectable_parity>0</sram_uncorrectable_parity><dram_uncorrectable>2</dram_uncorrectable></volatile></ecc_errors></gpu>
            </nvidia_smi_log>
            """, hints: InventoryHints(id: try HostID("h1"), cpuMilli: 192_000))
        let spec = try #require(inventory.hosts.first?.spec)
        #expect(spec.id.text == "h1")
        #expect(spec.cpuMilli == 192_000)
        #expect(spec.nvlinkDomain == "11111111-2222.7")
        #expect(spec.gpus.map(\.health) == [.fatal, .degraded])
        #expect(spec.gpus.map(\.moduleID) == [2, 0])
        #expect(spec.gpus.map(\.memoryMiB) == [143_771, 0])
        #expect(spec.gpus.map(\.pciAddress) == ["0000:1b:00.0", "0000:43:00.0"])
    }

    @Test(
        "of XML that is none is refused with the line",
        arguments: [
            ("<a>\n<b></a>", ":2: it is no XML: mismatched tag"), ("<html></html>", "not a report of nvidia-smi"),
            ("<nvidia_smi_log/>", "it lists no GPUs"),
            (
                "<!DOCTYPE a [<!ENTITY x \"\(String(repeating: "y", count: 1_000))\"><!ENTITY z \"\(String(repeating: "&x;", count: 1_000))\">"
                    + "<!ENTITY w \"\(String(repeating: "&z;", count: 1_000))\">]><a>&w;</a>", "it is no XML"
            ),
        ])
    func badXML(text: String, problem: String) {
        #expect { try read(text) } throws: { "\(($0 as? CommandFailure)?.message ?? "")".contains(problem) }
    }

    private let nodes = """
        {"apiVersion": "v1", "kind": "List", "items": [
          {"apiVersion": "v1", "kind": "Node",
           "metadata": {"name": "gpu-1.example", "labels": {"topology.kubernetes.io/zone": "Crawley-1", "rack": "r7",
             "nvidia.com/gpu.product": "NVIDIA-H100-80GB-HBM3-SHARED", "nvidia.com/gpu.count": "8",
             "nvidia.com/gpu.memory": "81559", "nvidia.com/gpu.clique": "abc.1",
             "network.topology.nvidia.com/leaf": "l3", "network.topology.nvidia.com/spine": "s1"}},
           "spec": {"unschedulable": true},
           "status": {"capacity": {"cpu": "96", "memory": "1056270Ki", "nvidia.com/gpu": "32"},
                      "allocatable": {"cpu": "95500m", "memory": "1Ti", "nvidia.com/gpu": "28"}}},
          {"kind": "Node", "metadata": {"name": "cpu-1"}, "status": {"capacity": {"cpu": 4, "memory": "8G"},
            "conditions": [{"type": "Ready", "status": "Unknown"}]}}]}
        """

    @Test("of kubectl: what pods may use, physical GPUs, labels, topology, cordons")
    func kubernetes() throws {
        let inventory = try read(nodes, hints: InventoryHints(rackLabel: "rack"))
        #expect(inventory.hosts.map(\.spec.id.text) == ["gpu-1.example", "cpu-1"])
        let spec = inventory.hosts[0].spec
        #expect(spec.cpuMilli == 95_500)
        #expect(spec.memoryMiB == 1 << 20)
        #expect(spec.gpus.count == 8)
        #expect(spec.gpus[0].model.text == "H100-80GB-HBM3")
        #expect(spec.gpus[0].memoryMiB == 81_559)
        #expect([spec.site.text, spec.rack, spec.leaf, spec.nvlinkDomain] == ["crawley-1", "r7", "s1/l3", "abc.1"])
        #expect(spec.labels.contains(HostLabel(key: "nvidia.com/gpu.count", value: "8")))
        #expect(inventory.hosts.map(\.isCordoned) == [true, true])
        #expect(inventory.hosts[1].spec.memoryMiB == 7_629)
        #expect(
            inventory.notes == [
                "host gpu-1.example: 4 of 32 nvidia.com/gpu are not usable; it does not say which",
                "host cpu-1 is cordoned: Kubernetes does not say that it is ready",
            ])
    }

    @Test("of kubectl without a model, with wrong quantities or of other things is refused")
    func badNodes() {
        #expect {
            try read(
                "{\"apiVersion\": \"v1\", \"kind\": \"Node\", \"metadata\": {\"name\": \"n\"}, \"status\": {\"capacity\": {\"nvidia.com/gpu\": \"8\"}}}"
            )
        } throws: { ($0 as? CommandFailure)?.hint == "name the model with --model" }
        #expect {
            try read(
                "{\"apiVersion\": \"v1\", \"kind\": \"Node\", \"metadata\": {\"name\": \"n\"}, \"status\": {\"capacity\": {\"cpu\": \"x\"}}}"
            )
        } throws: { ($0 as? CommandFailure)?.message.contains("cpu \"x\" is not a quantity") == true }
        #expect { try read("{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {}}") } throws: {
            ($0 as? CommandFailure)?.message.contains("it lists a Pod, not nodes") == true
        }
    }

    @Test("of Slurm: ranges, defaults, types of gres.conf, switches, states")
    func slurm() throws {
        let files = [
            (
                """
                # a cluster
                ClusterName=c1
                NodeName=DEFAULT Sockets=2 CoresPerSocket=48 ThreadsPerCore=2 \\
                    RealMemory=1031000
                NodeName=gpu[01-03,07] Gres=gpu:nvidia_h100_80gb_hbm3:8(S:0-1),shard:32 Features=ib,nvl
                nodename=old[1-2]n[1-2] CPUs=32 Gres=gpu:2 State=DRAIN # going
                NodeName=cloud[1-9] State=CLOUD
                PartitionName=all Nodes=ALL Default=YES
                """, "slurm.conf"
            ),
            ("NodeName=old[1-2]n[1-2] Name=gpu Type=p100 File=/dev/nvidia[0-1]\nAutoDetect=nvml\n", "gres.conf"),
            ("SwitchName=leaf1 Nodes=gpu[01-03]\nSwitchName=spine Switches=leaf[1-2]\n", "topology.conf"),
        ]
        for (text, _) in files { #expect(InventoryFormat(of: text) == .slurm) }
        let inventory = try Inventory.read(files.map { (text: $0.0, name: $0.1) }, .slurm, InventoryHints())
        #expect(
            inventory.hosts.map(\.spec.id.text) == [
                "gpu01", "gpu02", "gpu03", "gpu07", "old1n1", "old1n2", "old2n1", "old2n2",
            ])
        #expect(inventory.hosts[0].spec.cpuMilli == 192_000)
        #expect(inventory.hosts[0].spec.memoryMiB == 1_031_000)
        #expect(inventory.hosts[0].spec.gpus.map(\.model.text) == Array(repeating: "H100-80GB-HBM3", count: 8))
        #expect(inventory.hosts[0].spec.labels.map(\.key) == ["feature/ib", "feature/nvl"])
        #expect(inventory.hosts.map(\.spec.leaf).prefix(4) == ["spine/leaf1", "spine/leaf1", "spine/leaf1", ""])
        #expect(inventory.hosts[4].spec.gpus.map(\.model.text) == ["P100", "P100"])
        #expect(inventory.hosts.map(\.isCordoned) == [false, false, false, false, true, true, true, true])
        #expect(inventory.notes.count == 2)
    }

    @Test(
        "of Slurm with a wrong line names it",
        arguments: [
            ("NodeName=gpu[1-", "slurm.conf:1: \"gpu[1-\" has brackets that do not match"),
            ("NodeName=gpu[3-1]", "slurm.conf:1: \"3-1\" is not a range of numbers such as 01-04"),
            ("\nNodeName=gpu[1-999999999]", "slurm.conf:2: it lists more hosts than a region may have"),
            ("NodeName=a[1-400]b[1-400]", "slurm.conf:1: it lists more hosts than a region may have"),
            ("NodeName=a CPUs=-1", "slurm.conf:1: CPUs=-1 is not a number that a host may have"),
            ("NodeName=a Gres=gpu:h100:999999999999", "slurm.conf:1: Gres=gpu:h100:999999999999: a host has at most"),
            ("NodeName=a Gres=gpu:2", "host a: the type of its GPUs is not said"),
            ("NodeName=a\nNodeName=a", "slurm.conf:2: node a is there already"),
            ("NodeName=a Sockets=1000000000 CoresPerSocket=1000000000 ThreadsPerCore=1000000000 Gres=gpu", "host a"),
            ("ClusterName=x", "no line has NodeName"),
        ])
    func badSlurm(text: String, problem: String) {
        #expect { try Inventory.read([(text, "slurm.conf")], .slurm, InventoryHints()) } throws: {
            ($0 as? CommandFailure)?.message.contains(problem) == true
        }
    }

    @Test("is registered as it is, and converted to what is registered")
    func commands() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(nodes, to: "nodes.json")
        let node = FakeNode("uk")
        let run = await CommandRun.of("host register --site oslo \(file)", nodes: [node])
        #expect(run.output == "2 hosts registered, 0 were already\n")
        #expect(node.now.hosts.map(\.site) == ["oslo", "oslo"])
        let converted = await CommandRun.of("host convert --site oslo \(file)")
        #expect(converted.status == 0)
        let json = try folder.write(converted.output, to: "hosts.json")
        #expect(
            await CommandRun.of("host register \(json)", nodes: [node]).output == "0 hosts registered, 2 were already\n"
        )
        let table = try folder.write("name, uuid\nNVIDIA H200, GPU-a\n", to: "rack-7-03.csv")
        let listed = await CommandRun.of("host convert --cores 192 --memory-gib 2048 \(table)")
        #expect(listed.output.contains("\"id\":\"rack-7-03\""))
        #expect(
            listed.output.contains("\"cpuMilli\":\"192000\"") && listed.output.contains("\"memoryMib\":\"2097152\""))
        let own = await CommandRun.of("host register --site oslo \(json)", nodes: [node])
        #expect(own.status == 64)
        #expect(own.errors.contains("are for hosts that another program lists"))
        let two = await CommandRun.of("host register --id one \(file)", nodes: [node])
        #expect(two.errors.contains("--id names one host; 2 are listed"))
        let both = await CommandRun.of("host register \(file) \(json)", nodes: [node])
        #expect(both.status == 64)
    }

    @Test("and a trace may be compressed")
    func gzip() async throws {
        // printf 'sn,cpu_milli,memory_mib,gpu,model\nh1,1,1,1,H200\n' | gzip -n9
        let bytes: [UInt8] = [
            0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xff, 0x2b, 0xce, 0xd3, 0x49, 0x2e, 0x28, 0x8d, 0xcf,
            0xcd, 0xcc, 0xc9, 0xc9, 0xd4, 0xc9, 0x4d, 0xcd, 0xcd, 0x2f, 0xaa, 0x04, 0x72, 0x92, 0x74, 0xd2, 0x0b, 0x4a,
            0x75, 0x72, 0xf3, 0x53, 0x52, 0x73, 0xb8, 0x32, 0x0c, 0x75, 0x20, 0xd0, 0xc3, 0xc8, 0xc0, 0x80, 0x0b, 0x00,
            0x32, 0x83, 0x5b, 0x21, 0x30, 0x00, 0x00, 0x00,
        ]
        let text = Array("sn,cpu_milli,memory_mib,gpu,model\nh1,1,1,1,H200\n".utf8)
        #expect(try Gzip.decompressed(bytes, limit: 1 << 20) == text)
        #expect(try Gzip.decompressed(bytes + bytes, limit: 1 << 20) == text + text)
        #expect(try Gzip.decompressed(bytes + [0, 0], limit: 1 << 20) == text)
        #expect(throws: Gzip.Failure.tooLarge) { try Gzip.decompressed(bytes, limit: text.count - 1) }
        #expect(throws: Gzip.Failure.truncated) { try Gzip.decompressed(Array(bytes.dropLast(9)), limit: 1 << 20) }
        var damaged = bytes
        damaged[20] ^= 0xFF
        #expect(throws: Gzip.Failure.damaged) { try Gzip.decompressed(damaged, limit: 1 << 20) }
        let folder = try TemporaryFolder()
        let file = try folder.write(bytes, to: "hosts.csv.gz")
        let run = await CommandRun.of("host register --dry-run \(file)")
        #expect(run.output == "1 hosts could be registered\n")
        #expect(!Gzip.isCompressed([0x1f]))
    }
}
