package se.budkavle.storage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final byte[] BYTES = "innehåll".getBytes(StandardCharsets.UTF_8);

    @Test
    void pathsAndInvalidCharactersAreRemovedFromAFileName() {
        assertThat(named("/etc/../hem\\nya\\Budget 2027.pdf")).isEqualTo("Budget 2027.pdf");
        assertThat(named("C:\\temp\\å ä ö.docx")).isEqualTo("å ä ö.docx");
        assertThat(named("fakt\u202Efdp.exe\u200B.pdf")).isEqualTo("faktfdp.exe.pdf");
        assertThat(named("a\"b<c>d:e|f?g*h;i%j\r\nk.pdf")).isEqualTo("a_b_c_d_e_f_g_h_i_j__k.pdf");
        assertThat(named("  ..  gömd . pdf . ")).isEqualTo("gömd.pdf");
        assertThat(named("\u3164.pdf")).isEqualTo("dokument.pdf");
        assertThat(named("../")).isEqualTo("dokument");
    }

    @Test
    void aTooLongFileNameIsCutButKeepsItsExtension() {
        assertThat(named("x".repeat(96) + ".pdf")).isEqualTo("x".repeat(96) + ".pdf");
        assertThat(named("x".repeat(97) + ".pdf")).isEqualTo("x".repeat(96) + ".pdf");
        assertThat(named("x".repeat(95) + "😀.pdf")).isEqualTo("x".repeat(95) + ".pdf");
        assertThat(named("x".repeat(120))).isEqualTo("x".repeat(100));
        assertThat(named("x." + "y".repeat(120))).hasSize(100);
    }

    @Test
    void aMeetingHasAMaximumNumberAndTotalSizeOfDocuments() {
        var document = document("m", "i");
        document.requireRoom(Collections.nCopies(49, document), 50L * document.size());
        assertRefused(() -> document.requireRoom(Collections.nCopies(50, document), 1_000_000), "document.count", 50);
        assertRefused(
                () -> document.requireRoom(List.of(document), 2L * document.size() - 1), "document.total-size", 0L);
        document.requireRoom(List.of(document), 2L * document.size());
    }

    @Test
    void theSameFileUploadedTwiceForTheSameItemIsADuplicate() {
        var document = document("m", "i");
        assertThat(document.repeats(document("m", "i"))).isTrue();
        assertThat(document.repeats(document("m", null))).isFalse();
        assertThat(document.repeats(document("n", "i"))).isFalse();
        assertThat(document.repeats(Document.of("m", "i", "plan.pdf", "application/pdf", new byte[] {1}, "p", NOW)))
                .isFalse();
    }

    @Test
    void aDocumentCopiedToAnotherMeetingKeepsItsUploaderAndUploadTime() {
        var document = document("m", "i");
        var carried = document.carriedTo("n", "j");
        assertThat(carried)
                .isEqualTo(new Document(
                        carried.id(),
                        "n",
                        "j",
                        "plan.pdf",
                        "application/pdf",
                        BYTES.length,
                        document.digest(),
                        "p",
                        NOW,
                        0));
        assertThat(carried.id()).isNotEqualTo(document.id());
    }

    private static Document document(String meeting, String item) {
        return Document.of(meeting, item, "plan.pdf", "application/pdf", BYTES, "p", NOW);
    }

    private static String named(String fileName) {
        return Document.of("m", null, fileName, "application/pdf", BYTES, "p", NOW)
                .name();
    }
}
