package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Tests that agendas of a network without standing agenda items get default opening and closing items. */
class UsualAgendaTest {

    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.ENERGY_ROOM);

    @Test
    void theUsualAgendaBeginsWithTheOpeningAndEndsWithOtherBusinessAndTheClosing() {
        plan("Träff");
        assertThat(agenda())
                .containsSubsequence(
                        "Inledning", "1. Mötet öppnas", "Avslutning", "2. Övriga frågor", "3. Mötet avslutas");
        assertThat(agenda()).as("shown again").doesNotContain("4. ");
    }

    @Test
    void addedAndFollowedUpItemsComeBeforeOtherBusiness() {
        SmallPlan.settle(work);
        plan("Träff");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        coordinator.runs("agenda add", Map.of("title", "Solceller"));
        assertThat(agenda())
                .containsSubsequence("Mötet öppnas", "Energikartor", "Övriga frågor", "Mötet avslutas")
                .containsSubsequence("Mötet öppnas", "Vindkraft", "Solceller", "Övriga frågor");
    }

    @Test
    void theAgendaOfANetworkWithStandingItemsHasOnlyThose() {
        work.get(StandingItems.class)
                .save(StandingItem.of(
                        "hallbar-energi",
                        "runda",
                        0,
                        null,
                        new AgendaItemContent("Laget runt", null, null, 10, ItemPurpose.INFORMATION),
                        null));
        plan("Träff");
        assertThat(agenda()).contains("1. Laget runt").doesNotContain("Mötet öppnas", "Övriga frågor");
    }

    private void plan(String title) {
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        title,
                        STARTS,
                        STARTS.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        MovableClock.START));
    }

    private String agenda() {
        return coordinator.runs("agenda show").says();
    }
}
