package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Agenda agenda = Agenda.of("spring", NOW);

    @Test
    void itIsApprovedOnce() {
        assertThat(agenda.isApproved()).isFalse();
        var approved = agenda.approved("chair", LATER);
        assertThat(approved.isApproved()).isTrue();
        assertThat(approved.approvedAt()).isEqualTo(LATER);
        assertRefused(() -> approved.approved("vice chair", LATER.plusSeconds(1)), "agenda.approved-already", LATER);
    }

    @Test
    void itsRevisionsAreCountedAndItStaysApproved() {
        var approved = agenda.approved("chair", LATER);
        assertThat(agenda.revised().revised().revision()).isEqualTo(2);
        assertThat(approved.revised()).usingRecursiveComparison().ignoringFields("revision").isEqualTo(approved);
    }
}
