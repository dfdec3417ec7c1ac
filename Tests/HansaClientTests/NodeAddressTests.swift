// NodeAddressTests.swift: addresses as people write them.

import HansaClient
import Testing

@Suite("Addresses of nodes")
struct NodeAddressTests {
    @Test(
        "An address is a host and a port, with brackets around IPv6",
        arguments: [
            ("127.0.0.1:7443", "127.0.0.1", 7_443), ("uk.example:1", "uk.example", 1), ("[::1]:65535", "::1", 65_535),
        ])
    func reads(text: String, host: String, port: Int) throws {
        let address = try NodeAddress(text)
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.description == text)
    }

    @Test(
        "Anything else is refused with an example",
        arguments: ["", "uk", "uk:", ":7443", "uk:0", "uk:65536", "uk:x", "::1:7443", "[::1]", "a b:1", "https://uk:1"])
    func refuses(text: String) {
        #expect(throws: HansaClientError.malformedAddress(text)) { try NodeAddress(text) }
        #expect(
            HansaClientError.malformedAddress(text).description
                == "\"\(text)\" is not a node address; write HOST:PORT, such as 127.0.0.1:7443 or [::1]:7443")
    }

    @Test("A client says which of its files cannot be used")
    func missingFiles() {
        #expect {
            try HansaClient(node: "uk:1", certificate: "none.pem", key: "none.key", trustRoots: "none-ca.pem")
        } throws: { error in
            "\(error)" == "cannot read the certificate file none.pem: No such file or directory"
        }
    }
}
