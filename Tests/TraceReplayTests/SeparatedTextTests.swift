// SeparatedTextTests.swift: files as spreadsheets, R and pandas write them.

import Basics
import GPUAllocator
import Testing
import TraceReplay

@Suite("Separated text")
struct SeparatedTextTests {
    private let expected = (id: "n-1", cpu: UInt64(96_000), memory: UInt64(786_432), rack: "row 7, rack \"2\"")

    @Test(
        "is read with quotes, any line end, any separator, spaces, decimals and a byte order mark",
        arguments: [
            "sn,cpu_milli,memory_mib,gpu,model,rack\nn-1,96000,786432,8,A100,\"row 7, rack \"\"2\"\"\"\n",
            "\"sn\",\"cpu_milli\",\"memory_mib\",\"gpu\",\"model\",\"rack\"\r\n"
                + "\"n-1\",\"96000\",\"786432\",\"8\",\"A100\",\"row 7, rack \"\"2\"\"\"\r\n",
            "\u{FEFF}sn;cpu_milli;memory_mib;gpu;model;rack\r\nn-1;96000,0;786432,00;8;A100;\"row 7, rack \"\"2\"\"\"",
            "sn\tcpu_milli\tmemory_mib\tgpu\tmodel\track\nn-1\t96000\t786432\t8\tA100\t\"row 7, rack \"\"2\"\"\"\n",
            "SN, CPU_milli ,memory_mib,gpu,model,rack\n n-1 , 96000.0 ,7.86432e+05, 8,A100 , \"row 7, rack \"\"2\"\"\" \n",
            "sn,cpu_milli,memory_mib,gpu,model,rack\rn-1,96000,786432,8,A100,\"row 7, rack \"\"2\"\"\"\r",
            "sn,cpu_milli,memory_mib,gpu,model,rack\n\n\r\nn-1,+96000,786432,8,A100,\"row 7, rack \"\"2\"\"\"\n\n",
        ])
    func forms(text: String) throws {
        let hosts = try TraceHost.read(text, file: "h.csv")
        #expect(hosts.map(\.spec.id.text) == [expected.id])
        #expect(hosts.map(\.spec.cpuMilli) == [expected.cpu])
        #expect(hosts.map(\.spec.memoryMiB) == [expected.memory])
        #expect(hosts.map(\.spec.rack) == [expected.rack])
        #expect(hosts.map(\.spec.gpus.count) == [8])
    }

    @Test("names the line in which a row begins when rows go over several")
    func lines() throws {
        let text = "sn,cpu_milli,memory_mib,gpu,model,rack\na,1,1,0,,\"one\ntwo\"\nb,1,1,0,,x\nb,1,1,0,,x\n"
        #expect { try TraceHost.read(text, file: "h.csv") } throws: { "\($0)" == "h.csv:5: \"b\" is already in line 4" }
    }

    @Test(
        "has no numbers that would have to be rounded",
        arguments: ["96000.5", "1e-1", "1,5", "0x10", "٣", "1e400", "18446744073709551616", "1e99999", "--1", "."])
    func numbers(text: String) {
        #expect {
            try TraceHost.read("sn,cpu_milli,memory_mib,gpu,model\na,\"\(text)\",1,0,\n", file: "h.csv")
        } throws: {
            "\($0)" == "h.csv:2: column \"cpu_milli\": \"\(text)\" is not a whole number from 0 to 18446744073709551615"
        }
    }

    @Test(
        "reads whole numbers to the last one",
        arguments: [
            ("18446744073709551615", UInt64.max), ("1.8446744073709551615e19", .max), ("000", 0), ("0e99", 0),
            ("1844674407370955161500.0e-2", .max),
        ])
    func limits(text: String, value: UInt64) throws {
        let tasks = try TraceTask.read(
            "name,cpu_milli,memory_mib,num_gpu,gpu_milli,creation_time\nt,1,1,1,1000,\(text)\n", file: "t.csv")
        #expect(tasks[0].createdAt == value)
    }

    @Test("that ends in a quote that nobody closes is refused before all of it is read")
    func runaway() {
        let text = "sn,cpu_milli,memory_mib,gpu,model\n\"a,1,1,0,\n" + String(repeating: "x,1,1,0,\n", count: 40_000)
        #expect { try TraceHost.read(text, file: "h.csv") } throws: {
            "\($0)" == "h.csv:2: the quote that opens in line 2 is not closed within \(TraceLimits.lineBytes) bytes"
        }
    }

    @Test("says what separates its fields")
    func separators() {
        #expect(FieldSeparator(of: "a;b\n1,5;2") == .semicolon)
        #expect(FieldSeparator(of: "a\tb\n") == .tab)
        #expect(FieldSeparator(of: "\"a;b\",c\n") == .comma)
        #expect(FieldSeparator(of: "") == .comma)
    }
}
