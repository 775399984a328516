package se.budkavle.bot.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.paper.UploadedTableFile;

/** Tests how an import handles names and addresses that other programs have damaged when they exported them. */
class ContactTableParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bj?rn", "BjÃ¶rn", "Bj\uFFFDrn"})
    void aRowWhoseNameContainsBrokenCharactersIsSkippedWithTheReason(String name) {
        var read = read("Namn;E-post\n" + name + ";a@bolag.example\nBå;b@bolag.example\n");
        assertThat(read.told()).extracting(contact -> contact.details().name()).containsExactly("Bå");
        assertThat(read.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.row()).isEqualTo("2");
            assertThat(wrong.why().key()).isEqualTo("contact.import.lost-letters");
        });
    }

    @Test
    void apostrophesAroundAnAddressAreRemoved() {
        var read = read("Namn;E-post\nAnna;'a@bolag.example\nBo;'b@bolag.example'\nEva;o'e@bolag.example\n");
        assertThat(read.told())
                .extracting(contact -> contact.address().text())
                .containsExactly("a@bolag.example", "b@bolag.example", "o'e@bolag.example");
    }

    private static ParsedContacts read(String text) {
        return ContactTableParser.read(
                new UploadedTableFile("kontakter.csv", text.getBytes(StandardCharsets.UTF_8)), null);
    }
}
