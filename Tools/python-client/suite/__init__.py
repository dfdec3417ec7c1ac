"""The conformance suite: cases from Tests/Proto/hansa/testing/v1/conformance.json, run by hansa_rpc."""
