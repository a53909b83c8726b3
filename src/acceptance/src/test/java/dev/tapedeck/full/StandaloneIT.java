package dev.tapedeck.full;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in as a program of its own, for tests in other languages. */
@Timeout(120)
class StandaloneIT {
    private static final Path JAR = Artifacts.jar("tapedeck-testing", "-standalone");
    private static final int VARIABLES = 8;

    @TempDir
    private Path folder;

    @Test
    void servesBothAccountsUntilItIsStopped() throws Exception {
        int port = freePort();
        Process program = start("--twilio-port", Integer.toString(port), "--signalwire-recordings=3");
        try {
            Map<String, String> environment = variables(program);
            assertThat(environment).containsEntry("TWILIO_VIDEO_URL", "http://127.0.0.1:" + port);
            try (TwilioVideo twilio =
                            TwilioVideo.builder().environment(environment).build();
                    SignalWireVideo signalWire =
                            SignalWireVideo.builder().environment(environment).build()) {
                assertThat(twilio.recordings().list().toList()).hasSize(125);
                assertThat(signalWire.recordings().list().toList()).hasSize(3);
            }
        } finally {
            program.destroy();
        }
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        new ServerSocket(port).close();
    }

    @Test
    void hasWhatTheFilesSay() throws Exception {
        Path recordings = Files.writeString(folder.resolve("recordings.jsonl"), """
                {"sid":"RT00000000000000000000000000000001","status":"completed","size":7,"duration":1,"track_name":"<b>mic</b>","date_created":"2026-11-30T12:00:00Z"}
                """);
        Process program = start("--seed", recordings.toString());
        try {
            Map<String, String> environment = variables(program);
            try (TwilioVideo twilio =
                    TwilioVideo.builder().environment(environment).build()) {
                assertThat(twilio.recordings().list().toList())
                        .singleElement()
                        .satisfies(recording -> assertThat(twilio.recordings()
                                        .media(recording)
                                        .saveTo(folder.resolve("media"))
                                        .isVerified())
                                .isTrue());
            }
            HttpResponse<String> page = page(environment.get("TWILIO_VIDEO_URL"));
            assertThat(page.body())
                    .contains("RT00000000000000000000000000000001", "&lt;b&gt;mic&lt;/b&gt;")
                    .contains("TWILIO GET /v1/Recordings?PageSize=100 -&gt; 200")
                    .doesNotContain("<b>mic", "<script", "src=", "href=");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; style-src 'unsafe-inline'");
            assertThat(page(environment.get("SIGNALWIRE_VIDEO_URL")).statusCode())
                    .isEqualTo(200);
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static HttpResponse<String> page(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url + "/")).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--twilio-prot 1   | 2 | There is no option --twilio-prot. --help lists the options.",
                "--twilio-port     | 2 | --twilio-port needs a value after it. --help lists the options.",
                "--twilio-port=70000 | 2 | --twilio-port needs a whole number from 0 to 65535 but has \"70000\". --help lists the options.",
                "--seed missing    | 2 | --seed needs a file that can be read but has \"missing\". --help lists the options.",
                "--seed=pom.xml    | 1 | pom.xml, line 1: must be a JSON object"
            })
    void refusesWrongOptions(String arguments, int status, String message) throws Exception {
        Process program = start(arguments.split(" +", -1));
        String printed = new String(program.getErrorStream().readAllBytes(), UTF_8);

        assertThat(program.waitFor()).isEqualTo(status);
        assertThat(printed).startsWith(message).hasLineCount(1);
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process program = start("--signalwire-port", Integer.toString(taken.getLocalPort()));
            String printed = new String(program.getErrorStream().readAllBytes(), UTF_8);

            assertThat(program.waitFor()).isEqualTo(1);
            assertThat(printed).startsWith("No server for SIGNALWIRE on port " + taken.getLocalPort() + ": ");
        }
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    /** Returns the variables that the program prints when it is ready. */
    private static Map<String, String> variables(Process program) {
        Map<String, String> variables = new LinkedHashMap<>();
        BufferedReader lines = program.inputReader(UTF_8);
        try {
            while (variables.size() < VARIABLES) {
                String line = lines.readLine();
                assertThat(line).as("The program has ended").isNotNull();
                variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variables;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
