package se.budkavle.bot.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Form;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Whoever cannot come to a meeting is replaced by a substitute of the own seat. */
class SubstituteTest {

    /** A Thursday, 09:00 in Stockholm; the notice is due on Thursday 3 December. */
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");
    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final Colleague timra = work.as("Ledamot Timrå, majoritet");
    private Colleague second;
    private Colleague one;
    private Colleague two;
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
    void aSubstituteIsToldOnceWhenTheMemberComesAfterAll() {
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
    void aSubstituteInWhosePlaceAnotherIsNamedIsToldToo() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        timra.presses(notice(), "Ersättare").chooses(id("Ersättare två"));
        settle();
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(posts()).anyMatch(post -> work.says(post).contains("Du behövs inte") && post.post().mentions().contains("9101"));
    }

    @Test
    void aQuestionThatIsNoLongerNeededSaysSoWhereItStands() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var question = last();
        int before = posts().size();
        timra.presses(notice(), "Kommer");
        settle();
        assertThat(posts()).hasSize(before);
        var now = posts().stream().filter(post -> post.messageId().equals(question.messageId())).findFirst().orElseThrow();
        assertThat(work.says(now)).contains("behövs inte längre").doesNotContain("[Jag kommer]");
    }

    @Test
    void aQuestionThatIsTakenBackBeforeItWasPostedIsNeverSeen() {
        timra.presses(notice(), "Kommer inte");
        timra.presses(notice(), "Kommer");
        settle();
        assertThat(posts()).hasSize(1);
    }

    @Test
    void sayingNoOnceMoreChangesNothing() {
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
    void whoComesForOneIsNotAskedForAnother() {
        timra.presses(notice(), "Kommer inte");
        settle();
        one.presses(last(), "Jag kommer");
        assertThat(second.presses(notice(), "Kommer inte").says()).contains("Ersättare två får frågan");
        assertThat(second.presses(notice(), "Ersättare").chooses(id("Ersättare ett")).says()).contains("kommer redan i stället för");
        settle();
        assertThat(questionsTo("9101")).hasSize(1);
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    void whoIsAskedForTwoComesForTheFirstAndTheNextIsAskedForTheOther() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var first = last();
        second.presses(notice(), "Kommer inte");
        settle();
        var other = last();
        assertThat(other.post().mentions()).containsExactly("9101");
        assertThat(one.presses(first, "Jag kommer").says()).contains("Du kommer i stället för Ledamot Timrå, majoritet");
        assertThat(one.presses(other, "Jag kommer").says()).contains("inte längre öppen");
        settle();
        assertThat(questionsTo("9102")).hasSize(1);
        assertThat(comesFor(second)).isNull();
    }

    @Test
    void whoIsAwayIsNotAskedAndWhoNamesThatOneIsTold() {
        one.runs("absence set", Map.of("from", "idag", "until", "+3"));
        assertThat(timra.presses(notice(), "Ersättare").chooses(id("Ersättare ett")).says()).contains("Ersättare ett är borta");
        assertThat(timra.presses(notice(), "Kommer inte").says()).contains("Ersättare två får frågan");
        two.runs("absence set", Map.of("from", "2026-12-17", "until", "2026-12-17"));
        assertThat(second.presses(notice(), "Kommer inte").says()).as("away on the day of the meeting").contains("Alla ersättare");
    }

    @Test
    void nobodyIsAskedAtNightOrOnAWeekendAndTheDayToAnswerCountsFromTheQuestion() {
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
    void theNextIsNotAskedOnTheWeekendOnWhichTheFirstKeptSilent() {
        at(Instant.parse("2026-12-04T09:00:00Z"));
        timra.presses(notice(), "Kommer inte");
        at(Instant.parse("2026-12-04T09:01:00Z"));
        at(Instant.parse("2026-12-06T09:00:00Z"));
        assertThat(questionsTo("9102")).isEmpty();
        at(Instant.parse("2026-12-07T07:00:00Z"));
        assertThat(questionsTo("9102")).hasSize(1);
    }

    @Test
    void whereTheMeetingWouldBeMissedTheQuestionGoesOutAtOnce() {
        var soon = planned(Instant.parse("2026-12-07T08:00:00Z"));
        at(Instant.parse("2026-12-04T18:00:00Z"));
        timra.runs("meeting show", Map.of("meeting", soon.id())).presses("Kommer inte");
        settle();
        assertThat(questionsTo("9101")).hasSize(1);
    }

    @Test
    void aQuestionThatWentOutLateIsOpenForADayFromThen() {
        timra.presses(notice(), "Kommer inte");
        // Nothing runs for longer than a day.
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
        return work.get(Meetings.class).save(Meeting.plan("hallbarhetsradet", "Möte", starts, starts.plus(Duration.ofHours(3)),
                Venue.of(Form.PHYSICAL, "Residenset, Härnösand", null), id("Samordnare miljö"), MovableClock.START));
    }

    private Colleague appointed(String name, String account, Role role) {
        var person = work.get(People.class).save(Person.of(name, "timra", account, MovableClock.START));
        work.get(Memberships.class).save(Membership.appointed("hallbarhetsradet", person, "timra", role,
                Faction.MAJORITY, LocalDate.of(2026, 1, 1), null, null, MovableClock.START));
        return work.as(name);
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        work.tick();
        work.tick();
        work.tick();
    }

    /** Edits wait a few seconds for more. */
    private void settle() {
        work.tick();
        work.tick();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private List<Posted> questionsTo(String account) {
        return posts().stream().filter(post -> work.says(post).contains("Kan du komma i stället?")
                && post.post().mentions().contains(account)).toList();
    }

    private Posted notice() {
        return posts().get(0);
    }

    private Posted last() {
        return posts().get(posts().size() - 1);
    }

    private String comesFor(Colleague member) {
        var person = work.get(People.class).findByAccountId(member.account().id()).orElseThrow();
        return work.get(Attendances.class).findByMeetingIdAndPersonId(meeting.id(), person.id()).orElseThrow().substituteId();
    }

    private String id(String name) {
        return work.get(People.class).findAllByOrderByName().stream().filter(person -> person.name().equals(name))
                .findFirst().orElseThrow().id();
    }
}
