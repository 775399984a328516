package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class AgendaItemContentTest {

    @Test
    void agendaItemTextsAreTrimmedAndBlankTextsBecomeNull() {
        assertThat(told(" Laddplatser ", "", " ", 15)).isEqualTo(told("Laddplatser", null, null, 15));
        assertThat(told("Laddplatser", " Var? ", " Någon ", 0)).isEqualTo(told("Laddplatser", "Var?", "Någon", 0));
    }

    @Test
    void titleDescriptionAndPresenterEachHaveAMaximumLength() {
        var longest = told("x".repeat(120), "x".repeat(1000), "x".repeat(80), 0);
        assertThat(longest.description()).hasSize(1000);
        assertRefused(() -> told("x".repeat(121), null, null, 0), "agenda.title-length", 120);
        assertRefused(() -> told(" ", null, null, 0), "agenda.title-missing");
        assertRefused(() -> told("Titel", "x".repeat(1001), null, 0), "agenda.description-length", 1000);
        assertRefused(() -> told("Titel", null, "x".repeat(81), 0), "agenda.presenter-length", 80);
    }

    @Test
    void anAgendaItemTakesBetweenZeroMinutesAndTenHours() {
        assertThat(told("Titel", null, null, 0).minutes()).isZero();
        assertThat(told("Titel", null, null, 600).minutes()).isEqualTo(600);
        assertRefused(() -> told("Titel", null, null, 601), "agenda.minutes-range", 600);
        assertRefused(() -> told("Titel", null, null, -1), "agenda.minutes-range", 600);
    }

    private static AgendaItemContent told(String title, String description, String presenter, int minutes) {
        return new AgendaItemContent(title, description, presenter, minutes, ItemPurpose.DECISION);
    }
}
