package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Person person = Person.of("Ledamot Timrå", "timra", null, NOW);

    @Test
    void aPersonWithALinkedDiscordAccountHasAnAccount() {
        assertThat(person.hasAccount()).isFalse();
        assertThat(person.tiedTo("77").hasAccount()).isTrue();
        assertThat(person.tiedTo("77").accountId()).isEqualTo("77");
        assertThat(person.tiedTo("77").tiedTo(null)).isEqualTo(person);
    }

    @Test
    void changingAPersonsOrganisationKeepsTheirDiscordAccount() {
        var moved = person.tiedTo("77").representing("sundsvall");
        assertThat(moved.organisationId()).isEqualTo("sundsvall");
        assertThat(moved.representing("timra")).isEqualTo(person.tiedTo("77"));
    }
}
