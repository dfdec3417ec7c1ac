// CommandLineTests.swift: what is wrong on a command line is said exactly, with exit code 64, before any call.

import ArgumentParser
import Basics
import DynamicMessages
import Glibc
import Testing

@testable import HansaCommands

@Suite("The command line")
struct CommandLineTests {
    @Test(
        "Every command shows its manual",
        arguments: [
            "", "status", "backup", "region", "region list", "region recover", "host", "host list", "host register",
            "host cordon", "host show",
            "host remove", "host rename", "host replace", "lending", "lending list", "lending end", "lending abandon",
            "host uncordon", "capacity", "allocate", "plan", "explain", "defragment", "allocation", "allocation list",
            "allocation show",
            "allocation release", "allocation watch", "peer", "peer list", "events", "replay", "pki", "pki init",
            "pki issue", "pki inspect", "completion", "call", "rpc", "rpc ping", "rpc bench", "rpc debug", "rpc health",
        ])
    func help(command: String) async {
        let run = await CommandRun.of("\(command) --help")
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: hansa\(command.isEmpty ? "" : " ")\(command)"))
        #expect(run.errors.isEmpty)
    }

    @Test(
        "A wrong demand is refused precisely",
        arguments: [
            ("allocate", "say what is asked for: --gpus N, --share MILLI, --instance PROFILE or --cpu-only"),
            ("allocate --gpus 1 --share 5", "--gpus, --share, --instance and --cpu-only exclude each other; give one"),
            ("allocate --gpus 0", "--gpus must be 1 to 64 per host, not 0; for no GPU use --cpu-only"),
            ("allocate --gpus -1", "--gpus must be 1 to 64 per host, not -1; for no GPU use --cpu-only"),
            ("allocate --gpus 65", "--gpus must be 1 to 64 per host, not 65; for more use --hosts"),
            ("plan --gpus 8 --hosts 0", "--hosts must be 1 to 4096, not 0"),
            ("plan --gpus 8 --hosts 4097", "--hosts must be 1 to 4096, not 4097"),
            ("allocate --share 500 --hosts 2", "--hosts needs --gpus: only whole GPUs come in gangs"),
            (
                "allocate --share 1000",
                "--share must be 1 to 999 thousandths of a GPU, not 1000; for a whole GPU use --gpus 1"
            ),
            ("allocate --share 0", "--share must be 1 to 999 thousandths of a GPU, not 0"),
            ("allocate --cpu-only", "--cpu-only needs --cpu CORES or --memory-gib GIB: nothing is asked for"),
            (
                "allocate --cpu-only --cpu 1 --model H200", "--model needs --gpus or --share: no GPU is asked for"
            ),
            ("allocate --gpus 1 --cpu -2", "--cpu must be 0 to 1000000 cores, not -2.0"),
            ("plan --share 250 --count 0", "--count must be 1 to 1024, not 0"),
            (
                "plan --gpus 1 --hosts 2 --count 2",
                "--count is for --gpus, --share, --instance and --cpu-only, without --hosts"
            ),
            ("plan --total-gpus 1025", "--total-gpus must be 1 to 1024, not 1025; for more use --gpus with --hosts"),
            ("plan --total-gpus 2 --per-host-max 0", "--per-host-max must be 1 or more, not 0"),
            (
                "plan --gpus 1 --per-host-max 2",
                "--per-host-max is for --count, --total-gpus and --part; the hosts of --gpus with --hosts differ already"
            ),
            (
                "plan --part w=1,gpus=1 --cpu 2",
                "--model, --cpu, --memory-gib and --gpu-memory-gib are said in each --part: workers=4,gpus=8,cpu=64,model=H200"
            ),
            ("allocate --gpus 1 --gpu-memory-gib -1", "--gpu-memory-gib must be 0 to 1048576 GiB, not -1.0"),
            (
                "plan --cpu-only --cpu 1 --gpu-memory-gib 8",
                "--gpu-memory-gib needs --gpus, --share or --instance: no GPU is asked for"
            ),
            ("allocate --gpus 1 --memory-gib nan", "--memory-gib must be 0 to 1048576 GiB, not nan"),
        ])
    func demand(line: String, message: String) async {
        let run = await CommandRun.of(line)
        #expect(run.status == 64)
        let command = line.prefix { $0 != " " }
        #expect(run.errors == "hansa: error: \(message)\n  try: hansa \(command) --help\n")
        #expect(run.output.isEmpty)
    }

    @Test(
        "A part that is not understood is refused with what a part is",
        arguments: [
            ("plan --part a=1,gpus=1 --gpus 1", "give one, and no other with --total-gpus or --part"),
            ("plan --part workers=4", "it asks for nothing: give gpus, share, instance or cpu"),
            ("plan --part workers=4,gpus=8,share=2", "gpus, share, instance and cpu-only exclude each other"),
            ("plan --part workers=x,gpus=8", "\"x\" is no number of pieces, 1 to 1024"),
            ("plan --part workers=1,gpus=65", "gpus must be 1 to 64, not 65"),
            ("plan --part workers=1,gpu=1", "there is no \"gpu\""),
            ("plan --part workers=1,gpus=1,cpu=nan", "cpu must be 0 to 1000000, not nan"),
            ("plan --part workers", "\"workers\" is no KEY=VALUE"),
        ])
    func part(line: String, problem: String) async {
        let run = await CommandRun.of(line)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.contains(problem))
    }

    @Test("What is wrong with an option is a sentence, in both forms", arguments: ["--timeout 0", "--timeout nan"])
    func sentence(option: String) async {
        let run = await CommandRun.of("\(option) -o json status")
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("hansa: error: --timeout must be more than 0 and at most 86400 seconds, not "))
        #expect(run.output.hasPrefix(#"{"error":{"code":"INVALID_ARGUMENT","message":"--timeout must be more than 0"#))
    }

    @Test("A failure of the tool is a sentence wherever it is thrown")
    func failureInWords() {
        #expect("\(CommandFailure.usage("this is wrong"))" == "this is wrong")
    }

    @Test("The name of a file may be any bytes; nothing else may")
    func rawNames() async throws {
        let folder = try TemporaryFolder()
        let name = FileName.text(Array("\(folder.path)/caf".utf8) + [0xE9])
        let file = open(FileName.cString(name), O_WRONLY | O_CREAT, 0o600)
        let text = #"[{"id": "h1", "site": "s", "cpuMilli": 1000, "memoryMib": 1024}]"#
        #expect(write(file, text, text.utf8.count) == text.utf8.count)
        close(file)
        let read = await CommandRun.of(["host", "register", "--dry-run", name])
        #expect(read.status == 0 && read.errors.isEmpty)
        let made = await CommandRun.of(["pki", "init", "--dir", name + ".d", "--issue", "operator/ops", "-o", "json"])
        #expect(made.status == 0 && made.output.contains("caf\\\\xe9.d/ca.pem"))
        let inspected = await CommandRun.of(["pki", "inspect", name + ".d/ca.pem"])
        #expect(inspected.status == 0)
        let missing = await CommandRun.of(["plan", "--file=\(name).not"], nodes: [FakeNode("uk")])
        #expect(missing.status == 65 && missing.errors.contains("caf\\xe9.not: No such file or directory"))
        let raw = FileName.text([0x6B, 0xE9])
        for arguments in [
            ["allocate", "--gpus", "1", "--key", raw], ["call", "Health/Check", "-d", raw],
            ["region", "recover", "--missing-peer=\(raw)"],
        ] {
            let run = await CommandRun.of(arguments, nodes: [FakeNode("uk")])
            #expect(run.status == 64)
            #expect(run.errors.contains("k\\xe9 is not UTF-8; only the names of files need not be"), "\(run)")
        }
        let command = await CommandRun.of([raw])
        #expect(command.status == 64 && command.errors.contains("unexpected argument 'k\\xe9'"))
    }

    @Test("Every option and argument that is a file or a folder is completed as one")
    func completedFiles() throws {
        let help = try JSONParser.document(HansaCommand._dumpHelp())
        var found = 0
        func member(_ node: JSONNode, _ name: String) -> JSONNode? {
            if case .object(let members) = node { members.first { $0.name == name }?.value } else { nil }
        }
        func walk(_ node: JSONNode) {
            if case .array(let elements) = node { elements.forEach(walk) }
            guard case .object(let members) = node else { return }
            if case .string(let value)? = member(node, "valueName"), ["file", "dir", "folder"].contains(value) {
                found += 1
                guard case .object(let kind)? = member(node, "completionKind") else {
                    Issue.record("\(node.text()) is not completed")
                    return
                }
                #expect(kind.first?.name == (value == "file" ? "file" : "directory"))
            }
            for member in members { walk(member.value) }
        }
        walk(help)
        #expect(found > 100)
    }

    @Test(
        "Each shell completes the files of the connection",
        arguments: [
            ("bash", "'--cert')"),
            ("zsh", "'--cert[The PEM file with your certificate; else HANSA_CERT.]:file:_files'"),
            ("fish", "-l 'cert' -d 'The PEM file with your certificate; else HANSA_CERT.' -rF"),
        ])
    func completedInShells(shell: String, text: String) async {
        let run = await CommandRun.of("completion \(shell)")
        #expect(run.output.contains(text))
    }

    @Test("A region called no is refused with the reason why YAML would not read it")
    func regionNo() async {
        let run = await CommandRun.of("allocate --gpus 1 --region no")
        #expect(run.status == 64)
        #expect(
            run.errors.contains(
                "region id \"no\" is refused: unquoted, YAML reads it as a boolean or null; "
                    + "spell the country out (\"norway\", not \"no\")"))
    }

    @Test(
        "Anything else that is wrong on the command line exits with 64 and names the manual",
        arguments: [
            ("frobnicate", "unexpected argument 'frobnicate'", "hansa"),
            ("--output json sttus", "unexpected argument 'sttus'; did you mean 'status'?", "hansa"),
            ("-o json host lst", "unexpected argument 'lst'; did you mean 'list'?", "hansa host"),
            ("host -o json frob --all-regions", "unexpected argument 'frob'", "hansa host"),
            ("--frob status --node x", "unknown option '--frob'", "hansa"),
            ("--node x:1", "no command is named; one goes with --node", "hansa"),
            ("--timeout", "no command is named; one goes with --timeout", "hansa"),
            ("host -o json", "no command is named; one goes with -o", "hansa host"),
            ("-o jsn status", "the value 'jsn' is invalid for '-o <output>'", "hansa status"),
            ("lending -o json frob", "frob", "hansa lending"),
            ("status --frobnicate", "unknown option '--frobnicate'", "hansa status"),
            ("host cordon", "missing expected argument '<id>'", "hansa host cordon"),
            ("allocation show 42", "ids look like uk-42", "hansa allocation show"),
            (
                "allocation list --state sold", "the value 'sold' is invalid for '--state <state>'",
                "hansa allocation list"
            ),
            ("status --timeout 0", "--timeout must be more than 0 and at most 86400 seconds, not 0.0", "hansa status"),
            ("status --output xml", "the value 'xml' is invalid for '--output <output>'", "hansa status"),
            (
                "allocate --gpus 1 --key \(String(repeating: "k", count: 129))",
                "--key must have 1 to 128 bytes, not 129", "hansa allocate"
            ),
            ("replay --tasks t.csv --in-flight 0", "--in-flight must be 1 to 4096, not 0", "hansa replay"),
            ("replay --tasks t.csv --limit 0", "--limit must be at least 1, not 0", "hansa replay"),
            ("replay --tasks t.csv --speed 0", "write max, or a number greater than 0", "hansa replay"),
            ("replay --tasks t.csv --run a/b", "--run must be 1 to 32 letters, digits", "hansa replay"),
            ("replay --tasks t.csv --regions uk,no", "region id \"no\" is refused", "hansa replay"),
            ("replay --tasks t.csv --region-node uk", "write REGION=HOST:PORT", "hansa replay"),
            ("pki init --dir d --days 0", "--days must be 1 to 36500, not 0", "hansa pki init"),
            ("pki issue --dir d region/uk --force --if-missing", "exclude each other", "hansa pki issue"),
            ("completion tcsh", "the shells are bash, zsh and fish", "hansa completion"),
        ])
    func usage(line: String, message: String, command: String) async {
        let run = await CommandRun.of(line)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("hansa: error: "))
        #expect(run.errors.contains(message))
        #expect(run.errors.hasSuffix("  try: \(command) --help\n"))
    }

    @Test("With -o json an error is also an object on standard output")
    func jsonError() async {
        let run = await CommandRun.of("allocate --gpus 0 -o json")
        #expect(run.status == 64)
        #expect(
            run.output == "{\"error\":{\"code\":\"INVALID_ARGUMENT\","
                + "\"message\":\"--gpus must be 1 to 64 per host, not 0; for no GPU use --cpu-only\"}}\n")
        #expect(run.errors.contains("hansa: error: --gpus must be"))
    }

    @Test(
        "The common options may stand before the command",
        arguments: [
            (["status"], ["status"]), (["-o", "json", "status"], ["status", "-o", "json"]),
            (["--output=json", "host", "list", "--site", "x"], ["host", "list", "--output=json", "--site", "x"]),
            (
                ["--key", "ops.key", "allocate", "--gpus", "1", "--key", "mine"],
                ["allocate", "--private-key", "ops.key", "--gpus", "1", "--key", "mine"]
            ),
            (["--timeout", "2", "--version"], ["--version"]),
            (["-ojson", "host", "--help"], ["host", "--help"]),
            (["host", "--node", "x:1", "-o=json", "list"], ["host", "list", "--node", "x:1", "-o=json"]),
            (["--output", "json", "sttus", "x"], ["sttus", "--output", "json", "x"]),
            (["--node"], ["--node"]),
        ])
    func commonOptions(arguments: [String], moved: [String]) {
        #expect(GlobalOptions.moved(arguments) == moved)
    }

    @Test("Without a certificate the tool says which file is missing, with exit code 78")
    func missingCertificate() async {
        let run = await CommandRun.of("status", variables: ["HANSA_KEY": ""])
        #expect(run.status == 78)
        #expect(
            run.errors == """
                hansa: error: --key is missing: every connection needs a certificate, its key and the authority
                  try: name the file with --key FILE or HANSA_KEY; \
                `hansa pki issue --dir DIR operator/NAME` makes a certificate

                """)
    }

    @Test("allocate names the key of the certificate --private-key, because --key is its idempotency key")
    func privateKey() async {
        let run = await CommandRun.of("allocate --gpus 1 --key k", variables: ["HANSA_KEY": ""])
        #expect(run.status == 78)
        #expect(run.errors.contains("--private-key is missing"))
    }

    @Test(
        "A malformed timeout or address in the environment is named",
        arguments: [
            (["HANSA_TIMEOUT": "soon"], "HANSA_TIMEOUT must be more than 0 and at most 86400 seconds, not soon"),
            (["HANSA_NODE": "uk"], "\"uk\" is not a node address; write HOST:PORT"),
        ])
    func environment(variables: [String: String], message: String) async {
        let run = await CommandRun.of("status", variables: variables)
        #expect(run.status == 64)
        #expect(run.errors.contains(message))
    }

    @Test("The version is the build's")
    func version() async {
        let run = await CommandRun.of("--version")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("hansa "))
    }

    @Test("Every shell has a completion script", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) async {
        let run = await CommandRun.of("completion \(shell)")
        #expect(run.status == 0)
        #expect(run.output.contains("allocate"))
    }
}
