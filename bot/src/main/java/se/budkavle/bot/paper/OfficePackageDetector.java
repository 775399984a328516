package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import se.budkavle.storage.Refusal;

/** Recognises from a ZIP archive's list of content types whether the archive is a Word, Excel or PowerPoint file. */
final class OfficePackageDetector {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final int LONGEST_LIST = UploadLimits.MEBIBYTE;

    private OfficePackageDetector() {}

    /**
     * Returns the kind of the file. Throws a {@code Refusal} if the archive is not an Office file or is not safe to
     * open.
     */
    static DocumentKind kind(byte[] bytes) {
        return kind(contentTypes(bytes));
    }

    private static String contentTypes(byte[] bytes) {
        var types = new StringBuilder();
        try {
            PackageGuard.checkNamed(bytes, "paper.document-kind", (name, content) -> {
                if (name.equals(CONTENT_TYPES)) {
                    types.append(text(content));
                }
            });
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new Refusal("paper.document-broken");
        }
        return types.toString();
    }

    /**
     * Returns whether the file is a Word document. Returns false for a damaged or unsafe file; the code that then reads
     * the file as a workbook checks it again and reports the error.
     */
    static boolean isWord(byte[] bytes) {
        try {
            return contentTypes(bytes).contains(WORD);
        } catch (Refusal unsafe) {
            return false;
        }
    }

    private static DocumentKind kind(String types) {
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new Refusal("paper.macros");
        }
        if (types.contains(WORD)) {
            return DocumentKind.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return DocumentKind.XLSX;
        }
        if (types.contains("presentationml.presentation.main+xml")) {
            return DocumentKind.PPTX;
        }
        throw new Refusal("paper.document-kind");
    }

    private static String text(InputStream content) {
        try {
            return new String(content.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
