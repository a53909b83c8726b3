package dev.tapedeck.cli.picture;

import dev.tapedeck.cli.picture.RoomRecord.State;
import dev.tapedeck.cli.picture.RoomRecord.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command that aligns the tracks of a room, mixes their sound and puts their pictures side by side. */
final class FfmpegLine {
    private static final int CELL_WIDTH = 640;
    private static final int CELL_HEIGHT = 360;

    private FfmpegLine() {}

    /** Returns whether all media are in the archive: then the command is for its folder, else for one of all files. */
    static boolean isArchived(List<Track> tracks) {
        return usable(tracks).stream().allMatch(track -> track.archived() != null);
    }

    private static List<Track> usable(List<Track> tracks) {
        return tracks.stream().filter(track -> track.state() == State.COMPLETED).toList();
    }

    /** Returns the command; empty if no track has media. */
    static Optional<String> of(List<Track> tracks) {
        List<Track> usable = usable(tracks);
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        long start = usable.stream().mapToLong(Track::startInMilliseconds).min().orElseThrow();
        boolean isArchived = isArchived(tracks);
        StringBuilder command = new StringBuilder("ffmpeg");
        List<String> filters = new ArrayList<>();
        List<String> sounds = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        for (int i = 0; i < usable.size(); i++) {
            Track track = usable.get(i);
            long delay = track.startInMilliseconds() - start;
            command.append(" -i ").append(isArchived ? track.archived() : track.file());
            if (track.isAudio()) {
                filters.add("[" + i + ":a]adelay=" + delay + ":all=1[a" + i + "]");
                sounds.add("[a" + i + "]");
            } else {
                filters.add("[" + i + ":v]scale=" + CELL_WIDTH + ":" + CELL_HEIGHT
                        + ":force_original_aspect_ratio=decrease,pad=" + CELL_WIDTH + ":" + CELL_HEIGHT
                        + ":-1:-1,tpad=start_duration=" + seconds(delay) + "[v" + i + "]");
                pictures.add("[v" + i + "]");
            }
        }
        StringBuilder maps = new StringBuilder();
        if (!pictures.isEmpty()) {
            filters.add(String.join("", pictures) + stacked(pictures.size()) + "[v]");
            maps.append(" -map \"[v]\"");
        }
        if (!sounds.isEmpty()) {
            filters.add(String.join("", sounds) + "amix=inputs=" + sounds.size() + ":duration=longest:normalize=0[a]");
            maps.append(" -map \"[a]\"");
        }
        return Optional.of(command + " -filter_complex \"" + String.join(";", filters) + "\"" + maps + " room.mkv");
    }

    /** Pictures in rows, as many in a row as there are rows. */
    private static String stacked(int pictures) {
        if (pictures == 1) {
            return "null";
        }
        int columns = (int) Math.ceil(Math.sqrt(pictures));
        List<String> places = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            places.add(i % columns * CELL_WIDTH + "_" + i / columns * CELL_HEIGHT);
        }
        return "xstack=inputs=" + pictures + ":fill=black:layout=" + String.join("|", places);
    }

    private static String seconds(long milliseconds) {
        return milliseconds / 1000 + "." + String.format(Locale.ROOT, "%03d", milliseconds % 1000);
    }
}
