package dev.tapedeck.internal.text;

import java.util.regex.Pattern;

/** Hides the queries of links in texts, which contain signatures. */
public final class SignedLinks {
    // A user and password before the host.
    private static final Pattern USER = Pattern.compile("((?:/|\\\\/){2})[^/\\\\\\s\"'<>?#]{1,1000}@");
    private static final Pattern QUESTION_MARK =
            Pattern.compile("\\?|%3f|\\\\u003f|&#63;|&#x3f;", Pattern.CASE_INSENSITIVE);
    private static final Pattern EQUALS = Pattern.compile("=|%3d|\\\\u003d|&#61;|&#x3d;", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("[a-z]{2,5}:(/|\\\\/|%2f)", Pattern.CASE_INSENSITIVE);
    // Parts of a query without its link.
    private static final Pattern PARAMETER = Pattern.compile(
            "(?<![\\w-])(X-Amz-[a-z-]{1,40}|(?:X-Goog-)?Signature|sig|Policy|Key-Pair-Id|AWSAccessKeyId|access_token|token)"
                    + "(=|%3d|\\\\u003d)[^\\s\"'<>&,;]+",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINK = 2_000;

    private SignedLinks() {}

    /** Returns the text with three dots in place of each query, and without the users and passwords in links. */
    public static String hidden(String text) {
        String bare = text.indexOf('@') < 0 ? text : USER.matcher(text).replaceAll("$1");
        return PARAMETER.matcher(withoutQueries(bare)).replaceAll("$1$2...");
    }

    private static String withoutQueries(String text) {
        StringBuilder bare = new StringBuilder();
        var mark = QUESTION_MARK.matcher(text);
        int from = 0;
        while (mark.find(from)) {
            int end = end(text, mark.end());
            boolean hidden = isQuery(text, mark.end(), end) || isLink(text, from, mark.start());
            bare.append(text, from, hidden ? mark.end() : end);
            bare.append(hidden && end > mark.end() ? "..." : "");
            from = end;
        }
        return from == 0 ? text : bare.append(text, from, text.length()).toString();
    }

    /** Returns the end of the word, which is a link. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || c == '"' || c == '\'' || c == '<' || c == '>';
    }

    private static boolean isQuery(String text, int from, int to) {
        return EQUALS.matcher(text).region(from, to).find();
    }

    /** Returns whether the word before the question mark is an absolute link, whose query may be just a signature. */
    private static boolean isLink(String text, int least, int mark) {
        int start = mark;
        while (start > Math.max(least, mark - LONGEST_LINK) && !isEnd(text.charAt(start - 1))) {
            start--;
        }
        return SCHEME.matcher(text).region(start, mark).find();
    }
}
