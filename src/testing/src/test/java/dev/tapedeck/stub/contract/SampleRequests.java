package dev.tapedeck.stub.contract;

import java.util.List;
import java.util.Map;

/** SampleRequests as a client would send them, to be checked without being sent. */
final class SampleRequests {
    static final String ROOM = "RM0123456789abcdef0123456789ABCDEF";
    static final String RECORDING = "RT0123456789abcdef0123456789abcdef";
    static final String UUID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";

    private static final List<String> CREDENTIALS = List.of("Basic dXNlcjpzM2NyZXQ=");

    private SampleRequests() {}

    static HttpMessage.Request get(String target) {
        return of("GET", target);
    }

    static HttpMessage.Request of(String method, String target) {
        return new HttpMessage.Request(method, target, Map.of("authorization", CREDENTIALS), "");
    }

    static HttpMessage.Request form(String target, String body) {
        return withBody(of("POST", target), "application/x-www-form-urlencoded", body);
    }

    static HttpMessage.Request json(String method, String target, String body) {
        return withBody(of(method, target), "application/json; charset=utf-8", body);
    }

    static HttpMessage.Request withBody(HttpMessage.Request sent, String type, String body) {
        Map<String, List<String>> headers = Map.of("Authorization", CREDENTIALS, "Content-Type", List.of(type));
        return new HttpMessage.Request(sent.method(), sent.target(), headers, body);
    }

    static HttpMessage.Request withHeaders(HttpMessage.Request sent, Map<String, List<String>> headers) {
        return new HttpMessage.Request(sent.method(), sent.target(), headers, sent.body());
    }

    static HttpMessage.Response answer(int status, String body) {
        return new HttpMessage.Response(status, Map.of("content-type", List.of("application/json")), body);
    }
}
