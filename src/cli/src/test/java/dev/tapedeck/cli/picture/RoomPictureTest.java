package dev.tapedeck.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.cli.picture.RoomRecord.Composition;
import dev.tapedeck.cli.picture.RoomRecord.State;
import dev.tapedeck.cli.picture.RoomRecord.Track;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pictures of rooms, read as the XML that they are. */
class RoomPictureTest {
    private static final long ORIGIN = 342_000_000_123L;

    private static Track track(String lane, boolean isAudio, long start, @Nullable Long seconds, State state) {
        return new Track(
                lane,
                isAudio,
                isAudio ? "mic" : "cam",
                ORIGIN + start,
                seconds,
                1_000_000L,
                "opus",
                state,
                lane + start + (isAudio ? ".mka" : ".mkv"),
                null);
    }

    private static Document read(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))));
    }

    private static List<Element> elements(Document page, String name, String type) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (element.getAttribute("class").startsWith(type)) {
                found.add(element);
            }
        }
        return found;
    }

    @Test
    void barsStandWhereTheirOffsetsSay() throws Exception {
        RoomRecord room = new RoomRecord(
                "standup",
                List.of(
                        track("ada", true, 0, 100L, State.COMPLETED),
                        track("ada", false, 25_000, 50L, State.COMPLETED),
                        track("grace", true, 50_500, 49L, State.COMPLETED)),
                List.of(),
                null);
        List<Element> bars = elements(read(RoomPicture.html(room)), "rect", "bar");

        // 960 pixels are 100 seconds, from pixel 220 on.
        assertThat(bars).extracting(bar -> bar.getAttribute("x")).containsExactly("220.00", "460.00", "704.80");
        assertThat(bars).extracting(bar -> bar.getAttribute("width")).containsExactly("960.00", "480.00", "470.40");
        assertThat(bars).extracting(bar -> bar.getAttribute("y")).containsExactly("30", "56", "82");
        assertThat(elements(read(RoomPicture.html(room)), "rect", "end"))
                .extracting(end -> end.getAttribute("width"))
                .containsOnly("9.60");
    }

    @Test
    void tracksThatOverlapAreBelowEachOther() throws Exception {
        RoomRecord room = new RoomRecord(
                "standup",
                List.of(
                        track("ada", true, 0, 60L, State.COMPLETED),
                        track("ada", true, 30_000, 60L, State.COMPLETED),
                        track("ada", true, 60_000, 40L, State.COMPLETED),
                        track("ada", false, 0, 10L, State.COMPLETED)),
                List.of(),
                null);

        assertThat(elements(read(RoomPicture.html(room)), "rect", "bar"))
                .extracting(bar -> bar.getAttribute("y"))
                .containsExactly("30", "56", "30", "82");
    }

    @Test
    void statesDifferInForm() throws Exception {
        List<Track> tracks = new ArrayList<>();
        for (State state : State.values()) {
            tracks.add(track("ada", true, tracks.size() * 10_000L, state == State.UNFINISHED ? null : 5L, state));
        }
        String html = RoomPicture.html(new RoomRecord("standup", tracks, List.of(), null));

        assertThat(elements(read(html), "g", "track"))
                .extracting(bar -> bar.getAttribute("class"))
                .containsExactly("track completed", "track unfinished", "track failed", "track deleted");
        assertThat(elements(read(html), "g", "track"))
                .allMatch(bar -> bar.getAttribute("tabindex").equals("0"));
        assertThat(html).contains("stroke-dasharray: 6 3", "url(#hatch)", "stroke-dasharray: 1 3");
        assertThat(elements(read(html), "rect", "end"))
                .as("only a known end is uncertain")
                .hasSize(1);
    }

    @Test
    void escapesWhatStrangersWrote() throws Exception {
        String hostile = "<script>alert(1)</script>\"'&\u0000\uFFFE]]>";
        RoomRecord room = new RoomRecord(
                hostile,
                List.of(new Track(
                        hostile, true, hostile, ORIGIN, 5L, null, hostile, State.COMPLETED, hostile, hostile)),
                List.of(new Composition(hostile, State.FAILED, null, null, hostile)),
                hostile);
        String html = RoomPicture.html(room);
        Document page = read(html);

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .startsWith("<script>alert(1)</script>\"'&");
        assertThat(html)
                .contains("default-src 'none'; style-src 'unsafe-inline'")
                .doesNotContain("<script", "href=", "src=", "@import", "url(h");
    }

    @Test
    void aCommandMakesOneFile() {
        RoomRecord room = new RoomRecord(
                "standup",
                List.of(
                        track("ada", true, 500, 100L, State.COMPLETED),
                        track("ada", false, 0, 50L, State.COMPLETED),
                        track("eve", false, 9, 50L, State.FAILED),
                        track("grace", false, 1_250, 49L, State.COMPLETED)),
                List.of(),
                null);

        assertThat(FfmpegLine.of(room.tracks()).orElseThrow())
                .startsWith("ffmpeg -i ada500.mka -i ada0.mkv -i grace1250.mkv -filter_complex \"")
                .contains("[0:a]adelay=500:all=1[a0]", "tpad=start_duration=0.000[v1]", "tpad=start_duration=1.250[v2]")
                .contains("[v1][v2]xstack=inputs=2:fill=black:layout=0_0|640_0[v]")
                .endsWith("-map \"[v]\" -map \"[a]\" room.mkv");
        assertThat(FfmpegLine.of(List.of())).isEmpty();
    }

    @Test
    void anEmptyRoomHasAPageToo() throws Exception {
        assertThat(read(RoomPicture.html(new RoomRecord("empty", List.of(), List.of(), null)))
                        .getDocumentElement()
                        .getTextContent())
                .contains("The room has no recordings.");
    }
}
