package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.round.Rounds;

/**
 * Tests the command that reminds the respondents of a status round, run outside working hours. The reminder waits until
 * the next working morning. If the user presses "Skicka nu" (send now), it is sent at once.
 */
class RemindAtNightTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T07:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);

    @BeforeEach
    void aRoundIsOpen() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        work.tick();
    }

    @Test
    void aReminderRequestedOnAWeekendAddsNothingToTheReminderScheduledForMonday() {
        // It is Saturday. The status round's scheduled reminder is due on Monday 30 November, so the command adds no
        // further reminder.
        at(Instant.parse("2026-11-28T10:00:00Z"));
        assertThat(coordinator.runs("round remind").says()).contains("väntar redan: den går ut 30 november 2026 09:00");
        at(Instant.parse("2026-11-30T12:00:00Z"));
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void aReminderSentInTheEveningIsNotRepeatedOnTheNextDay() {
        work.clock().set(NIGHT);
        coordinator.runs("round remind").presses("Skicka nu");
        settle();
        assertThat(reminders()).isEqualTo(2);
        assertThat(coordinator.runs("round remind").says()).contains("redan gått ut");
        at(MORNING);
        assertThat(coordinator.runs("round remind").says()).contains("redan gått ut");
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void onlyACoordinatorOfTheRoundsNetworksCanSendAReminderEarly() {
        work.clock().set(NIGHT);
        coordinator.runs("round remind");
        var round = work.get(Rounds.class).open().get(0).id();
        assertThat(work.as("Samordnare social")
                        .press(null, "round:remind-now:" + round + ":2026-11-25", List.of(), Map.of())
                        .says())
                .contains("Ingen påminnelse behövs");
        settle();
        assertThat(reminders()).isZero();
        coordinator.press(null, "round:remind-now:" + round + ":2026-11-25", List.of(), Map.of());
        settle();
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void onlyACoordinatorOfANetworkWithQuestionsToCoordinatorsCanSendTheirReminderEarly() {
        coordinates("Samordnare social", "hallbar-energi");
        coordinates("Förvaltare", "hallbarhetsradet");
        work.clock().set(NIGHT);
        coordinator.runs("round remind");
        var press = "round:remind-now:" + work.get(Rounds.class).open().get(0).id() + ":2026-11-25";
        assertThat(work.as("Samordnare social")
                        .press(null, press, List.of(), Map.of())
                        .says())
                .contains("skickas nu");
        settle();
        assertThat(reminders()).isEqualTo(1);
        assertThat(remindersToCoordinators()).isZero();
        coordinator.press(null, press, List.of(), Map.of());
        settle();
        assertThat(reminders()).isEqualTo(2);
        assertThat(remindersToCoordinators()).isEqualTo(1);
    }

    private void coordinates(String name, String networkId) {
        var person = work.get(People.class)
                .findByAccountId(work.as(name).account().id())
                .orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        networkId,
                        person,
                        null,
                        Role.COORDINATOR,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    private long remindersToCoordinators() {
        return work.chat().posts().stream()
                .filter(post -> work.says(post).contains("Påminnelse till samordnarna"))
                .count();
    }

    @Test
    void theReplyToAReminderRequestedAtNightAfterTheDeadlineSaysThatItIsSentInTheMorning() {
        at(Instant.parse("2026-12-07T08:00:00Z"));
        at(Instant.parse("2026-12-08T21:00:00Z"));
        assertThat(coordinator.runs("round remind").says())
                .contains("utanför arbetstid: inlägget kommer 9 december 2026 08:00");
    }

    @Test
    void aReminderIsSentAtOnceIfTheRoundClosesBeforeTheMorning() {
        at(Instant.parse("2026-12-07T08:00:00Z"));
        // The status round closes on the evening of Monday 14 December. A reminder in the next working hour would be
        // too late, so it is sent immediately.
        at(Instant.parse("2026-12-14T20:00:00Z"));
        int before = reminders();
        assertThat(coordinator.runs("round remind").says()).contains("på väg").doesNotContain("Skicka nu");
        at(Instant.parse("2026-12-14T20:01:00Z"));
        assertThat(reminders()).isEqualTo(before + 2);
    }

    @Test
    void aReminderDelayedUntilTheClosingTimeIsNotSent() {
        at(Instant.parse("2026-12-07T08:00:00Z"));
        int before = reminders();
        work.clock().set(Instant.parse("2026-12-13T20:00:00Z"));
        coordinator.runs("round remind");
        at(Instant.parse("2026-12-15T08:00:00Z"));
        assertThat(reminders()).isEqualTo(before);
    }

    @Test
    void theOpeningPostOfARoundDelayedUntilTheClosingTimeIsNotSent() {
        coordinator.runs("round close");
        settle();
        var before = work.chat().posts().size();
        coordinator
                .runs("round open", Map.of("period", "Q4 2026", "due", "+14", "networks", "hallbarhetsradet"))
                .confirms();
        work.clock().set(Instant.parse("2026-12-22T08:00:00Z"));
        settle();
        assertThat(work.chat().posts().stream().skip(before).map(work::says))
                .as("an opening that was posted would have become this when the round closed")
                .noneMatch(said -> said.contains("Avslutad: statusrunda Q4 2026"));
    }

    @Test
    void messagesToCoordinatorsDelayedUntilTheClosingTimeAreNotSent() {
        coordinates("Samordnare social", "hallbarhetsradet");
        coordinator.runs("round close");
        settle();
        work.clock().set(NIGHT);
        coordinator
                .runs("round open", Map.of("period", "Q4 2026", "due", "+14", "networks", "hallbarhetsradet"))
                .confirms();
        work.clock().set(Instant.parse("2026-12-22T08:00:00Z"));
        settle();
        assertThat(work.chat().posts().stream().map(work::says).filter(said -> said.contains("Q4 2026")))
                .noneMatch(said ->
                        said.contains("Samordnarnas egna frågor") || said.contains("Påminnelse till samordnarna"));
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        settle();
    }

    private void settle() {
        work.tick();
        work.tick();
    }

    private int reminders() {
        return (int) work.chat().posts().stream()
                .filter(post -> work.says(post).contains("Påminnelse: statusrunda"))
                .count();
    }
}
