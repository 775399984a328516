package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import se.budkavle.storage.Refusal;

/** Unpacks a workbook into nothing to see that it is no zip bomb, has no macros and is not more than the reader can bear. */
final class XlsxGuard {

    private static final int ENTRIES = 1_000;
    private static final String MACROS = "vbaproject.bin";

    private XlsxGuard() {
    }

    /** Uses the same zip and XML readers as the workbook reader, so that both see the same content. */
    static void check(byte[] bytes) throws IOException {
        Allowance allowance = new Allowance(bytes.length);
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > ENTRIES) {
                throw new Refusal("paper.broken-xlsx");
            }
            for (ZipArchiveEntry entry : entries) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(MACROS)) {
                    throw new Refusal("paper.macros");
                }
                try (InputStream content = allowance.counting(zip.getInputStream(entry))) {
                    SheetGuard.check(content);
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
