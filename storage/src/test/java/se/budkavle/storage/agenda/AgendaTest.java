package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private final Agenda agenda = Agenda.of("spring", Instant.parse("2026-11-23T08:00:00Z"));

    @Test
    void eachRevisionIncreasesTheAgendasRevisionNumberByOne() {
        assertThat(agenda.revised().revised().revision()).isEqualTo(2);
        assertThat(agenda.revised())
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(agenda);
    }
}
