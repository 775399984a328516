package se.budkavle.bot.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.budkavle.storage.Refusal;

/**
 * An uploaded file that is stored unchanged for other people to read. The file has an accepted kind, such as PDF, and
 * an extension that matches the kind.
 *
 * @param name the file's name; only its extension has been checked, and the rest is untrusted text
 */
public record DocumentFile(String name, DocumentKind kind, byte[] bytes) {

    private static final int[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final int[] PNG_START = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int[] JPEG_START = {0xFF, 0xD8, 0xFF};
    private static final int[] ZIP_START = {'P', 'K', 3, 4};

    /** The first bytes of an old Office file, which can hide macros, or of a password-protected Office file. */
    private static final int[] OLE_START = {0xD0, 0xCF, 0x11, 0xE0};

    /** Matches the first characters of a web page, a drawing (SVG), another XML file or a script. */
    private static final Pattern ACTIVE = Pattern.compile("\\s*(<[!?a-zA-Z]|#!)");

    /**
     * Recognises the kind of an uploaded file by its content. Throws a {@code Refusal} if the file is empty, if the
     * kind is not accepted, or if the file's extension does not belong to the kind. Does not accept Office files with
     * macros or a password.
     */
    public static DocumentFile read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("paper.empty");
        }
        var ending = ending(name);
        var kind = kind(ending, bytes);
        if (!kind.endsWith(ending)) {
            throw new Refusal("paper.document-ending", kind.ending());
        }
        return new DocumentFile(name, kind, bytes);
    }

    private static DocumentKind kind(String ending, byte[] bytes) {
        if (starts(bytes, PDF_START)) {
            return DocumentKind.PDF;
        }
        if (starts(bytes, PNG_START)) {
            return DocumentKind.PNG;
        }
        if (starts(bytes, JPEG_START)) {
            return DocumentKind.JPEG;
        }
        if (starts(bytes, ZIP_START)) {
            return OfficePackageDetector.kind(bytes);
        }
        if (starts(bytes, OLE_START)) {
            throw new Refusal("paper.document-old");
        }
        if (!DocumentKind.TEXT.endsWith(ending)) {
            throw new Refusal("paper.document-kind");
        }
        if (ACTIVE.matcher(TextDecoder.decode(bytes)).lookingAt()) {
            throw new Refusal("paper.document-kind");
        }
        return DocumentKind.TEXT;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        return bytes.length >= magic.length
                && Arrays.equals(
                        magic,
                        IntStream.range(0, magic.length)
                                .map(i -> bytes[i] & 0xFF)
                                .toArray());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
