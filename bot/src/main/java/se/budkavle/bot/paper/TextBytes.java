package se.budkavle.bot.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import se.budkavle.storage.Refusal;

/**
 * Decodes a file's bytes: UTF-16 if they begin with its byte order mark, otherwise UTF-8, otherwise Windows-1252, the usual encoding
 * of Windows in Sweden.
 */
final class TextBytes {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextBytes() {}

    static String decode(byte[] bytes) {
        boolean wide = isUtf16(bytes);
        if (!wide && isBinary(bytes)) {
            throw new Refusal("paper.binary");
        }
        String text;
        try {
            text = strictly(wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException notUtf8) {
            if (wide) {
                throw new Refusal("paper.encoding");
            }
            text = windows(bytes);
        }
        if (wide && text.indexOf('\0') >= 0) {
            throw new Refusal("paper.binary");
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.startsWith("\uFEFF") ? composed.substring(1) : composed;
    }

    /** Returns whether the bytes begin with a UTF-16 byte order mark, as Excel's "Unicode text" does. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    private static String windows(byte[] bytes) {
        try {
            String text = strictly(WINDOWS, bytes);
            if (isPlausible(text)) {
                return text;
            }
        } catch (CharacterCodingException notWindowsEither) {
            // The refusal below covers this case too.
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

    /** Returns whether more than one character in a hundred is a control character; text from PDFs may contain a few. */
    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            boolean control = b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
            controls += control ? 1 : 0;
        }
        return controls * 100L > bytes.length;
    }

    /** Returns whether most characters beyond ASCII are letters; with a wrong encoding they would be symbols. */
    private static boolean isPlausible(String text) {
        long signs = text.chars()
                .filter(c -> c > 0x7f && !Character.isLetter(c) && "–—’‘”“…•·§°´«»€½\u00A0\u00AD".indexOf(c) < 0)
                .count();
        return signs * 50 <= text.length();
    }
}
