package se.budkavle.bot.feature.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Tests that the outbox predicts exactly the reminders to verify (confirm) formal minutes that are sent later. Also
 * tests that coordinators are notified once of late confirmations.
 */
class LateVerificationTest {

    private static final String CHAIR = "Ledamot Timrå, majoritet";
    private static final String SECOND = "Ledamot Timrå, opposition";

    /**
     * The time of the reminder: a Thursday, seven days after the minutes were sent, at the hour at which the bot sends
     * notices.
     */
    private static final Instant REMINDER = Instant.parse("2026-12-17T08:00:00Z");

    /** The first working hours after the deadline on Christmas Eve, which is followed by the Christmas weekend. */
    private static final Instant LATE = Instant.parse("2026-12-28T07:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser administrator = work.as("Förvaltare");

    @BeforeEach
    void formalMinutesAreSent() {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", "FORMAL"));
        send(held);
    }

    @Test
    void theOutboxPredictsTheMessagesThatAreLaterQueued() {
        verify(SECOND);
        var announced = announced();
        assertThat(announced)
                .extracting(PredictedDelivery::row)
                .extracting(Delivery::composer, row -> row.requiredAddressee().id(), Delivery::dueAt)
                .containsExactly(
                        tuple(VerificationKeys.REMINDER, id(CHAIR), REMINDER),
                        tuple(VerificationKeys.REMINDER, id(CHAIR), REMINDER.plus(Duration.ofDays(6))),
                        tuple(VerificationKeys.OVERDUE, id("Samordnare miljö"), LATE));
        assertThat(administrator.runs("outbox", Map.of("days", 30L)).says())
                .contains(
                        "17 december 2026 09:00 · Påminnelse om justering",
                        "om protokollet från mötet 10 december 2026 09:00 inte är justerat då",
                        "Besked om försenad justering",
                        "om protokollet från mötet 10 december 2026 09:00 inte är justerat i tid");
        for (var day = REMINDER; day.isBefore(LATE.plus(Duration.ofDays(20))); day = day.plus(Duration.ofDays(1))) {
            at(day.plusSeconds(400));
        }
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList(
                                "select matter from delivery where composer in ('minutes.adjust-remind', 'minutes.adjust-overdue') order by id",
                                String.class))
                .containsExactlyElementsOf(
                        announced.stream().map(one -> one.row().key()).toList());
        assertThat(announced()).isEmpty();
    }

    @Test
    void noMessageIsPredictedAfterBothVerifiersHaveVerified() {
        verify(SECOND);
        verify(CHAIR);
        assertThat(announced()).isEmpty();
        at(LATE.plusSeconds(400));
        assertThat(told("Samordnare miljö")).isEmpty();
    }

    @Test
    void aPredictedReminderThatIsSkippedInTheOutboxIsNotSentButTheNextOneIs() {
        verify(SECOND);
        var first = announced().get(0).row();
        administrator
                .press(null, "outbox:change:SKIP:" + first.key(), List.of(), Map.of())
                .confirms();
        var second = announced().get(0).row();
        assertThat(administrator
                        .press(null, "outbox:change:NOW:" + second.key(), List.of(), Map.of())
                        .says())
                .contains("Det utskicket går inte att ändra längre.");
        at(REMINDER.plusSeconds(400));
        assertThat(work.get(Deliveries.class)
                        .findByKey(first.key())
                        .orElseThrow()
                        .state())
                .isEqualTo(Delivery.State.SKIPPED);
        at(REMINDER.plus(Duration.ofDays(6)).plusSeconds(400));
        assertThat(work.get(Deliveries.class)
                        .findByKey(second.key())
                        .orElseThrow()
                        .state())
                .isEqualTo(Delivery.State.SENT);
    }

    @Test
    void theCoordinatorGetsOneMessageInWorkingHoursAboutAllMinutesNotVerifiedInTime() {
        send(HeldMeeting.on(work, "2026-12-10", "Vägar"));
        verify(SECOND);
        at(LATE.minusSeconds(400));
        assertThat(told("Samordnare miljö")).isEmpty();
        at(LATE.plusSeconds(400));
        work.restart();
        at(LATE.plusSeconds(800));
        at(LATE.plus(Duration.ofDays(1)));
        assertThat(told("Samordnare miljö"))
                .singleElement(STRING)
                .contains(
                        "2 protokoll är inte justerade i tid",
                        "• Hållbarhetsrådet – Rådets möte, 10 december 2026. Återstår att justera: ordföranden " + CHAIR
                                + ", senast 24 december 2026",
                        "ordföranden " + CHAIR + ", " + SECOND + ", senast 24 december 2026",
                        "välj någon annan med Justerare i /anteckningar",
                        "Du får det här en gång");
        assertThat(told(CHAIR)).isEmpty();
    }

    @Test
    void minutesNotVerifiedInTimeAreListedInTheOrderOfTheirMeetings() {
        var earlier = HeldMeeting.on(work, "2026-12-09", "Vägar");
        work.clock().set(Instant.parse("2026-12-10T13:00:00Z"));
        send(earlier);
        at(LATE.plusSeconds(400));
        assertThat(told("Samordnare miljö"))
                .singleElement(STRING)
                .containsSubsequence("Rådets möte, 9 december 2026", "Rådets möte, 10 december 2026");
    }

    @Test
    void aCorrectionHasItsOwnDeadlineForVerification() {
        verify(SECOND);
        work.clock().set(Instant.parse("2026-12-23T09:00:00Z"));
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", "Fel belopp"));
        at(LATE.plusSeconds(400));
        assertThat(told("Samordnare miljö")).isEmpty();
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        at(Instant.parse("2027-01-12T08:30:00Z"));
        assertThat(told("Samordnare miljö")).singleElement(STRING).contains("Ett protokoll är inte justerat i tid");
    }

    @Test
    void inANetworkWithoutACoordinatorTheSenderOfTheMinutesIsNotifiedOfLateVerification() {
        var sender = id("Samordnare miljö");
        work.get(JdbcTemplate.class)
                .update(
                        "update membership set role = 'SECRETARY' where network_id = ? and person_id = ?",
                        HeldMeeting.COUNCIL,
                        sender);
        at(LATE.plusSeconds(400));
        assertThat(told("Samordnare miljö")).hasSize(1);
    }

    @Test
    void aQueuedMessageAboutLateVerificationIsNotSentAfterBothVerifiersHaveVerified() {
        verify(SECOND);
        work.clock().set(LATE.plusSeconds(400));
        work.get(VerificationRoutine.class).look(work.clock().instant(), (id, work) -> work.run());
        verify(CHAIR);
        work.tick();
        work.tick();
        assertThat(told("Samordnare miljö")).isEmpty();
        assertThat(work.get(JdbcTemplate.class)
                        .queryForObject(
                                "select reason from delivery where composer = 'minutes.adjust-overdue'", String.class))
                .isEqualTo("minutes.skipped-no-adjusting");
    }

    @Test
    void afterAnOutageAVerifierGetsOneReminderForAllMissedDays() {
        heldAndSent("2026-12-11");
        at(REMINDER.minusSeconds(400));
        at(REMINDER.plus(Duration.ofDays(1)).plusSeconds(400));
        work.restart();
        at(REMINDER.plus(Duration.ofDays(1)).plusSeconds(800));
        assertThat(reminded(CHAIR))
                .singleElement(STRING)
                .contains(
                        "2 protokoll väntar på att du justerar dem",
                        "Rådets möte, 10 december 2026",
                        "Rådets möte, 11 december 2026");
    }

    @Test
    void remindersDelayedByAPauseOfTheOutboxBecomeOneReminderAboutAllUnverifiedMinutes() {
        heldAndSent("2026-12-11");
        work.clock().set(REMINDER.minus(Duration.ofDays(1)));
        work.restart();
        at(REMINDER.plusSeconds(400));
        at(REMINDER.plus(Duration.ofDays(1)).plusSeconds(400));
        assertThat(reminded(CHAIR)).isEmpty();
        administrator.runs("outbox").presses("Återuppta utskicken").confirms();
        at(REMINDER.plus(Duration.ofDays(1)).plusSeconds(800));
        assertThat(reminded(CHAIR))
                .singleElement(STRING)
                .contains("Rådets möte, 10 december 2026", "Rådets möte, 11 december 2026");
        assertThat(skipped(VerificationKeys.REMINDER)).containsOnly("minutes.skipped-overtaken");
    }

    @Test
    void afterAnOutageTheCoordinatorGetsOneMessageAboutLateVerificationsOfAllMissedDays() {
        heldAndSent("2026-12-14", "2026-12-15");
        at(LATE.minusSeconds(400));
        at(LATE.plus(Duration.ofDays(2)).plusSeconds(7000));
        at(LATE.plus(Duration.ofDays(2)).plusSeconds(7400));
        assertThat(told("Samordnare miljö"))
                .singleElement(STRING)
                .contains(
                        "3 protokoll är inte justerade i tid",
                        "Rådets möte, 10 december 2026",
                        "Rådets möte, 14 december 2026",
                        "Rådets möte, 15 december 2026");
        at(LATE.plus(Duration.ofDays(2)).plusSeconds(7800));
        assertThat(told("Samordnare miljö")).hasSize(1);
    }

    private void heldAndSent(String... days) {
        for (var day : days) {
            send(HeldMeeting.on(work, day, "Vägar"));
        }
    }

    private void send(HeldMeeting one) {
        var meeting = one.meeting().id();
        for (var name : List.of(CHAIR, SECOND)) {
            press(coordinator, "meeting:present:" + meeting + ":0", List.of(id(name)), Map.of());
        }
        press(coordinator, "minutes:adjuster:" + meeting + ":CHAIR:0", List.of(id(CHAIR)), Map.of());
        press(coordinator, "minutes:adjuster:" + meeting + ":SECOND:0", List.of(id(SECOND)), Map.of());
        press(coordinator, "minutes:noted:" + meeting + ":-", List.of(), Map.of("text", "Läget är bra"));
        coordinator
                .press(null, "minutes:finish:" + meeting, List.of(), Map.of())
                .confirms();
    }

    private void verify(String name) {
        press(work.as(name), "minutes:adjust:" + held.meeting().id() + ":1", List.of(), Map.of());
    }

    private static void press(TestUser who, String id, List<String> values, Map<String, String> fields) {
        who.press(null, id, values, fields);
    }

    private List<PredictedDelivery> announced() {
        return work.get(PredictedVerification.class)
                .until(work.clock().instant().plus(Duration.ofDays(30)));
    }

    private List<String> told(String name) {
        return privately(name, "minutes.adjust-overdue.title");
    }

    private List<String> reminded(String name) {
        return privately(name, "minutes.adjust-reminder");
    }

    private List<String> privately(String name, String title) {
        return work
                .chat()
                .postsIn(RememberingChat.PRIVATE + work.as(name).account().id())
                .stream()
                .filter(one -> one.post().page().title() != null
                        && one.post().page().title().key().equals(title))
                .map(work::says)
                .toList();
    }

    private List<String> skipped(String composer) {
        return work.get(JdbcTemplate.class)
                .queryForList(
                        "select reason from delivery where composer = ? and state = 'SKIPPED'", String.class, composer);
    }

    private void at(Instant instant) {
        work.clock().set(instant);
        work.tick();
        work.tick();
    }

    private String id(String name) {
        return HeldMeeting.person(work, name).id();
    }
}
