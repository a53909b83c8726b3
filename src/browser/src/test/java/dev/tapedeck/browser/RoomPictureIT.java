package dev.tapedeck.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tapedeck.stub.RecordingSetup.Status;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TrackKind;
import dev.tapedeck.stub.TwilioRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The picture that {@code tapedeck room} draws, as Chromium shows it. */
@Timeout(300)
class RoomPictureIT {
    private static final Path JAR = Path.of("../cli/target")
            .resolve("tapedeck-cli-" + System.getProperty("project.version") + "-standalone.jar");
    private static final Instant BEGUN = Instant.parse("2026-06-18T09:00:00Z");
    private static final String HOSTILE = "<img src=http://127.0.0.1:9/x onerror=alert(1)></title><script>alert(2)//";
    // The hour begins so many pixels from the picture's left side, and is so wide.
    private static final double LEFT = 220;
    private static final double WIDTH = 960;
    private static final double UNKNOWN_WIDTH = 12;

    @TempDir
    private static Path folder;

    private static String page = "";
    private static Browser browser;

    /**
     * A bar as it should be.
     *
     * @param start milliseconds after the first one
     */
    private record Planned(String who, boolean isAudio, long start, long seconds, Status status) {
        /** Returns its pixels; only of completed recordings the length is known. */
        double width() {
            return status == Status.COMPLETED ? Math.max(1, WIDTH * seconds / 3600) : UNKNOWN_WIDTH;
        }
    }

    private static final List<Planned> PLANNED = List.of(
            new Planned("ada", true, 0, 3600, Status.COMPLETED),
            new Planned("ada", false, 1_000, 1_200, Status.COMPLETED),
            new Planned("ada", false, 1_860_000, 1_739, Status.FAILED),
            new Planned("grace", true, 754_000, 300, Status.COMPLETED),
            new Planned("grace", true, 1_900_000, 600, Status.COMPLETED),
            new Planned(HOSTILE, false, 2_000_000, 77, Status.PROCESSING),
            new Planned("会議室 3F と会議室 4F と会議室 5F と会議室 6F", true, 2_400_000, 1, Status.COMPLETED));

    @BeforeAll
    static void draw() throws Exception {
        Path file = folder.resolve("room.html");
        try (StandIn standIn = StandIn.empty().start()) {
            TwilioRoom room = standIn.twilio().room("standup " + HOSTILE);
            for (Planned bar : PLANNED) {
                room.recording(r -> r.participant(bar.who())
                        .track(bar.who() + "'s " + HOSTILE, bar.isAudio() ? TrackKind.AUDIO : TrackKind.VIDEO)
                        .created(BEGUN.plusMillis(bar.start()))
                        .duration(Duration.ofSeconds(bar.seconds()))
                        .status(bar.status()));
            }
            room.composition();
            Path archive = folder.resolve("archive");
            tapedeck(standIn, "archive", archive.toString());
            tapedeck(standIn, "room", room.sid(), "--archive", archive.toString(), "--html", file.toString());
        }
        page = file.toUri().toString();
        browser = Browser.start();
    }

    private static void tapedeck(StandIn standIn, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.add("--provider=twilio");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(standIn.environment());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.driver().manage().window().setSize(new Dimension(1400, 1000));
        browser.open(page);
    }

    /** Returns the bars from left to right. */
    private static List<Map<String, Object>> bars() {
        return rectangles("rect.bar");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rectangles(String selector) {
        List<Map<String, Object>> found = (List<Map<String, Object>>) browser.evaluate(
                "[...document.querySelectorAll('" + selector + "')].map(e => e.getBoundingClientRect())"
                        + ".map(r => ({x: r.x, y: r.y, width: r.width, right: r.right, bottom: r.bottom}))");
        return found.stream()
                .sorted(Comparator.comparingDouble(rectangle -> number(rectangle, "x")))
                .toList();
    }

    private static double number(Map<String, Object> rectangle, String name) {
        return ((Number) rectangle.get(name)).doubleValue();
    }

    @Test
    void barsAreWhereTheirOffsetsSay() {
        double origin = number(rectangles("svg").get(0), "x") + LEFT;
        List<Planned> planned = PLANNED.stream()
                .sorted(Comparator.comparingLong(Planned::start))
                .toList();
        List<Map<String, Object>> bars = bars();

        assertThat(bars).hasSameSizeAs(planned);
        for (int i = 0; i < bars.size(); i++) {
            Planned plan = planned.get(i);
            assertThat(number(bars.get(i), "x"))
                    .as(plan.toString())
                    .isCloseTo(origin + WIDTH * plan.start() / 3_600_000, within(0.5));
            assertThat(number(bars.get(i), "width")).as(plan.toString()).isCloseTo(plan.width(), within(0.5));
        }
    }

    @Test
    void labelsDoNotReachTheBars() {
        double bars = number(rectangles("svg").get(0), "x") + LEFT;

        assertThat(rectangles("svg > text[x=\"0\"]"))
                .hasSize(5)
                .allSatisfy(label -> assertThat(number(label, "right")).isLessThan(bars));
    }

    @Test
    void asksForNothingButTheFileAndComplainsOfNothing() {
        assertThat(browser.requests()).containsExactly(page);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsHostileNamesAsText() {
        assertThat(browser.evaluate("document.title").toString()).contains(HOSTILE);
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).contains(HOSTILE);
        assertThat(browser.driver().findElements(By.cssSelector("script, img, a[href], iframe, object")))
                .isEmpty();
    }

    /** As for a reader who has turned scripts off. */
    @Test
    void needsNoScripts() {
        int bars = bars().size();
        browser.run("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.driver().navigate().refresh();
            assertThat(browser.driver().findElements(By.cssSelector("rect.bar")))
                    .hasSize(bars)
                    .allMatch(WebElement::isDisplayed);
        } finally {
            browser.run("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void theTabKeyGoesFromBarToBar() {
        List<String> visited = new ArrayList<>();
        for (int i = 0; i < PLANNED.size(); i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            visited.add(browser.evaluate("document.activeElement.querySelector('title').textContent")
                    .toString());
            assertThat(browser.evaluate(
                            "getComputedStyle(document.activeElement.querySelector('rect.bar')).outlineStyle"))
                    .isEqualTo("solid");
        }
        assertThat(visited).doesNotHaveDuplicates().allMatch(title -> title.contains("'s " + HOSTILE + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isReadableInLightAndInDark(String scheme) {
        browser.run(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        String text = browser.evaluate("getComputedStyle(document.querySelector('svg text')).fill")
                .toString();

        assertThat(text).isEqualTo(scheme.equals("dark") ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)");
    }

    @Test
    void paperShowsAllOfIt() {
        browser.driver().manage().window().setSize(new Dimension(700, 1000));
        browser.run("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            double paper = ((Number) browser.evaluate("document.documentElement.clientWidth")).doubleValue();
            assertThat(rectangles("svg, rect.bar, table"))
                    .allSatisfy(part -> assertThat(number(part, "right")).isLessThanOrEqualTo(paper));
        } finally {
            browser.run("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    /** Only the picture is scrolled sideways, not the text. */
    @Test
    void narrowWindowsScrollThePictureAlone() {
        browser.driver().manage().window().setSize(new Dimension(500, 800));

        assertThat(rectangles("h1, p, pre"))
                .allSatisfy(part -> assertThat(number(part, "right"))
                        .isLessThanOrEqualTo(((Number) browser.evaluate("window.innerWidth")).doubleValue()));
    }

    @Test
    void saysWhereTheArchiveHasAFile() throws IOException {
        List<String> files = browser.driver().findElements(By.cssSelector("table:last-of-type td:last-child")).stream()
                .map(WebElement::getText)
                .toList();

        assertThat(files)
                .filteredOn(path -> path.matches("2026/06/18/RM\\w{32}/RT\\w{32}\\.mk[av]"))
                .hasSize(5);
        assertThat(files)
                .filteredOn(path -> !path.equals("no"))
                .allMatch(path -> Files.exists(folder.resolve("archive/" + path)));
        assertThat(browser.driver().findElements(By.cssSelector("circle.archived")))
                .hasSize(5);
    }
}
