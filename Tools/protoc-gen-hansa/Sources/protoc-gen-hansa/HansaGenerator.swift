// HansaGenerator.swift: the protoc plugin that writes Swift for Hansa: messages, or services with their clients.
//
// Called by Tools/proto/generate.sh with `module=messages` or `module=services`. Reads a request, answers with files.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

@main
struct HansaGenerator: CodeGenerator {
    var supportedFeatures: [Google_Protobuf_Compiler_CodeGeneratorResponse.Feature] { [.proto3Optional] }

    func generate(
        files: [FileDescriptor], parameter: any CodeGeneratorParameter, protoCompilerContext: any ProtoCompilerContext,
        generatorOutputs: any GeneratorOutputs
    ) throws {
        let options = try Options(parameter.parsedPairs)
        // A file that defines options is for generators; nothing of it exists at run time.
        let used = files.filter { $0.extensions.isEmpty }
        switch options.module {
        case .messages:
            for file in used {
                try MessageFileEmitter(file: file, options: options).emit(to: generatorOutputs)
            }
            let embedded = DescriptorSetEmitter(files: files, typeName: options.descriptors)
            try generatorOutputs.add(fileName: "\(options.descriptors).swift", contents: try embedded.source())
        case .services:
            try checkHashes(of: used)
            for file in used where !file.services.isEmpty {
                try ServiceFileEmitter(file: file, messagesModule: options.messagesModule).emit(to: generatorOutputs)
            }
        }
    }

    /// The wire knows a method by its hash alone, so two methods must never share one.
    private func checkHashes(of files: [FileDescriptor]) throws {
        var names: [UInt64: String] = [:]
        for method in files.flatMap(\.services).flatMap(\.methods) {
            let name = method.path
            if let other = names.updateValue(name, forKey: fnv1a(name)) {
                throw GenerationError.hashCollision(name, other)
            }
        }
    }
}

/// What the plugin was asked for.
struct Options {
    enum Module: String {
        case messages
        case services
    }

    var module = Module.messages
    /// The C module with protoc-gen-c's structs.
    var cModule = "CHansaProto"
    /// The Swift module with the messages of the services.
    var messagesModule = "HansaMessages"
    /// The enum that gets the descriptors of all files.
    var descriptors = "ProtoDescriptors"

    init(_ pairs: [(key: String, value: String)]) throws {
        for (key, value) in pairs {
            switch key {
            case "module":
                guard let module = Module(rawValue: value) else {
                    throw GenerationError.unknownOption("\(key)=\(value)")
                }
                self.module = module
            case "c_module": cModule = value
            case "messages_module": messagesModule = value
            case "descriptors": descriptors = value
            default: throw GenerationError.unknownOption(key)
            }
        }
    }
}
