package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the bytes of written CSV files: byte order mark, delimiter, quotation marks and escaped formulas. */
class CsvWriterTest {

    private static final List<String> HEADER = List.of("Mål", "Läge");

    @Test
    void theCsvFormatForASwedishExcelHasSemicolonsAndAByteOrderMark() {
        var file = CsvWriter.of(';', true, HEADER, List.of(Arrays.asList("Åtgärder; två", null)));
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFFMål;Läge\r\n\"Åtgärder; två\";\r\n");
    }

    @Test
    void theDelimiterCanBeACommaAndTheByteOrderMarkOmitted() {
        var file = CsvWriter.of(',', false, HEADER, List.of(List.of("a;b", "c,\"d\"\ne")));
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("Mål,Läge\r\na;b,\"c,\"\"d\"\"\ne\"\r\n");
    }

    @Test
    void textsThatLookLikeFormulasArePrefixedWithAnApostrophe() {
        var file = CsvWriter.of(';', false, HEADER, List.of(List.of("=1+1", "a_x0041_"), List.of("-ja", "@a")));
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("Mål;Läge\r\n'=1+1;a_x0041_\r\n'-ja;'@a\r\n");
    }
}
