package dev.tapedeck.cli.picture;

import dev.tapedeck.cli.picture.RoomRecord.Composition;
import dev.tapedeck.cli.picture.RoomRecord.State;
import dev.tapedeck.cli.picture.RoomRecord.Track;
import dev.tapedeck.cli.text.Cells;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows a room: a lane for each participant, sound above picture, and a bar for each recording where it
 * began and as long as it lasted. One file, without scripts, that needs nothing from elsewhere.
 */
public final class RoomPicture {
    private static final int LEFT = 220;
    private static final int WIDTH = 960;
    private static final int RIGHT = 20;
    private static final int ROW = 26;
    private static final int BAR = 18;
    private static final int AXIS = 30;
    private static final int UNKNOWN_WIDTH = 12;
    private static final int MOST_TICKS = 10;
    private static final int[] TICK_SECONDS = {1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 86_400};
    // Durations are whole seconds, so an end is only known to a second.
    private static final long UNCERTAIN = 1000;
    private static final long SHORTEST = 1000;

    private static final String START = """
            <!DOCTYPE html>
            <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.4 }
            body { margin: 1.5rem }
            .wide { overflow-x: auto }
            svg { font-size: 12px; color: inherit }
            svg text { fill: currentColor }
            .completed rect.bar { fill: #2b7a4b; stroke: #2b7a4b }
            .unfinished rect.bar { fill: none; stroke: #9a6b00; stroke-dasharray: 6 3 }
            .failed rect.bar { fill: url(#hatch); stroke: #b3261e }
            .deleted rect.bar { fill: none; stroke: currentColor; stroke-dasharray: 1 3 }
            .end { fill: #2b7a4b; fill-opacity: 0.35 }
            .track:focus rect.bar { outline: 3px solid #1a73e8 }
            .archived { fill: currentColor }
            .grid { stroke: currentColor; stroke-opacity: 0.2 }
            table { border-collapse: collapse; margin: 1rem 0 }
            th, td { text-align: left; padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid #8886 }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; border: 1px solid #8886; padding: 0.6rem }
            @media print {
              body { margin: 0 }
              .wide { overflow: visible }
              svg { width: 100%%; height: auto }
              table { font-size: 8pt; overflow-wrap: anywhere }
              .track:focus rect.bar { outline: none }
            }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            """;

    private final RoomRecord room;
    private final Map<String, List<Track>> lanes = new LinkedHashMap<>();
    private final long start;
    private final long length;

    private RoomPicture(RoomRecord room) {
        this.room = room;
        this.start = room.tracks().stream()
                .mapToLong(Track::startInMilliseconds)
                .min()
                .orElse(0);
        this.length = room.tracks().stream().mapToLong(this::end).max().orElse(SHORTEST);
        room.tracks().stream()
                .sorted(Comparator.comparingLong(Track::startInMilliseconds))
                .forEach(track -> lanes.computeIfAbsent(track.lane(), lane -> new ArrayList<>())
                        .add(track));
    }

    /** Returns the page. */
    public static String html(RoomRecord room) {
        return new RoomPicture(room).page();
    }

    private long end(Track track) {
        return track.startInMilliseconds() - start + length(track);
    }

    private static long length(Track track) {
        Long seconds = track.durationInSeconds();
        return seconds == null ? SHORTEST : Math.max(SHORTEST, seconds * 1000);
    }

    private String page() {
        String title = escaped(room.title());
        StringBuilder page = new StringBuilder(START.formatted(title, title));
        if (room.tracks().isEmpty()) {
            page.append("<p>The room has no recordings.</p>\n");
        } else {
            page.append("<div class=\"wide\">\n")
                    .append(svg())
                    .append("</div>\n")
                    .append(legend());
        }
        page.append(compositions());
        FfmpegLine.of(room.tracks())
                .ifPresent(line -> page.append(
                                "<h2>To one file</h2>\n<p>In the folder of the %s, this aligns all tracks and mixes them:</p>\n<pre>"
                                        .formatted(FfmpegLine.isArchived(room.tracks()) ? "archive" : "files"))
                        .append(escaped(line))
                        .append("</pre>\n"));
        return page.append(table()).append("</body>\n</html>\n").toString();
    }

    private String svg() {
        StringBuilder rows = new StringBuilder();
        int y = AXIS;
        for (Map.Entry<String, List<Track>> lane : lanes.entrySet()) {
            for (boolean isAudio : new boolean[] {true, false}) {
                List<Track> tracks = lane.getValue().stream()
                        .filter(track -> track.isAudio() == isAudio)
                        .toList();
                if (tracks.isEmpty()) {
                    continue;
                }
                String kind = isAudio ? "audio" : "video";
                rows.append("<text x=\"0\" y=\"%d\">%s, %s</text>\n"
                        .formatted(y + BAR - 4, escaped(shortened(lane.getKey())), kind));
                // Tracks that overlap are below each other.
                List<Long> ends = new ArrayList<>();
                for (Track track : tracks) {
                    int row = row(ends, track);
                    rows.append(bar(track, y + row * ROW));
                }
                y += ends.size() * ROW;
            }
        }
        int height = y + 4;
        int width = LEFT + WIDTH + RIGHT;
        return "<svg role=\"group\" aria-label=\"Recordings by time\" xmlns=\"http://www.w3.org/2000/svg\""
                + " width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n".formatted(width, height, width, height)
                + "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"2\" height=\"6\" fill=\"#b3261e\"/></pattern></defs>\n"
                + axis(height)
                + rows
                + "</svg>\n";
    }

    /** Returns the first row that is free when the track begins, and takes it until the track ends. */
    private int row(List<Long> ends, Track track) {
        int row = 0;
        while (row < ends.size() && ends.get(row) > track.startInMilliseconds() - start) {
            row++;
        }
        if (row == ends.size()) {
            ends.add(end(track));
        } else {
            ends.set(row, end(track));
        }
        return row;
    }

    private String bar(Track track, int y) {
        double x = x(track.startInMilliseconds() - start);
        double width = x(track.startInMilliseconds() - start + length(track)) - x;
        width = Math.max(track.durationInSeconds() == null ? UNKNOWN_WIDTH : 1, width);
        double uncertain = Math.min(width, WIDTH * (double) UNCERTAIN / length);
        boolean hasEnd = track.durationInSeconds() != null && track.state() == State.COMPLETED;
        String state = word(track.state());
        return "<g class=\"track %s\" tabindex=\"0\"><title>%s</title>".formatted(state, escaped(words(track)))
                + "<rect class=\"bar\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                        .formatted(number(x), y, number(width), BAR)
                + (hasEnd
                        ? "<rect class=\"end\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                                .formatted(number(x + width), y, number(uncertain), BAR)
                        : "")
                + (track.archived() == null
                        ? ""
                        : "<circle class=\"archived\" cx=\"%s\" cy=\"%d\" r=\"3\"/>".formatted(number(x), y + BAR))
                + "</g>\n";
    }

    private String axis(int height) {
        int step = TICK_SECONDS[TICK_SECONDS.length - 1];
        for (int candidate : TICK_SECONDS) {
            if (length / 1000 / candidate <= MOST_TICKS) {
                step = candidate;
                break;
            }
        }
        StringBuilder ticks = new StringBuilder();
        for (long second = 0; second * 1000 <= length; second += step) {
            String x = number(x(second * 1000));
            ticks.append(
                    "<line class=\"grid\" x1=\"%s\" y1=\"18\" x2=\"%s\" y2=\"%d\"/><text x=\"%s\" y=\"14\">%s</text>\n"
                            .formatted(x, x, height, x, Cells.duration(Optional.of(Duration.ofSeconds(second)))));
        }
        return ticks.toString();
    }

    private double x(long milliseconds) {
        return LEFT + WIDTH * (double) milliseconds / length;
    }

    private String legend() {
        return "<p>Filled: completed; the pale end is the second in which it ended. Dashed: not finished. Hatched: failed."
                + " Dotted: deleted."
                + (room.archive() == null ? "" : " A dot at the start: in the archive " + escaped(room.archive()) + ".")
                + " The Tab key goes from bar to bar.</p>\n";
    }

    private String compositions() {
        if (room.compositions().isEmpty()) {
            return "";
        }
        String rows = room.compositions().stream().map(RoomPicture::row).collect(Collectors.joining());
        return "<h2>Compositions</h2>\n<table>\n"
                + cells("th", List.of("Composition", "State", "Length", "Size", "Sources")) + rows + "</table>\n";
    }

    private static String row(Composition composition) {
        return cells(
                "td",
                List.of(
                        composition.id(),
                        word(composition.state()),
                        length(composition.durationInSeconds()),
                        Cells.size(composition.sizeInBytes()),
                        composition.sources()));
    }

    private String table() {
        List<String> columns =
                new ArrayList<>(List.of("Who", "Track", "File", "State", "Start", "Length", "Size", "Codec"));
        if (room.archive() != null) {
            columns.add("In the archive");
        }
        String rows = lanes.values().stream()
                .flatMap(List::stream)
                .map(track -> cells("td", cellsOf(track).subList(0, columns.size())))
                .collect(Collectors.joining());
        return "<h2>Recordings</h2>\n<table>\n" + cells("th", columns) + rows + "</table>\n";
    }

    private List<String> cellsOf(Track track) {
        Duration after = Duration.ofMillis(track.startInMilliseconds() - start);
        return List.of(
                track.lane(),
                track.name(),
                track.file(),
                word(track.state()),
                "+" + Cells.duration(Optional.of(after)),
                length(track.durationInSeconds()),
                Cells.size(track.sizeInBytes()),
                track.codec(),
                Objects.requireNonNullElse(track.archived(), "no"));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String length(@Nullable Long seconds) {
        return Cells.duration(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    private static String cells(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + cell + ">" + escaped(text) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String words(Track track) {
        return track.lane() + ", " + track.name() + ": " + word(track.state()) + ", "
                + length(track.durationInSeconds()) + ", " + Cells.size(track.sizeInBytes()) + ", " + track.codec()
                + (track.archived() == null ? "" : ", archived");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 24
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 22)) + "..";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** What strangers wrote must not be read as HTML, and characters that XML forbids are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\\x{FFFE}\\x{FFFF}]", "\u2423")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
