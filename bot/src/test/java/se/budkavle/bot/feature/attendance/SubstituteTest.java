package se.budkavle.bot.feature.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.DeliveryEdits;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/**
 * Tests that the bot asks a substitute to attend a meeting instead of an absent member. The substitute represents the
 * same organisation and political side (majority or opposition) as the member.
 */
class SubstituteTest {

    /**
     * The start of the meeting: Thursday 17 December, 09:00 in Stockholm. The meeting notice is due on Thursday 3
     * December.
     */
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");

    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private TestUser second;
    private TestUser one;
    private TestUser two;
    private Meeting meeting;

    @BeforeEach
    void callWithTwoMembersAndTwoSubstitutesOfOneSide() {
        meeting = planned(STARTS);
        second = appointed("Ledamot Timrå, majoritet två", "9103", Role.MEMBER);
        one = appointed("Ersättare ett", "9101", Role.SUBSTITUTE);
        two = appointed("Ersättare två", "9102", Role.SUBSTITUTE);
        at(NOTICE_DUE);
    }

    @Test
    void aSubstituteWhoIsAskedAfterALongPauseInSendingHasADayToAnswer() {
        timra.presses(notice(), "Kommer inte");
        int before = posts().size();
        startsAfterALongPause();
        assertThat(posts()).as("while sending is held").hasSize(before);
        resumed();
        assertThat(posts()).hasSize(before + 1);
        assertThat(last().post().mentions()).containsExactly("9101");
        assertThat(work.says(last())).contains("Svara senast 8 december 2026");
        at(Instant.parse("2026-12-08T08:30:00Z"));
        assertThat(posts()).as("the time to answer counts from the sending").hasSize(before + 1);
        assertThat(one.presses(last(), "Jag kommer").says()).contains("17 december 2026");
    }

    @Test
    void afterALongPauseInSendingASubstituteIsNotAskedIfTheMemberComesAfterAll() {
        timra.presses(notice(), "Kommer inte");
        int before = posts().size();
        startsAfterALongPause();
        timra.presses(notice(), "Kommer");
        settle();
        resumed();
        assertThat(posts().stream().skip(before).map(work::says)).noneMatch(SubstituteTest::asksASubstitute);
    }

    @Test
    void afterALongPauseInSendingASubstituteIsNotAskedIfTheMeetingHasBegun() {
        timra.presses(notice(), "Kommer inte");
        int before = posts().size();
        startsAfterALongPause();
        work.clock().set(STARTS.plus(Duration.ofMinutes(1)));
        settle();
        resumed();
        assertThat(posts().stream().skip(before).map(work::says)).noneMatch(SubstituteTest::asksASubstitute);
    }

    private static boolean asksASubstitute(String says) {
        return says.contains("Kan du komma i stället?");
    }

    private void startsAfterALongPause() {
        work.clock().set(Instant.parse("2026-12-07T09:00:00Z"));
        work.restart();
        settle();
    }

    private void resumed() {
        work.as("Förvaltare").runs("outbox").presses("Återuppta utskicken").confirms();
        settle();
        settle();
    }

    @Test
    @AlsoOnPostgres
    void aSubstituteWhoIsAskedOnAFridayHasUntilMondayToAnswer() {
        at(Instant.parse("2026-12-04T09:00:00Z"));
        timra.presses(notice(), "Kommer inte");
        settle();
        assertThat(work.says(last())).contains("Svara senast 7 december 2026 10:00");
        at(Instant.parse("2026-12-05T09:30:00Z"));
        at(Instant.parse("2026-12-06T12:00:00Z"));
        assertThat(last().post().mentions()).as("the first one still has time").containsExactly("9101");
        at(Instant.parse("2026-12-07T09:30:00Z"));
        assertThat(last().post().mentions()).containsExactly("9102");
    }

    @Test
    void theTimeToAnswerEndsWithTheMeetingIfNoWorkingDayComesBefore() {
        planned(Instant.parse("2026-12-05T14:00:00Z"));
        at(Instant.parse("2026-12-04T09:00:00Z"));
        var notice = posts().stream()
                .filter(post -> work.says(post).contains("5 december 2026"))
                .findFirst()
                .orElseThrow();
        timra.presses(notice, "Kommer inte");
        settle();
        assertThat(work.says(last())).contains("Svara senast 5 december 2026 15:00");
    }

    @Test
    @AlsoOnPostgres
    void theSubstituteIsNotifiedOnceIfTheMemberComesAfterAll() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        timra.presses(notice(), "Kommer");
        settle();
        assertThat(work.says(last())).contains("Du behövs inte", "Ledamot Timrå, majoritet");
        assertThat(last().post().mentions()).containsExactly("9101");
        int before = posts().size();
        timra.presses(notice(), "Kanske");
        timra.presses(notice(), "Kommer");
        settle();
        assertThat(posts()).hasSize(before);
    }

    @Test
    void aSubstituteWhoHasAcceptedCannotAnswerMaybe() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        assertThat(one.presses(notice(), "Kanske").says())
                .contains("Du har tackat ja till att komma som ersättare", "Ingenting ändrades.")
                .doesNotContain("✓", "Svaret är sparat");
        assertThat(one.presses(notice(), "Kommer").says()).contains("✓ Kommer");
        settle();
        assertThat(work.says(notice())).contains("1 av 6 platser");
    }

    @Test
    void noSubstituteIsAskedInANetworkThatHasEnded() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var asked = last();
        int before = posts().size();
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(second.presses(notice(), "Kommer inte").says()).contains("Hållbarhetsrådet har avslutats");
        assertThat(one.presses(asked, "Jag kan inte").says()).contains("Frågan är inte längre öppen");
        work.get(DeliveryEdits.class)
                .touch(
                        work.get(Deliveries.class)
                                .findById(asked.post().reference())
                                .orElseThrow()
                                .key(),
                        work.clock().instant());
        settle();
        assertThat(work.says(now(asked)))
                .contains("Ersättare behövs inte längre")
                .doesNotContain("besvarad", "[Jag kommer]");
        work.clock().forward(Duration.ofDays(1));
        at(work.clock().instant());
        work.clock().forward(Duration.ofDays(1));
        at(work.clock().instant());
        assertThat(posts()).hasSize(before);
        assertThat(timra.press(null, "agenda:propose:" + meeting.id(), List.of(), Map.of())
                        .says())
                .contains("Hållbarhetsrådet har avslutats");
    }

    @Test
    @AlsoOnPostgres
    void anAnsweredRequestNoLongerShowsTheNameOfAnErasedPerson() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var asked = last().messageId();
        one.presses(last(), "Jag kommer");
        timra.runs("my-data").presses("Radera …").confirms();
        settle();
        settle();
        assertThat(posts())
                .filteredOn(post -> post.messageId().equals(asked))
                .singleElement()
                .satisfies(post -> assertThat(work.says(post))
                        .contains("Kan du komma i stället?", "Frågan är besvarad")
                        .doesNotContain("Ledamot Timrå, majoritet kan inte", "[Jag kommer]"));
    }

    @Test
    void theNextSubstituteIsAskedIfTheFirstIsErasedBeforeAnswering() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var asked = last();
        erased(one);
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(questionsTo("9101")).isEmpty();
        assertThat(work.says(now(asked))).contains("Frågan är besvarad").doesNotContain("[Jag kommer]");
    }

    @Test
    @AlsoOnPostgres
    void theNextSubstituteIsAskedIfTheFirstIsErasedAfterAccepting() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        erased(one);
        assertThat(comesFor(timra)).isNull();
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(posts()).noneMatch(post -> work.says(post).contains("Du behövs inte"));
        assertThat(two.presses(last(), "Jag kommer").says()).contains("Du kommer i stället för");
        assertThat(comesFor(timra)).isEqualTo(id("Ersättare två"));
    }

    @Test
    void noSubstituteIsAskedForAnErasedMember() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var asked = last();
        erased(timra);
        assertThat(work.says(now(asked))).contains("behövs inte längre").doesNotContain("[Jag kommer]");
        assertThat(one.presses(asked, "Jag kommer").says()).contains("inte längre öppen");
        at(Instant.parse("2026-12-08T12:00:00Z"));
        assertThat(questionsTo("9102")).isEmpty();
    }

    @Test
    @AlsoOnPostgres
    void requestsForAPastMeetingDoNotChange() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        at(STARTS.plus(Duration.ofDays(1)));
        var substitute = id("Ersättare ett");
        erased(one);
        assertThat(comesFor(timra)).isEqualTo(substitute);
    }

    @Test
    void aSubstituteWhoseRoleHasEndedCannotAcceptAndTheNextIsAsked() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var asked = last();
        released(one);
        assertThat(one.presses(asked, "Jag kommer").says()).contains("inte längre öppen");
        assertThat(comesFor(timra)).isNull();
        minutesPass(6);
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    void aSubstituteWhoseRoleEndsBeforeTheRequestIsPostedIsNotAsked() {
        work.clock().set(Instant.parse("2026-12-03T20:00:00Z"));
        timra.presses(notice(), "Kommer inte");
        settle();
        released(one);
        at(Instant.parse("2026-12-04T09:00:00Z"));
        minutesPass(6);
        assertThat(posts()).noneMatch(post -> post.post().mentions().contains("9101"));
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void ifTheRoleOfAnAcceptedSubstituteEndsTheNextIsAsked() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        minutesPass(1);
        assertThat(work.says(notice())).contains("1 av 6 platser");
        released(one);
        minutesPass(6);
        assertThat(comesFor(timra)).isNull();
        assertThat(work.says(notice())).contains("0 av 6 platser");
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(work.as("Samordnare miljö")
                        .runs("meeting show", Map.of("meeting", meeting.id()))
                        .presses("Vilka kommer?")
                        .says())
                .doesNotContain("Ersättare ett");
        assertThat(two.presses(last(), "Jag kommer").says()).contains("Du kommer i stället för");
        assertThat(comesFor(timra)).isEqualTo(id("Ersättare två"));
    }

    private void released(TestUser substitute) {
        work.as("Samordnare miljö")
                .runs(
                        "network release",
                        Map.of("network", "hallbarhetsradet", "account", substitute.account(), "role", "SUBSTITUTE"));
    }

    @Test
    @AlsoOnPostgres
    void ifASubstituteTakesBackTheAcceptanceTheNextIsAsked() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        assertThat(one.presses(notice(), "Kommer").says()).contains("✓ Kommer");
        assertThat(comesFor(timra)).isEqualTo(id("Ersättare ett"));
        minutesPass(1);
        assertThat(work.says(notice())).contains("1 av 6 platser");
        assertThat(one.presses(notice(), "Kommer inte").says()).contains("✓ Kommer inte");
        assertThat(comesFor(timra)).isNull();
        minutesPass(1);
        assertThat(work.says(notice())).contains("0 av 6 platser");
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(questionsTo("9101")).as("is not asked again").hasSize(1);
        assertThat(one.presses(notice(), "Kommer").says()).contains("inte kallad");
    }

    @Test
    void anAcceptedSubstituteCanDeclineUnderThePostThatTheMeetingHasMoved() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        work.as("Samordnare miljö")
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-21 9-12"))
                .presses("Flytta mötet");
        minutesPass(10);
        assertThat(work.says(last())).contains("Flyttat", "ändra det om den nya tiden inte passar");
        assertThat(last().post().mentions()).contains("9101");
        assertThat(one.presses(last(), "Kommer inte").says()).contains("✓ Kommer inte");
        minutesPass(1);
        assertThat(comesFor(timra)).isNull();
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    void theTimeToAnswerNeverEndsAfterTheMeetingEvenIfTheMeetingIsMovedEarlier() {
        at(Instant.parse("2026-12-04T09:00:00Z"));
        timra.presses(notice(), "Kommer inte");
        settle();
        assertThat(work.says(last())).contains("Svara senast 7 december 2026 10:00");
        var asked = last();
        work.as("Samordnare miljö")
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-07 9-12"))
                .presses("Flytta mötet");
        minutesPass(10);
        assertThat(work.says(now(asked)))
                .contains("måndag 7 december 2026 09:00–12:00", "Svara senast 7 december 2026 09:00");
    }

    private void minutesPass(int minutes) {
        work.clock().forward(Duration.ofMinutes(minutes));
        settle();
    }

    private void erased(TestUser who) {
        who.runs("my-data").presses("Radera …").confirms();
        work.clock().forward(Duration.ofMinutes(1));
        settle();
        settle();
    }

    @Test
    void anAcceptedSubstituteIsNotifiedOfEveryChangeInsteadOfTheAbsentMember() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        var coordinator = work.as("Samordnare miljö");
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-18 9-12"))
                .presses("Flytta mötet");
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        assertThat(work.says(last())).contains("Flyttat");
        assertThat(last().post().mentions()).contains("9101", "9103").doesNotContain("9004", "9102");
        work.clock().forward(Duration.ofHours(1));
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        assertThat(work.says(last())).contains("Ny plats");
        assertThat(last().post().mentions()).contains("9101").doesNotContain("9004");
        coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
        settle();
        assertThat(work.says(last())).contains("Inställt");
        assertThat(last().post().mentions()).contains("9101").doesNotContain("9004");
    }

    @Test
    @AlsoOnPostgres
    void ifTwoMembersNameTheSameSubstituteSimultaneouslyOnlyOneGetsTheSubstitute() throws Exception {
        var mine = timra.presses(notice(), "Ersättare");
        var other = second.presses(notice(), "Ersättare");
        var substitute = id("Ersättare ett");
        ConcurrentActions.all(List.of(() -> mine.chooses(substitute), () -> other.chooses(substitute)));
        settle();
        var asked = questionsTo("9101");
        assertThat(asked).hasSize(2);
        var heard = ConcurrentActions.all(
                List.of(() -> one.presses(asked.get(0), "Jag kommer"), () -> one.presses(asked.get(1), "Jag kommer")));
        assertThat(heard)
                .extracting(BotReply::says)
                .filteredOn(says -> says.contains("Du kommer i stället för"))
                .hasSize(1);
        assertThat(heard)
                .extracting(BotReply::says)
                .filteredOn(says -> says.contains("inte längre öppen"))
                .hasSize(1);
        assertThat(Stream.of(comesFor(timra), comesFor(second)).filter(substitute::equals))
                .hasSize(1);
        settle();
        assertThat(questionsTo("9102")).as("asked for the other").hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void aSubstituteNamedByASecondMemberWhileAcceptingReplacesOnlyOneMember() throws Exception {
        timra.presses(notice(), "Kommer inte");
        settle();
        var question = last();
        var naming = second.presses(notice(), "Ersättare");
        var substitute = id("Ersättare ett");
        var heard = ConcurrentActions.all(
                List.of(() -> one.presses(question, "Jag kommer"), () -> naming.chooses(substitute)));
        assertThat(heard.get(0).says()).contains("Du kommer i stället för");
        settle();
        assertThat(comesFor(timra)).isEqualTo(substitute);
        assertThat(comesFor(second)).isNull();
        // Two button presses race: one member names this substitute, and the substitute accepts another member's
        // request. If the naming comes first, the acceptance cancels it and the next substitute is asked. If the
        // acceptance comes first, the naming is refused.
        boolean told = heard.get(1).says().contains("kommer redan i stället för");
        assertThat(questionsTo("9102")).hasSize(told ? 0 : 1);
    }

    @Test
    void aSubstituteWhomTheMemberReplacesWithAnotherIsNotified() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        timra.presses(notice(), "Ersättare").chooses(id("Ersättare två"));
        settle();
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(posts())
                .anyMatch(post -> work.says(post).contains("Du behövs inte")
                        && post.post().mentions().contains("9101"));
    }

    @Test
    void ifTheMemberComesAfterAllThePostToTheSubstituteSaysThatTheRequestIsNoLongerNeeded() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var question = last();
        int before = posts().size();
        timra.presses(notice(), "Kommer");
        settle();
        assertThat(posts()).hasSize(before);
        assertThat(work.says(now(question))).contains("behövs inte längre").doesNotContain("[Jag kommer]");
    }

    @Test
    void theOldPostOfARepeatedRequestRefersToTheNewPost() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var old = last();
        timra.presses(notice(), "Kommer");
        timra.presses(notice(), "Kommer inte");
        assertThat(one.presses(old, "Jag kommer").says()).contains("ställts på nytt", "senare inlägget");
        settle();
        assertThat(work.says(now(old)))
                .contains("behövs inte längre", "ställd på nytt")
                .doesNotContain("[Jag kommer]");
        assertThat(questionsTo("9101")).hasSize(1);
        assertThat(one.presses(last(), "Jag kommer").says()).contains("Du kommer i stället för");
    }

    @Test
    void aSubstituteWhoDeclinedAndIsNamedAgainAnswersInTheNewPost() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var old = last();
        one.presses(old, "Jag kan inte");
        timra.presses(notice(), "Ersättare").chooses(id("Ersättare ett"));
        settle();
        assertThat(work.says(now(old))).contains("ställd på nytt").doesNotContain("[Jag kommer]");
        assertThat(one.presses(last(), "Jag kommer").says()).contains("Du kommer i stället för");
    }

    @Test
    void aRequestCancelledBeforeItIsPostedIsNeverPosted() {
        timra.presses(notice(), "Kommer inte");
        timra.presses(notice(), "Kommer");
        settle();
        assertThat(posts()).hasSize(1);
    }

    @Test
    void aMemberWhoDeclinesAMeetingTwiceCausesNoSecondRequestToASubstitute() {
        timra.presses(notice(), "Kommer inte");
        settle();
        assertThat(timra.presses(notice(), "Kommer inte").says()).contains("Ersättare ett får frågan");
        settle();
        assertThat(questionsTo("9101")).hasSize(1);
        one.presses(last(), "Jag kommer");
        assertThat(timra.presses(notice(), "Kommer inte").says()).contains("Ersättare ett kommer i ditt ställe");
        settle();
        assertThat(questionsTo("9102")).isEmpty();
        assertThat(comesFor(timra)).isEqualTo(id("Ersättare ett"));
    }

    @Test
    void aSubstituteWhoReplacesOneMemberIsNotAskedForAnother() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        assertThat(second.presses(notice(), "Kommer inte").says()).contains("Ersättare två får frågan");
        assertThat(second.presses(notice(), "Ersättare")
                        .chooses(id("Ersättare ett"))
                        .says())
                .contains("kommer redan i stället för");
        settle();
        assertThat(questionsTo("9101")).hasSize(1);
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void aSubstituteRequestedByTwoMembersReplacesOnlyTheMemberWhoseRequestIsAcceptedFirst() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var first = last();
        second.presses(notice(), "Kommer inte");
        settle();
        var other = last();
        assertThat(other.post().mentions()).containsExactly("9101");
        assertThat(one.presses(first, "Jag kommer").says())
                .contains("Du kommer i stället för Ledamot Timrå, majoritet");
        assertThat(one.presses(other, "Jag kommer").says()).contains("inte längre öppen");
        settle();
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(comesFor(second)).isNull();
    }

    @Test
    void anAbsentSubstituteIsNotAsked() {
        one.runs("absence set", Map.of("from", "idag", "until", "+3"));
        assertThat(timra.presses(notice(), "Ersättare")
                        .chooses(id("Ersättare ett"))
                        .says())
                .contains("Ersättare ett är borta");
        assertThat(timra.presses(notice(), "Kommer inte").says()).contains("Ersättare två får frågan");
        two.runs("absence set", Map.of("from", "2026-12-17", "until", "2026-12-17"));
        assertThat(second.presses(notice(), "Kommer inte").says())
                .as("away on the day of the meeting")
                .contains("Alla ersättare");
    }

    @Test
    void noSubstituteIsAskedAtNightOrOnAWeekend() {
        at(Instant.parse("2026-12-04T17:30:00Z"));
        timra.presses(notice(), "Kommer inte");
        at(Instant.parse("2026-12-07T06:59:00Z"));
        assertThat(questionsTo("9101")).as("until Monday at eight").isEmpty();
        at(Instant.parse("2026-12-07T07:00:00Z"));
        assertThat(questionsTo("9101")).hasSize(1);
        at(Instant.parse("2026-12-08T06:59:00Z"));
        assertThat(questionsTo("9102")).isEmpty();
        at(Instant.parse("2026-12-08T07:01:00Z"));
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    void theNextSubstituteIsNotAskedBeforeTheWeekendIsOver() {
        at(Instant.parse("2026-12-04T09:00:00Z"));
        timra.presses(notice(), "Kommer inte");
        at(Instant.parse("2026-12-04T09:01:00Z"));
        at(Instant.parse("2026-12-06T09:00:00Z"));
        assertThat(questionsTo("9102")).isEmpty();
        at(Instant.parse("2026-12-07T09:05:00Z"));
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    void aRequestIsSentAtOnceIfTheMeetingWouldBeginBeforeTheMorning() {
        var soon = planned(Instant.parse("2026-12-07T08:00:00Z"));
        at(Instant.parse("2026-12-04T18:00:00Z"));
        timra.runs("meeting show", Map.of("meeting", soon.id())).presses("Kommer inte");
        settle();
        assertThat(questionsTo("9101")).hasSize(1);
    }

    @Test
    void aDelayedRequestCanBeAnsweredForADayFromItsSending() {
        timra.presses(notice(), "Kommer inte");
        // The bot was stopped for more than a day, so it sends the question to the substitute late.
        var later = Instant.parse("2026-12-07T08:00:00Z");
        at(later);
        assertThat(questionsTo("9101")).hasSize(1);
        assertThat(questionsTo("9102")).isEmpty();
        at(later.plus(Duration.ofHours(23)));
        assertThat(questionsTo("9102")).isEmpty();
        at(later.plus(Duration.ofHours(25)));
        assertThat(questionsTo("9102")).hasSize(1);
    }

    private Meeting planned(Instant starts) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Möte",
                        starts,
                        starts.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset, Härnösand", null),
                        id("Samordnare miljö"),
                        MovableClock.START));
    }

    private TestUser appointed(String name, String account, Role role) {
        var person = work.get(People.class).save(Person.of(name, "timra", account, MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        "timra",
                        role,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
        return work.as(name);
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        work.tick();
        work.tick();
        work.tick();
    }

    /**
     * Runs all routines (background jobs) twice, so that queued questions to substitutes are sent and posted messages
     * are edited.
     */
    private void settle() {
        work.tick();
        work.tick();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private List<Posted> questionsTo(String account) {
        return posts().stream()
                .filter(post -> work.says(post).contains("Kan du komma i stället?")
                        && post.post().mentions().contains(account))
                .toList();
    }

    private Posted now(Posted post) {
        return posts().stream()
                .filter(one -> one.messageId().equals(post.messageId()))
                .findFirst()
                .orElseThrow();
    }

    private Posted notice() {
        return posts().get(0);
    }

    private Posted last() {
        return posts().get(posts().size() - 1);
    }

    private String comesFor(TestUser member) {
        var person =
                work.get(People.class).findByAccountId(member.account().id()).orElseThrow();
        return work.get(Attendances.class)
                .findByMeetingIdAndPersonId(meeting.id(), person.id())
                .map(Attendance::substituteId)
                .orElse(null);
    }

    private String id(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
