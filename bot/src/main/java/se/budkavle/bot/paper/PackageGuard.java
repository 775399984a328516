package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import se.budkavle.storage.Refusal;

/** Unpacks a workbook or a text document into nothing to see that it is no zip bomb, has no macros and is not more than its reader can bear. */
final class PackageGuard {

    private static final int ENTRIES = 1_000;
    private static final String MACROS = "vbaproject.bin";

    private PackageGuard() {
    }

    /**
     * Uses the same zip reader as those who read it afterwards, so that both see the same content.
     *
     * @param broken why it is refused where it has too many parts
     * @param part   looks through one part of it
     */
    static void check(byte[] bytes, String broken, Consumer<InputStream> part) throws IOException {
        Allowance allowance = new Allowance(bytes.length);
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > ENTRIES) {
                throw new Refusal(broken);
            }
            for (ZipArchiveEntry entry : entries) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(MACROS)) {
                    throw new Refusal("paper.macros");
                }
                try (InputStream content = allowance.counting(zip.getInputStream(entry))) {
                    part.accept(content);
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
