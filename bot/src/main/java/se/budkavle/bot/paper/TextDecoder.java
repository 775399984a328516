package se.budkavle.bot.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/**
 * Decodes the bytes of an uploaded text file. A byte order mark or many zero bytes indicate UTF-16. If the bytes are
 * not UTF-16, they are decoded as UTF-8 if they are valid UTF-8, otherwise as Windows-1252. Throws a {@code Refusal}
 * for binary data, and for a text in another encoding.
 */
final class TextDecoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /**
     * Matches Swedish letters that were wrongly decoded as Windows-1252. A letter in UTF-8 becomes a pair of
     * characters, and a letter in an old Mac or DOS encoding becomes a foreign letter or symbol within a word.
     */
    private static final Pattern WRONGLY_DECODED = Pattern.compile(
            "Ã[\\x{A0}-\\x{BF}…–„†‰]|\\p{Ll}[ŠŒš™†„Ž]\\p{Ll}|\\p{Ll}[ŠŒ]\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** The control character that Word writes for a line break within a paragraph when it saves a text file. */
    private static final byte VERTICAL_TAB = 0x0B;

    private TextDecoder() {}

    static String decode(byte[] bytes) {
        Charset wide = utf16(bytes);
        if (wide == null && isBinary(bytes)) {
            throw new Refusal("paper.binary");
        }
        String text;
        try {
            text = strictly(wide == null ? StandardCharsets.UTF_8 : wide, bytes);
        } catch (CharacterCodingException notUtf8) {
            if (wide != null) {
                throw new Refusal("paper.encoding");
            }
            text = windows(bytes);
        }
        if (wide != null && text.indexOf('\0') >= 0) {
            throw new Refusal("paper.binary");
        }
        String composed = Normalizer.normalize(decodedOnce(text), Normalizer.Form.NFC);
        return composed.startsWith("\uFEFF") ? composed.substring(1) : composed;
    }

    /**
     * Repairs a text that a program wrongly read as Windows-1252 instead of UTF-8 and saved again, which turns each
     * letter such as "å" into two characters. Returns the text unchanged if only a part of the text is damaged.
     */
    private static String decodedOnce(String text) {
        if (!TextNormalizer.isEncodedTwice(text)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int index = text.startsWith("\uFEFF") ? 1 : 0; index < text.length(); index++) {
                char character = text.charAt(index);
                ByteBuffer one = (character <= 0xFF ? StandardCharsets.ISO_8859_1 : WINDOWS)
                        .newEncoder()
                        .encode(CharBuffer.wrap(new char[] {character}));
                bytes.write(one.get());
            }
            return strictly(StandardCharsets.UTF_8, bytes.toByteArray());
        } catch (CharacterCodingException onlyInParts) {
            return text;
        }
    }

    /**
     * Returns the UTF-16 charset of the bytes, for example of Excel's "Unicode text" files. Returns null if the bytes
     * are not UTF-16.
     */
    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        // In UTF-16, most characters of a Swedish text contain a zero byte. The byte order determines whether the zero
        // byte comes first or second.
        long[] zeroes = new long[2];
        for (int index = 0; index < bytes.length; index++) {
            zeroes[index % 2] += bytes[index] == 0 ? 1 : 0;
        }
        boolean isWide = bytes.length % 2 == 0 && Math.max(zeroes[0], zeroes[1]) * 3 > bytes.length;
        return isWide && zeroes[0] == 0
                ? StandardCharsets.UTF_16LE
                : isWide && zeroes[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static String windows(byte[] bytes) {
        try {
            String text = strictly(WINDOWS, bytes);
            if (isPlausible(text)) {
                return text;
            }
        } catch (CharacterCodingException notWindowsEither) {
            // The bytes are not in Windows-1252 either, so the code below throws a {@code Refusal}.
        }
        throw new Refusal("paper.encoding");
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /**
     * Returns whether the bytes are binary data: they contain a zero byte, or more than one per cent control
     * characters. Text copied from PDF files may contain a few control characters.
     */
    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            boolean control = b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != VERTICAL_TAB;
            controls += control ? 1 : 0;
        }
        return controls * 100L > bytes.length;
    }

    /**
     * Returns whether a text that was decoded as Windows-1252 looks correct. Returns false if Swedish letters were
     * wrongly decoded, or if more than two per cent of the characters are unusual symbols.
     */
    private static boolean isPlausible(String text) {
        if (WRONGLY_DECODED.matcher(text).find()) {
            return false;
        }
        long signs = text.chars()
                .filter(c -> c > 0x7f && !Character.isLetter(c) && "–—’‘”“…•·§°´«»€½\u00A0\u00AD".indexOf(c) < 0)
                .count();
        return signs * 50 <= text.length();
    }
}
