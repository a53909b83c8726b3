package dev.tapedeck.build.names;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.view.IdClass;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names for classes: such that no file has two spellings, and that source with its imports, and the generator,
 * take none for another class.
 */
public final class ClassNames {
    private static final Set<String> TAKEN = words(
            // Of java.lang, java.util and others that generated source names.
            "Object String Integer Long Boolean Double Float Character Class Enum Void Override SuppressWarnings"
                    + " IllegalArgumentException IllegalStateException IOException"
                    + " Collections List Map Set Locale Objects Optional BigDecimal BigInteger Instant LocalDate LocalDateTime"
                    + " LocalTime OffsetDateTime Duration Date Time Timestamp UUID URI URL File Path"
                    // Of ours, Gson's and Retrofit's.
                    + " AnyCase Builder CallOptions Copies FieldNames FieldValues Id IdForm Inputs InputsAdapter JsonTexts"
                    + " Misread ModelAdapter ObjectReader PackageAdapters UnexpectedResponseException Gson TypeAdapter"
                    + " Known Link ModelAdapters Nullable NullMarked OpenEnum"
                    + " Required Upload WireAdapters Readme"
                    + " Call Body DELETE FieldMap FormUrlEncoded GET HEAD Header HeaderMap Headers HTTP Multipart"
                    + " MultipartBody OPTIONS Part PATCH POST PUT QueryMap RequestBody ResponseBody Streaming Tag"
                    // Of the generator's types and of the classes that its own templates have.
                    + " AnyType Array ArrayList Arrays Binary ByteArray Char Collection DateTime Decimal HashMap"
                    + " HashSet JsonNode LinkedHashMap LinkedHashSet Null StringUtils"
                    + " ApiClient ApiException ApiResponse Configuration StringUtil ServerConfiguration"
                    + " ServerVariable Pair JSON RFC3339DateFormat CollectionFormats");

    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> ids;

    /** Names beside those of the ids. */
    public ClassNames(List<IdClass> ids) {
        this.ids = ids.stream().map(id -> key(id.name())).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split(" ")).map(ClassNames::key).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether source names another class like this. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(key(name)) || JavaNames.isReserved(name);
    }

    /** Whether a class can have this name; what an overlay wants is not asked. */
    private boolean isUsable(String name) {
        return !name.isEmpty() && !Character.isDigit(name.charAt(0)) && !isTaken(name) && !ids.contains(key(name));
    }

    /**
     * A name for a schema: the last part of the vendor's own ({@code video.v1.room.room_recording} becomes
     * {@code RoomRecording}), with those before it as long as it won't do, in the end with a number.
     *
     * @param sharable whether a schema that has the name already is the same one
     */
    public String of(String vendorName, JsonNode schema, Predicate<String> sharable) {
        String wanted = schema.path("x-name").asText();
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
        String numbered = base;
        for (int number = 2; !isFree(numbered, sharable); number++) {
            numbered = base + number;
        }
        return numbered;
    }

    private boolean isFree(String name, Predicate<String> sharable) {
        String present = spellings.get(key(name));
        return isUsable(name) && (present == null || sharable.test(present));
    }
}
