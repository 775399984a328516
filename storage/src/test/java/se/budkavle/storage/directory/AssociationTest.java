package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AssociationTest {

    @Test
    void todayIsTheDateInTheAssociationsTimeZone() {
        var association = new Association("Förbundet", Locale.forLanguageTag("sv"), ZoneId.of("Europe/Stockholm"));
        var lateInLondon = Clock.fixed(Instant.parse("2026-11-23T23:00:00Z"), ZoneOffset.UTC);
        assertThat(association.today(lateInLondon)).isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
