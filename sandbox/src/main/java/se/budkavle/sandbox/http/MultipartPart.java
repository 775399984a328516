package se.budkavle.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;

/** One part of a multipart/form-data body. */
public record MultipartPart(
        String field, @Nullable String fileName, @Nullable String contentType, byte[] bytes) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME_UTF8 =
            Pattern.compile("filename\\*=utf-8''([^;\\r\\n]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("(?m)^content-type:\\s*([^\\r\\n]+)", Pattern.CASE_INSENSITIVE);
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    static List<MultipartPart> all(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new Refusal(ApiError.INVALID_FORM, "The multipart body has no boundary.");
        }
        byte[] line = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        List<MultipartPart> parts = new ArrayList<>();
        int from = indexOf(body, line, 0);
        while (from >= 0) {
            int start = from + line.length + 2;
            int next = indexOf(body, line, start);
            int blank = indexOf(body, BLANK_LINE, start);
            if (next < 0 || blank < 0 || blank > next) {
                break;
            }
            String head = new String(body, start, blank - start, StandardCharsets.UTF_8);
            String field = first(NAME, head);
            parts.add(new MultipartPart(
                    field == null ? "" : field,
                    fileName(head),
                    first(TYPE, head),
                    Arrays.copyOfRange(
                            body, blank + BLANK_LINE.length, Math.max(blank + BLANK_LINE.length, next - 2))));
            from = next;
        }
        return parts;
    }

    private static @Nullable String fileName(String head) {
        String utf8 = first(FILE_NAME_UTF8, head);
        return utf8 == null
                ? first(FILE_NAME, head)
                : URLDecoder.decode(utf8.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).trim() : null;
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from) {
        outer:
        for (int i = from; i <= bytes.length - sought.length; i++) {
            for (int j = 0; j < sought.length; j++) {
                if (bytes[i + j] != sought[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
