package dev.tapedeck.full;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** A pseudo-random callback, the same in every run, signed by Apache Commons' HMAC instead of ours. */
record SignedRequest(String url, Map<String, String> parameters, String signature) {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final List<String> PIECES =
            List.of("a", "B", "7", " ", "+", "%", "&", "=", "é", "会", "🎥", "\n", "\"", "/", "_", "Sid");

    static Stream<SignedRequest> some(int count) {
        Random random = new Random(20261121);
        return IntStream.range(0, count).mapToObj(each -> next(random));
    }

    private static SignedRequest next(Random random) {
        boolean secure = random.nextBoolean();
        String host = (secure ? "https" : "http") + "://hooks" + random.nextInt(100) + ".example.com";
        String rest = "/video/" + random.nextInt(1000) + (random.nextBoolean() ? "" : "?room=" + random.nextInt(1000));
        String port = secure ? ":443" : ":80";
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            parameters.put("P" + text(random), text(random));
        }
        String signed = host + (random.nextBoolean() ? port : "") + rest;
        String called = host + (random.nextBoolean() ? port : "") + rest;
        return new SignedRequest(called, parameters, sign(signed, parameters));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(9), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    static String sign(String url, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> text.append(name).append(value));
        return Base64.encodeBase64String(new HmacUtils(HmacAlgorithms.HMAC_SHA_1, TOKEN).hmac(text.toString()));
    }

    /** Returns the body of the POST. */
    String form() {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns copies that each differ in one detail. */
    List<SignedRequest> tampered() {
        String name = parameters.keySet().iterator().next();
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.merge(name, "x", String::concat);
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put("Zzz", "");
        List<SignedRequest> all = new ArrayList<>();
        for (Map<String, String> other : List.of(changed, fewer, more)) {
            all.add(new SignedRequest(url, other, signature));
        }
        all.add(new SignedRequest(url + "0", parameters, signature));
        all.add(new SignedRequest(url.replace("hooks", "hook"), parameters, signature));
        all.add(new SignedRequest(url, parameters, signature.substring(1)));
        return all;
    }
}
