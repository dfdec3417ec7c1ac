// CallTracing.swift: spans for calls that are answered, and the caller's span in calls that are made.
//
// The tracer is that of swift-distributed-tracing. Without one, a call pays one comparison with nil.

internal import RPCCore
public import Tracing
internal import Wire

/// Which tracer servers and channels use when nobody says.
public enum RPCTracing {
    /// The tracer that the process was given with `InstrumentationSystem.bootstrap`; nil when it was given none.
    public static var bootstrapped: (any Tracer)? {
        let tracer = InstrumentationSystem.tracer
        return tracer is NoOpTracer ? nil : tracer
    }
}

/// Reads what a tracer wants from a CALL frame: `traceparent` has a place of its own, all else is metadata.
private struct FrameExtractor: Extractor {
    func extract(key: String, from frame: CallFrame) -> String? {
        key.lowercased() == "traceparent" ? frame.traceParent?.traceparent : frame.metadata[key.lowercased()]
    }
}

/// Writes what a tracer has into a CALL frame; what does not fit into the metadata is left out.
private struct FrameInjector: Injector {
    func inject(_ value: String, forKey key: String, into frame: inout CallFrame) {
        if key.lowercased() == "traceparent" {
            frame.traceParent = TraceParent(traceparent: value) ?? frame.traceParent
        } else {
            try? frame.metadata.add(key.lowercased(), value)
        }
    }
}

extension ClientCall {
    /// Sends the caller's span along; in the caller's task.
    func inject(_ tracer: any Tracer) {
        guard let context = InstrumentationContext.current else { return }
        tracer.inject(context, into: &frame, using: FrameInjector())
    }
}

/// What became of a handler that has a span.
final class TracedOutcome {
    var failure: RPCError?
}

extension ServerCall {
    /// Runs the handler in a span of its own, whose parent is the caller's.
    func traced(by tracer: any Tracer, _ body: @escaping @isolated(any) () async -> Void) async {
        var context = InstrumentationContext.topLevel
        tracer.extract(frame, into: &context, using: FrameExtractor())
        let outcome = TracedOutcome()
        self.outcome = outcome
        let name = String(method.fullName.dropFirst())
        await tracer.withSpan(name, context: context, ofKind: .server) { span in
            span.attributes["rpc.system"] = "hansa"
            span.attributes["rpc.service"] = method.serviceName
            span.attributes["rpc.method"] = method.name
            await body()
            guard let failure = outcome.failure else { return }
            span.attributes["rpc.status"] = failure.code.description
            span.setStatus(SpanStatus(code: .error, message: failure.message))
        }
    }
}
