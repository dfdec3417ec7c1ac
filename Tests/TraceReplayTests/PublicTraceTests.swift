// PublicTraceTests.swift: rows in the shape of public traces, and what is asked for in their place.

import Basics
import GPUAllocator
import Testing

@testable import TraceReplay

@Suite("A public trace")
struct PublicTraceTests {
    private func read(_ text: String, _ format: TraceFormat? = nil) throws -> TraceReading {
        try TraceTask.read(text, file: "t", format: format)
    }

    private static let alibaba2020 = """
        job_name,task_name,inst_num,status,start_time,end_time,plan_cpu,plan_mem,plan_gpu,gpu_type
        fb1cbf82f2f79cbea7fa2ba1,tensorflow,2.0,Terminated,4550879.0,4550880.0,600.0,29.296875,50.0,T4
        other,worker,1.0,Waiting,,,600.0,30.0,100.0,MISC
        j2,ps,1.0,Terminated,100.0,90.0,150.5,2.0,,
        j3,worker,1.0,Running,100.0,,600.0,30.0,250.0,V100M32
        """

    @Test("of Alibaba 2020: a task for each instance, percent of a core and of a GPU")
    func alibaba2020() throws {
        for text in [
            PublicTraceTests.alibaba2020, PublicTraceTests.alibaba2020.replacing("\n", with: "\r\n"),
        ] {
            let reading = try read(text)
            #expect(reading.format == .alibaba2020)
            #expect(
                reading.tasks.map(\.name) == [
                    "fb1cbf82f2f7.tensorflow.0", "fb1cbf82f2f7.tensorflow.1", "j2.ps", "j3.worker",
                ])
            #expect(
                reading.tasks.map(\.demand.shape) == [
                    .share(milli: 500), .share(milli: 500), .cpuOnly, .gang(hosts: 1, gpusPerHost: 3),
                ])
            #expect(reading.tasks.map(\.demand.cpuMilli) == [6_000, 6_000, 1_505, 6_000])
            #expect(reading.tasks.map(\.demand.memoryMiB) == [30_000, 30_000, 2_048, 30_720])
            #expect(reading.tasks.map { $0.demand.models.map(\.text) } == [["T4"], ["T4"], [], ["V100M32"]])
            #expect(reading.tasks.map(\.createdAt) == [4_550_879, 4_550_879, 100, 100])
            #expect(reading.tasks.map(\.deletedAt) == [4_550_880, 4_550_880, 100, nil])
            #expect(reading.passedOver.map(\.count) == [1])
            #expect(reading.passedOver.map(\.firstLine) == [3])
        }
        let headless = PublicTraceTests.alibaba2020.split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(try read(headless, .alibaba2020).tasks == read(PublicTraceTests.alibaba2020).tasks)
    }

    @Test("of Alibaba 2025: heads without and workers with a GPU")
    func alibaba2025() throws {
        let reading = try read(
            """
            instance_sn,role,app_name,cpu_request,cpu_limit,gpu_request,gpu_limit,rdma_request,rdma_limit,memory_request,memory_limit,disk_request,disk_limit,max_instance_per_node,creation_time,scheduled_time,deletion_time
            i0,HN,app,12,12,1,1,25,25,120.0,120.0,640.0,800.0,8,100.0,101.0,200.0
            i1,CN,app,64,64,0,0,0,0,320.5,320.5,255.0,255.0,-1,,,
            """)
        #expect(reading.format == .alibaba2025)
        #expect(reading.tasks.map(\.demand.shape) == [.gang(hosts: 1, gpusPerHost: 1), .cpuOnly])
        #expect(reading.tasks.map(\.demand.memoryMiB) == [122_880, 328_192])
        #expect(reading.tasks.map(\.createdAt) == [100, 0])
        #expect(reading.tasks.map(\.deletedAt) == [200, nil])
    }

    @Test("of Helios and Acme: GPUs and CPUs of all nodes, dates with and without a zone")
    func accounting() throws {
        let helios = try read(
            """
            job_id,user,vc,jobname,gpu_num,cpu_num,node_num,state,submit_time,start_time,end_time,duration,queue
            1,u1,vc1,j1,16,32,2,COMPLETED,2020-04-01 00:01:02,2020-04-01 00:01:10,2020-04-01 02:00:00,7130,8
            2,u1,vc1,j1,0,4,1,FAILED,2020-04-01 00:01:02,None,None,,8
            1,u1,vc1,j1,1,8,1,COMPLETED,2020-04-01 00:01:02,2020-04-01 00:01:10,2020-04-01 02:00:00,,8
            3,u1,vc1,j1,0,8,2,COMPLETED,2020-04-01 00:01:02,2020-04-01 00:01:10,2020-04-01 02:00:00,10,8
            """)
        #expect(helios.format == .helios)
        #expect(helios.tasks.map(\.name) == ["1", "1-4", "3.0", "3.1"])
        #expect(
            helios.tasks.map(\.demand.shape) == [
                .gang(hosts: 2, gpusPerHost: 8), .gang(hosts: 1, gpusPerHost: 1), .cpuOnly, .cpuOnly,
            ])
        #expect(helios.tasks.map(\.demand.cpuMilli) == [16_000, 8_000, 4_000, 4_000])
        #expect(helios.tasks[0].createdAt == 1_585_699_262)
        #expect(helios.tasks.map { ($0.deletedAt ?? 0) - $0.createdAt } == [7_130, 7_130, 10, 10])
        #expect(helios.passedOver.map(\.firstLine) == [3])
        let acme = try read(
            """
            job_id,user,node_num,gpu_num,cpu_num,mem_per_pod_GB,type,state,submit_time,start_time,end_time,duration,queue,gpu_time
            p1,u1,1.0,1.0,8,100.5,Eval,COMPLETED,2023-03-01 00:15:33+08:00,2023-03-01 00:15:34+08:00,2023-03-01 01:15:33+08:00,3599.0,1.0,3599.0
            """)
        #expect(acme.format == .acme)
        #expect(acme.tasks[0].createdAt == 1_677_600_933)
        #expect(acme.tasks[0].demand.memoryMiB == 102_912)
    }

    @Test("of Philly: the GPUs of the last attempt, from the first start to the last end")
    func philly() throws {
        let reading = try read(
            """
            [{"status": "Pass", "vc": "ee9e8c", "jobid": "application_1506638472019_10238", "user": "ce2fb1",
              "submitted_time": "2017-10-09 07:02:33", "attempts": [
                {"start_time": "2017-10-09 07:02:50", "end_time": "2017-10-09 08:02:50", "detail": [
                  {"ip": "m418", "gpus": ["gpu0", "gpu1"]}, {"ip": "m419", "gpus": ["gpu0"]}]},
                {"start_time": "2017-10-09 09:00:00", "end_time": "2017-10-09 09:00:10", "detail": [
                  {"ip": "m7", "gpus": ["gpu3"]}]}]},
             {"status": "Killed", "vc": "x", "jobid": "a2", "submitted_time": "2017-10-09 07:02:33", "attempts": []}]
            """)
        #expect(reading.format == .philly)
        #expect(reading.tasks.map(\.name) == ["tion_1506638472019_10238"])
        #expect(reading.tasks.map(\.demand.shape) == [.gang(hosts: 1, gpusPerHost: 1)])
        #expect(reading.tasks.map { ($0.deletedAt ?? 0) - $0.createdAt } == [7_040])
        #expect(reading.passedOver.map(\.count) == [1])
        #expect {
            try read("[{\"jobid\": \"a\"},\n {]", .philly)
        } throws: { "\($0)".contains("\"attempts\"") }
        #expect { try read("{}", .philly) } throws: { "\($0)" == "t:1: expected an array" }
    }

    @Test("of the Parallel Workloads Archive: processors are GPUs of hosts of eight")
    func workload() throws {
        let reading = try read(
            """
            ; Version: 2.2
            ; Computer: none

              1  10  5 100  4 -1 -1  4 200 -1 1 3 1 -1 1 -1 -1 -1
              2  20  5 -1  4 -1 -1  4 200 -1 1 3 1 -1 1 -1 -1 -1
              3  30  5 60  20 -1 -1  -1 200 -1 1 3 1 -1 1 -1 -1 -1
            """)
        #expect(reading.format == .swf)
        #expect(reading.tasks.map(\.name) == ["1", "3"])
        #expect(
            reading.tasks.map(\.demand.shape) == [.gang(hosts: 1, gpusPerHost: 4), .gang(hosts: 3, gpusPerHost: 7)])
        #expect(reading.tasks.map(\.deletedAt) == [110, 90])
        #expect(reading.passedOver.map(\.firstLine) == [5])
        #expect { try read("1 2 3\n", .swf) } throws: { "\($0)" == "t:1: it has 3 fields, not 18" }
    }

    @Test("that is converted is read again as the same tasks")
    func roundTrip() throws {
        let tasks = try read(PublicTraceTests.alibaba2020).tasks
        let text = ([TraceTask.writtenColumns.joined(separator: ",")] + tasks.compactMap(\.csvRow))
            .joined(separator: "\n")
        #expect(try read(text).tasks == tasks)
        #expect(try read(text).format == .hansa)
    }

    @Test("of the project's own columns is not taken for another")
    func own() throws {
        let own = "name,cpu_milli,memory_mib,num_gpu,gpu_milli\nt,1,2,2,1000\n"
        #expect(try read(own).format == .hansa)
        #expect { try read("name,cpu\n1,2\n") } throws: { "\($0)".contains("column \"cpu\" is not known") }
    }

    @Test(
        "has times of any zone",
        arguments: [
            ("1970-01-01 00:00:00", UInt64(0)), ("2000-02-29T12:00:00Z", 951_825_600),
            ("2023-03-01 00:15:33+08:00", 1_677_600_933), ("2023-02-28 16:15:33.123456", 1_677_600_933),
            ("1970-01-01 00:00:00-0130", 5_400),
        ])
    func times(text: String, seconds: UInt64) {
        #expect(CalendarText(text)?.seconds == seconds)
    }

    @Test(
        "has no times that are none",
        arguments: [
            "", "2020-13-01 00:00:00", "2020-01-01", "2020-01-01 24:00:00", "1969-12-31 23:59:59",
            "2020-01-01 00:00:00 x",
        ])
    func noTimes(text: String) {
        #expect(CalendarText(text) == nil)
    }

    @Test(
        "rounds parts up, exactly",
        arguments: [
            ("1.5", UInt64(1_000), UInt64(1_500)), ("0.0001", 1_000, 1), ("29.296875", 1_024, 30_000),
            ("0.00000000000000000001", 1_000, 1), ("3", 1_000, 3_000), ("0.0", 1_000, 0), ("1e3", 10, 10_000),
        ])
    func parts(text: String, unit: UInt64, value: UInt64) {
        #expect(DecimalText(text)?.roundedUp(times: unit) == value)
        #expect(DecimalText("123456789012345678901234.5")?.roundedUp(times: unit) == nil)
    }
}
