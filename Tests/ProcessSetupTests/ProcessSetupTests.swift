// ProcessSetupTests.swift: what a process does before anything else. The closed descriptors are tried by IntegrationTests.

import Glibc
import ProcessSetup
import Testing

@Suite("The start of a process")
struct ProcessSetupTests {
    @Test("descriptors that are open are left as they are")
    func openDescriptors() {
        #expect(StandardDescriptors.fill() == [])
    }

    @Test("the limit on descriptors is as high as it may be, and never lower than before")
    func raisedLimit() {
        let first = DescriptorLimit.raise()
        #expect(first.soft >= first.initial)
        #expect(DescriptorLimit.raise() == DescriptorLimit(soft: first.soft, initial: first.soft))
    }

    @Test("each open descriptor counts")
    func openCount() throws {
        let before = try #require(DescriptorLimit.open())
        let files = (0..<64).map { _ in open("/dev/null", O_RDONLY) }
        defer { for file in files { close(file) } }
        // Other tests of this process open and close files meanwhile.
        let after = try #require(DescriptorLimit.open())
        #expect(abs(after - before - files.count) < 32)
    }

    @Test("a write beyond the limit on file sizes is an error, not the end of the process")
    func fileSizeSignal() async {
        await #expect(processExitsWith: .success) {
            ProcessSignals.keep()
            raise(SIGXFSZ)
            raise(SIGPIPE)
            raise(SIGUSR1)
            raise(SIGUSR2)
        }
    }

    @Test("a signal to stop or to reload that comes before anybody waits for it is remembered once")
    func keptSignals() async {
        await #expect(processExitsWith: .success) {
            ProcessSignals.keep()
            guard ProcessSignals.take() == [] else { exit(1) }
            // The test's thread has them blocked: they would come later.
            var mask = sigset_t()
            sigfillset(&mask)
            pthread_sigmask(SIG_UNBLOCK, &mask, nil)
            for number in ProcessSignals.kept + ProcessSignals.kept { raise(number) }
            guard ProcessSignals.take() == ProcessSignals.kept else { exit(2) }
            guard ProcessSignals.take() == [] else { exit(3) }
            raise(SIGHUP)
            raise(SIGTERM)
            guard ProcessSignals.take([SIGTERM, SIGINT]) == [SIGTERM] else { exit(4) }
            guard ProcessSignals.take() == [SIGHUP] else { exit(5) }
        }
    }
}
