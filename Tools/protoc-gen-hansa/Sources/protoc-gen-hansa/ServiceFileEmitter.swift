// ServiceFileEmitter.swift: services as protocols, method descriptors, registration and client stubs.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct ServiceFileEmitter {
    let file: FileDescriptor
    let messagesModule: String

    func emit(to outputs: any GeneratorOutputs) throws {
        for service in file.services {
            let name = "\(service.name)Service.swift"
            var out = SourceWriter(
                name: name, source: file.name, purpose: "the service \(service.fullName): server side, methods, client")
            for module in [messagesModule, "RPC", "RPCCore"].sorted() { out.line("public import \(module)") }
            try ServiceEmitter(service).emit(to: &out)
            try outputs.add(fileName: name, contents: out.text)
        }
    }
}
