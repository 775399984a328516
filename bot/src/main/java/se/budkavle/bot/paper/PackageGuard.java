package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import se.budkavle.storage.Refusal;

/**
 * Checks an uploaded XLSX, DOCX or PPTX file before it is parsed. Refuses zip bombs, encrypted parts, files with macros
 * and files with too many parts. Unpacks each part for the check without storing it.
 */
final class PackageGuard {

    private static final int ENTRIES = 1_000;
    private static final String MACROS = "vbaproject.bin";

    private PackageGuard() {}

    /**
     * Checks all parts of the file. Uses the same ZIP library as the parser, so that the check and the parser read the
     * same content.
     *
     * @param broken the message bundle key of the error message for a file with too many parts
     * @param part a function that checks the content of one part
     */
    static void check(byte[] bytes, String broken, Consumer<InputStream> part) throws IOException {
        checkNamed(bytes, broken, (name, content) -> part.accept(content));
    }

    /**
     * Checks all parts of the file like {@link #check}. The function {@code part} is called with the name and the
     * content of each part.
     *
     * @param broken the message bundle key of the error message for a file with too many parts
     */
    static void checkNamed(byte[] bytes, String broken, BiConsumer<String, InputStream> part) throws IOException {
        UnpackLimit allowance = new UnpackLimit(bytes.length);
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > ENTRIES) {
                throw new Refusal(broken);
            }
            for (ZipArchiveEntry entry : entries) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(MACROS)) {
                    throw new Refusal("paper.macros");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Refusal("paper.locked");
                }
                try (InputStream content = allowance.counting(zip.getInputStream(entry))) {
                    part.accept(entry.getName(), content);
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
