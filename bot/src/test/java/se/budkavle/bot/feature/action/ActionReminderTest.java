package se.budkavle.bot.feature.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOwner;

class ActionReminderTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String MEMBER = "9004";

    private final Workplace work = Workplace.fresh();
    private final TestUser member = work.as(StoredAction.MEMBER).in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theOwnerIsRemindedThreeWorkingDaysBeforeTheDeadlineAndOneWorkingDayAfter() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        until("2026-12-03");
        assertThat(told(MEMBER)).as("the last day is a Tuesday").isEmpty();
        at("2026-12-03T08:59");
        assertThat(told(MEMBER)).isEmpty();
        at("2026-12-03T09:01");
        assertThat(told(MEMBER))
                .singleElement(STRING)
                .contains(
                        "Påminnelse om en åtgärd",
                        "Skriva avtal · Ledamot Timrå, majoritet · senast 8 december 2026 · Hållbarhetsrådet",
                        "[Klart] [Mer tid] [Fastnat]");
        at("2026-12-08T15:00");
        assertThat(told(MEMBER)).hasSize(1);
        at("2026-12-09T09:01");
        assertThat(told(MEMBER)).hasSize(2).last(STRING).contains("⚠️ Skriva avtal");
        at("2026-12-21T09:01");
        assertThat(told(MEMBER)).hasSize(2);
    }

    @Test
    void theMorningOfTheNextReminderIsPredicted() {
        at("2026-11-24T09:01");
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        assertThat(next()).isEqualTo("2026-12-03T09:00");
        at("2026-12-03T09:01");
        assertThat(next()).isEqualTo("2026-12-09T09:00");
        at("2026-12-09T09:01");
        assertThat(work.nextDue("action")).isEmpty();
        StoredAction.ofMember(work, "Boka lokal", "2026-12-10");
        assertThat(next())
                .as("no reminder before a last day that is near already")
                .isEqualTo("2026-12-11T09:00");
    }

    @Test
    void theOutboxListsTheUpcomingRemindersOfAnAction() {
        at("2026-11-24T09:01");
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");

        assertThat(outbox())
                .containsSubsequence(
                        "3 december 2026 09:00",
                        "Påminnelse om åtgärder",
                        "privat till en person",
                        "innan en åtgärd ska vara klar 8 december 2026",
                        "9 december 2026 09:00",
                        "efter åtgärdens sista dag 8 december 2026");

        at("2026-12-03T09:01");
        assertThat(outbox()).doesNotContain("innan en åtgärd").contains("efter åtgärdens sista dag");
        member.runs("absence set", Map.of("from", "9 december", "until", "10 december"));
        assertThat(outbox()).as("nobody is reminded while away").doesNotContain("Påminnelse om åtgärder");
    }

    @Test
    void aReminderThatWasSkippedInTheOutboxIsNotSentOnTheNextDay() {
        at("2026-11-24T09:01");
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        work.as("Förvaltare")
                .runs("outbox", Map.of("days", 30L))
                .chooses(ActionDeliveryKeys.reminder(
                        StoredAction.id(work, StoredAction.MEMBER), LocalDate.parse("2026-12-03")))
                .presses("Hoppa över")
                .confirms();
        at("2026-12-03T09:01");
        at("2026-12-04T09:01");

        assertThat(told(MEMBER)).isEmpty();
        at("2026-12-09T09:01");
        assertThat(told(MEMBER))
                .as("the next reminder comes")
                .singleElement(STRING)
                .contains("⚠️ Skriva avtal");
    }

    private String outbox() {
        return work.as("Förvaltare").runs("outbox", Map.of("days", 30L)).says();
    }

    private String next() {
        return work.nextDue("action")
                .orElseThrow()
                .atZone(ZONE)
                .toLocalDateTime()
                .toString();
    }

    @Test
    void severalActionsOfAPersonShareOneReminder() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        StoredAction.of(work, "Utse kontakt", ActionOwner.organisation("timra"), "2026-12-08");
        at("2026-12-03T09:01");
        assertThat(told(MEMBER))
                .singleElement(STRING)
                .contains("Påminnelse om 2 åtgärder", "[Skriva avtal] [Utse kontakt]");
        assertThat(told("9005")).singleElement(STRING).contains("Utse kontakt").doesNotContain("Skriva avtal");
    }

    @Test
    @AlsoOnPostgres
    void afterSendingWasHeldOneReminderListsTheActionsOfAllMissedDays() {
        at("2026-11-24T09:01");
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-11");
        StoredAction.ofMember(work, "Boka lokal", "2026-12-14");
        StoredAction.ofMember(work, "Ringa kommunen", "2026-12-18");
        until("2026-12-11");
        int before = told(MEMBER).size();
        at("2026-12-11T10:00");
        work.clock().set(instant("2026-12-13T10:00"));
        work.restart();
        for (var day : List.of("13", "14", "15", "16")) {
            at("2026-12-" + day + "T09:01");
            at("2026-12-" + day + "T12:01");
        }
        assertThat(told(MEMBER)).hasSize(before);
        work.as("Förvaltare").runs("outbox").presses("Återuppta utskicken").confirms();
        work.tick();
        work.tick();
        assertThat(told(MEMBER))
                .hasSize(before + 1)
                .last(STRING)
                .contains("Skriva avtal", "Boka lokal", "Ringa kommunen");
    }

    @Test
    void aReminderOfManyActionsLinksToTheListOfActions() {
        for (int count = 1; count <= 6; count++) {
            StoredAction.ofMember(work, "Sak " + count, "2026-12-08");
        }
        at("2026-12-03T09:01");
        assertThat(told(MEMBER)).singleElement(STRING).contains("Sak 6", "[Mina åtgärder (6)]");
    }

    @Test
    void anActionWithANewDeadlineGetsANewReminder() {
        var action = StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        at("2026-12-03T09:01");
        move(action, "2026-12-18");
        at("2026-12-09T09:01");
        assertThat(told(MEMBER)).hasSize(1);
        at("2026-12-15T09:01");
        assertThat(told(MEMBER)).hasSize(2);
    }

    @Test
    void anActionWhoseDeadlineWasNearWhenItWasSetGetsNoReminderBeforeTheDeadline() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-11-25");
        at("2026-11-25T09:01");
        assertThat(told(MEMBER)).isEmpty();
        at("2026-11-26T09:01");
        assertThat(told(MEMBER)).hasSize(1);
    }

    @Test
    void actionsThatAreDoneOrPostponedBeforeTheReminderIsSentAreLeftOut() {
        var done = StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        var moved = StoredAction.ofMember(work, "Boka lokal", "2026-12-08");
        StoredAction.ofMember(work, "Läsa", "2026-12-08");
        work.clock().set(instant("2026-12-03T09:01"));
        work.get(ActionReminderRoutine.class).look(work.clock().instant(), (item, act) -> act.run());
        member.press(null, "minutes:closed:" + done.id(), List.of(), Map.of("outcome", ""));
        move(moved, "2027-01-15");
        work.tick();
        assertThat(told(MEMBER)).singleElement(STRING).contains("Läsa").doesNotContain("Skriva avtal", "Boka lokal");
    }

    @Test
    void aReminderWithoutAnyActionsIsNotSent() {
        var done = StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        work.clock().set(instant("2026-12-03T09:01"));
        work.get(ActionReminderRoutine.class).look(work.clock().instant(), (item, act) -> act.run());
        member.press(null, "minutes:closed:" + done.id(), List.of(), Map.of("outcome", ""));
        work.tick();
        assertThat(told(MEMBER)).isEmpty();
    }

    @Test
    void theCoordinatorIsRemindedOfActionsWhoseOwnerHasNoAccount() {
        StoredAction.of(work, "Boka lokal", ActionOwner.NOBODY, "2026-12-08");
        StoredAction.of(work, "Räkna", ActionOwner.organisation("region"), "2026-12-08");
        at("2026-12-03T09:01");
        assertThat(told("9002")).singleElement(STRING).contains("Boka lokal · ingen ansvarig", "Räkna · Regionen");
    }

    @Test
    void theActionOfAnErasedOwnerPassesToTheCoordinator() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        member.runs("my-data").presses("Radera …").confirms();
        at("2026-12-03T09:01");
        assertThat(told("9002")).singleElement(STRING).contains("Skriva avtal · ingen ansvarig");
    }

    @Test
    void anOwnerWhoIsAwayIsRemindedAfterReturning() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        member.runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-04"));
        at("2026-12-03T09:01");
        assertThat(told(MEMBER)).isEmpty();
        assertThat(told("9002")).isEmpty();
        at("2026-12-07T09:01");
        assertThat(told(MEMBER)).hasSize(1);
    }

    @Test
    void aRestartSendsNoReminderTwice() {
        StoredAction.ofMember(work, "Skriva avtal", "2026-12-08");
        at("2026-12-03T09:01");
        work.restart();
        at("2026-12-03T10:01");
        assertThat(told(MEMBER)).hasSize(1);
    }

    private void move(Action action, String day) {
        member.press(
                null,
                "action:moved:" + action.id() + ":"
                        + StoredAction.now(work, action).version(),
                List.of(),
                Map.of("due", day, "reason", "Väntar"));
    }

    private void until(String day) {
        for (var one = LocalDate.of(2026, 11, 24); one.isBefore(LocalDate.parse(day)); one = one.plusDays(1)) {
            at(one + "T09:01");
        }
    }

    private void at(String moment) {
        work.clock().set(instant(moment));
        work.tick();
        work.tick();
    }

    private static Instant instant(String moment) {
        return LocalDateTime.parse(moment).atZone(ZONE).toInstant();
    }

    private List<String> told(String account) {
        return work.chat().postsIn(RememberingChat.PRIVATE + account).stream()
                .map(work::says)
                .filter(says -> says.contains("Påminnelse om"))
                .toList();
    }
}
