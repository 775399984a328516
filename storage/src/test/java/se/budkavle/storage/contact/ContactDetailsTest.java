package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.contact.ContactDetails.Origin;

class ContactDetailsTest {

    private final ContactDetails details = details(" Bolaget   AB ", "Inköp", "Konsult", "bygg", "konsult");

    @Test
    void tagsAreInLowerCaseWithoutDuplicates() {
        assertThat(details.tagList()).containsExactly("bygg", "konsult");
        assertThat(details("A", "B").tagList()).isEmpty();
        assertThat(ContactDetails.tagsOf(" B; a,,A ")).containsExactly("a", "b");
        assertThat(details(null, null, "x".repeat(400)).tags()).hasSize(400);
        assertRefused(() -> details(null, null, "x".repeat(401)), "contact.tags-length", 400);
    }

    @Test
    void contactTextsHaveAtMost120CharactersAndBlankTextsBecomeNull() {
        assertThat(details("x".repeat(120), " ").name()).isNull();
        assertRefused(() -> details("x".repeat(121), null), "contact.text-length", 120);
    }

    @Test
    void lineBreaksAndInvisibleCharactersAreRemovedFromContactTexts() {
        var told =
                details("Bo\u0000laget\r\nBcc: x@y.example\u2028", "\u202EAnna\u200B\u00A0 B\uD800", "kon\u200Bsult\n");
        assertThat(told.organisation()).isEqualTo("Bo laget Bcc: x@y.example");
        assertThat(told.name()).isEqualTo("Anna B");
        assertThat(told.tagList()).containsExactly("konsult");
    }

    @Test
    void emptyFieldsOfAnImportedListDoNotOverwriteContactDetails() {
        assertThat(details.completedBy(details(null, "VD", "ledning")))
                .isEqualTo(details("Bolaget AB", "VD", "bygg", "konsult", "ledning"));
        assertThat(details.completedBy(details("Nya", null))).isEqualTo(details("Nya", "Inköp", "bygg", "konsult"));
    }

    @Test
    void erasedDetailsKeepOnlyTheOrganisation() {
        assertThat(details.erased()).isEqualTo(ContactDetails.of("Bolaget AB", null, List.of(), Origin.ADDED, null));
    }

    private static ContactDetails details(String organisation, String name, String... tags) {
        return ContactDetails.of(organisation, name, List.of(tags), Origin.ADDED, "mässan");
    }
}
