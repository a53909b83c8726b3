package dev.tapedeck.build.names;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Keys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assigns names to classes. No two differ in case alone, because some file systems ignore it, and none is the name of a
 * class that generated source imports or that the generator treats specially.
 */
public final class ClassNames {
    private static final Set<String> TAKEN = keys(
            // Classes of java.lang, java.util and others that generated source names.
            "Object String Integer Long Boolean Double Float Character Class Enum Void Override SuppressWarnings"
                    + " IllegalArgumentException IllegalStateException IOException"
                    + " Collections List Map Set Locale Objects Optional BigDecimal BigInteger Instant LocalDate LocalDateTime"
                    + " LocalTime OffsetDateTime Duration Date Time Timestamp UUID URI URL File Path"
                    // Classes of the runtime, Gson and Retrofit.
                    + " AnyCase AnyOf Builder CallOptions Copies FieldNames FieldValues Id IdForm Inputs JsonTexts"
                    + " UnreadableFields ModelAdapter ObjectReader PackageAdapters RequestAdapter RequestObject UnexpectedResponseException Gson JsonParseException TypeAdapter"
                    + " Known Link ModelAdapters Nullable NullMarked OpenEnum"
                    + " Required Upload Webhooks WireAdapters Readme"
                    + " Call Body DELETE FieldMap FormUrlEncoded GET HEAD Header HeaderMap Headers HTTP Joined Multipart"
                    + " MultipartBody OPTIONS Part PATCH POST PUT QueryMap RequestBody ResponseBody Streaming Tag"
                    // Types of openapi-generator and classes of its own templates.
                    + " AnyType Array ArrayList Arrays Binary ByteArray Char Collection DateTime Decimal HashMap"
                    + " HashSet JsonNode LinkedHashMap LinkedHashSet Null StringUtils"
                    + " ApiClient ApiException ApiResponse Configuration StringUtil ServerConfiguration"
                    + " ServerVariable Pair JSON RFC3339DateFormat CollectionFormats");

    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> ids;

    /** Creates names that differ from those of the ids. */
    public ClassNames(Collection<String> ids) {
        this.ids = ids.stream().map(ClassNames::key).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> keys(String text) {
        return Stream.of(text.split(" ")).map(ClassNames::key).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns whether generated source uses this name for another class. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(key(name)) || JavaNames.isReserved(name);
    }

    /** Returns whether the name is possible; a name that an overlay asks for is not checked. */
    private boolean isUsable(String name) {
        return !name.isEmpty() && !Character.isDigit(name.charAt(0)) && !isTaken(name) && !ids.contains(key(name));
    }

    /**
     * Returns a name for a schema: the one that an overlay asks for, or the last part of the vendor's name
     * ({@code video.v1.room.room_recording} becomes {@code RoomRecording}). Where that is taken, parts before it are
     * added, and in the end a number.
     *
     * @param sharable whether the schema that has a name already is the same as this one
     */
    public String of(String vendorName, JsonNode schema, Predicate<String> sharable) {
        String wanted = schema.path(Keys.NAME).asText();
        String name = wanted.isEmpty() ? ofParts(vendorName.split("\\.", -1), sharable) : wanted;
        spellings.putIfAbsent(key(name), name);
        return spellings.getOrDefault(key(name), name);
    }

    private String ofParts(String[] parts, Predicate<String> sharable) {
        String name = "";
        for (int i = parts.length - 1; i >= 0; i--) {
            name = JavaNames.type(parts[i]) + name;
            if (isFree(name, sharable)) {
                return name;
            }
        }
        String last = JavaNames.type(parts[parts.length - 1]);
        String base = isUsable(last)
                ? last
                : (last.isEmpty() || Character.isDigit(last.charAt(0)) ? "Model" + last : last + "Model");
        return JavaNames.numbered(base, candidate -> isFree(candidate, sharable));
    }

    private boolean isFree(String name, Predicate<String> sharable) {
        String present = spellings.get(key(name));
        return isUsable(name) && (present == null || sharable.test(present));
    }
}
