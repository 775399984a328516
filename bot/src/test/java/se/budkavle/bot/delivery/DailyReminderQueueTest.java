package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;

/** Tests that a daily reminder covers all days that were missed, each day once. */
class DailyReminderQueueTest {

    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final String COMPOSER = "minutes.missing";

    private final Workplace work = Workplace.fresh();
    private final String person = HeldMeeting.person(work, "Samordnare miljö").id();

    @Test
    void severalMissedDaysAreCoveredByOneReminder() {
        queue("2026-12-16", "2026-12-14", "2026-12-15", "2026-12-16");
        assertThat(queued()).containsExactly(key("2026-12-14", "2026-12-16"));
    }

    @Test
    void aDayThatAnEarlierReminderCoversIsNotQueuedAgain() {
        queue("2026-12-16", "2026-12-14", "2026-12-16");
        queue("2026-12-16", "2026-12-14", "2026-12-16");
        queue("2026-12-17", "2026-12-15");
        sent("2026-12-16");
        queue("2026-12-18", "2026-12-14", "2026-12-15", "2026-12-16");
        assertThat(queued()).containsExactly(key("2026-12-14", "2026-12-16"));
    }

    @Test
    void theDaysOfAnUnsentReminderAreIncludedInTheNextReminder() {
        queue("2026-12-14", "2026-12-14");
        queue("2026-12-16", "2026-12-14", "2026-12-16");
        queue("2026-12-18", "2026-12-16", "2026-12-18");
        assertThat(queued())
                .containsExactly(
                        key("2026-12-14", "2026-12-14"),
                        key("2026-12-14", "2026-12-16"),
                        key("2026-12-14", "2026-12-18"));
    }

    @Test
    void theDaysOfALongUnsentReminderAreIncludedInTheNextReminder() {
        queue("2026-12-10", "2026-12-10");
        queue("2026-12-23", "2026-12-23");
        assertThat(queued()).containsExactly(key("2026-12-10", "2026-12-10"), key("2026-12-10", "2026-12-23"));
    }

    @Test
    void theDaysOfASentReminderAreNotIncludedInTheNextReminder() {
        queue("2026-12-14", "2026-12-14");
        sent("2026-12-14");
        queue("2026-12-15", "2026-12-14", "2026-12-15");
        assertThat(queued()).containsExactly(key("2026-12-14", "2026-12-14"), key("2026-12-15", "2026-12-15"));
    }

    @Test
    void aReminderOfAnotherKindOrToAnotherPersonCoversNoDays() {
        queue("2026-12-14", "2026-12-14");
        var other = HeldMeeting.person(work, "Samordnare social").id();
        queueFor(COMPOSER, other, "2026-12-14", "2026-12-14");
        queueFor("minutes.adjust-remind", person, "2026-12-14", "2026-12-14");
        assertThat(all().map(Delivery::key))
                .contains(
                        COMPOSER + ":" + person + ":2026-12-14",
                        COMPOSER + ":" + other + ":2026-12-14",
                        "minutes.adjust-remind:" + person + ":2026-12-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPOSER, "minutes.adjust-remind", "minutes.adjust-overdue", "action.remind"})
    void onlyAReminderWhoseDaysAreCoveredByALaterReminderIsSkipped(String composer) {
        work.clock().set(Instant.parse("2026-12-15T09:00:00Z"));
        queueFor(composer, person, "2026-12-14", "2026-12-14");
        setState(composer, "2026-12-14", "FAILED");
        queueFor(composer, person, "2026-12-15", "2026-12-15");
        setState(composer, "2026-12-14", "WAITING");
        assertThat(reasonOf(composer, "2026-12-14")).doesNotEndWith("-overtaken");
        queueFor(composer, person, "2026-12-16", "2026-12-16");
        assertThat(reasonOf(composer, "2026-12-14")).endsWith("-overtaken");
        assertThat(reasonOf(composer, "2026-12-16")).doesNotEndWith("-overtaken");
    }

    @Test
    void aReminderCoveredByALaterReminderIsStillSkippedAfterTheLaterWasSent() {
        work.clock().set(Instant.parse("2026-12-17T09:00:00Z"));
        queue("2026-12-14", "2026-12-14");
        queue("2026-12-15", "2026-12-15");
        assertThat(reasonOf(COMPOSER, "2026-12-14")).endsWith("-overtaken");
        sent("2026-12-15");
        assertThat(reasonOf(COMPOSER, "2026-12-14")).endsWith("-overtaken");
        queue("2026-12-17", "2026-12-17");
        assertThat(queued()).contains(key("2026-12-17", "2026-12-17"));
    }

    private String reasonOf(String composer, String until) {
        var row = work.get(Deliveries.class)
                .findByKey(DailyReminderKey.ofDay(composer, person, LocalDate.parse(until))
                        .key())
                .orElseThrow();
        var composed = work.get(ComposerRegistry.class).of(row).orElseThrow().compose(row);
        return ((Composer.Composed.Skip) composed).reason();
    }

    private void setState(String composer, String until, String state) {
        assertThat(work.get(JdbcTemplate.class)
                        .update(
                                "update delivery set state = ? where matter = ?",
                                state,
                                composer + ":" + person + ":" + until))
                .isEqualTo(1);
    }

    private void queue(String today, String... days) {
        queueFor(COMPOSER, person, today, days);
    }

    private void queueFor(String composer, String personId, String today, String... days) {
        var now = Instant.parse(today + "T09:00:00Z");
        var missed = Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet());
        work.get(DailyReminderQueue.class).queue(composer, personId, missed, now);
    }

    private void sent(String until) {
        assertThat(work.get(JdbcTemplate.class)
                        .update(
                                "update delivery set state = 'SENT', finished_at = due_at where matter = ?",
                                COMPOSER + ":" + person + ":" + until))
                .isEqualTo(1);
    }

    private DailyReminderKey key(String from, String until) {
        return new DailyReminderKey(COMPOSER, person, LocalDate.parse(from), LocalDate.parse(until));
    }

    private Stream<Delivery> all() {
        return work.get(DeliveryOutbox.class).fellDue(Instant.EPOCH, END, END).stream();
    }

    private List<DailyReminderKey> queued() {
        return all().filter(row -> row.composer().equals(COMPOSER))
                .filter(row -> row.requiredAddressee().id().equals(person))
                .map(DailyReminderKey::of)
                .toList();
    }
}
