package se.budkavle.bot.feature.outbox;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.round.Rounds;

/**
 * Tests what happens to each kind of message after an outage of three days: it is sent, merged or skipped. The expected
 * rules are those of the operator's handbook.
 */
class OutageRulesTest {

    /** The beginning of the outage: Thursday 26 November, 08:30 in Stockholm. */
    private static final Instant LEFT = Instant.parse("2026-11-26T07:30:00Z");

    private static final Instant BACK = LEFT.plus(Duration.ofDays(3));
    /** The time at which an administrator resumes sending: a Monday morning, in working hours. */
    private static final Instant RESUMED = Instant.parse("2026-11-30T09:30:00Z");

    /** A time long after the outage: a Monday morning after the Christmas holidays. */
    private static final Instant LATER = Instant.parse("2027-01-11T09:30:00Z");

    /**
     * The first words of each row in the table of the operator's handbook about kinds of messages. The keys are the
     * names of the composers, the classes that write the messages.
     */
    private static final Map<String, String> RULES = Map.ofEntries(
            entry("meeting.notice", "notice;"),
            entry("agenda.post", "notice; agenda"),
            entry("agenda.change", "notice; agenda; changed agenda"),
            entry("meeting.changed", "change of a meeting, by post and email"),
            entry("meeting.changed.letter", "change of a meeting, by post and email"),
            entry("meeting.remind", "reminder of a meeting"),
            entry("meeting.organiser", "reminder of the place or link"),
            entry("meeting.soon", "meeting in an hour"),
            entry("meeting.call", "request and word to a substitute"),
            entry("meeting.release", "request and word to a substitute"),
            entry("agenda.approval", "request to approve an agenda or newsletter"),
            entry("newsletter.approval", "request to approve an agenda or newsletter"),
            entry("agenda.warning", "reminder that the agenda is not ready"),
            entry("agenda.outcome", "decision on a proposed item"),
            entry("agenda.answer", "answer about a proposed item"),
            entry("agenda.step", "path of a proposed item"),
            entry("minutes.post", "minutes of a meeting"),
            entry("minutes.missing", "reminder of missing minutes"),
            entry("minutes.adjust", "request to verify minutes; comment on them"),
            entry("minutes.adjust-comment", "request to verify minutes; comment on them"),
            entry("minutes.adjust-remind", "reminder to verify minutes"),
            entry("minutes.adjust-overdue", "word about late verification"),
            entry("arena.request", "question what to bring to a gathering"),
            entry("arena.summary", "what to bring to a gathering"),
            entry("arena.report-request", "request for a report and its reminder"),
            entry("arena.report-missed", "word about a missing report"),
            entry("arena.report", "report from a gathering"),
            entry("action.remind", "reminder of actions; action that is stuck"),
            entry("action.help", "reminder of actions; action that is stuck"),
            entry("indicator.request", "request for values of indicators, and its reminder"),
            entry("takehome.request", "question what became of a decision at home, and its reminder"),
            entry("reckoning.open", "yearly reckoning of a network"),
            entry("reckoning.remind", "reminder of the reckoning"),
            entry("poll.open", "question about a time"),
            entry("poll.remind", "reminder of that question"),
            entry("poll.result", "result of that question"),
            entry("round.open", "status round, and coordinators' own questions"),
            entry("round.own", "status round, and coordinators' own questions"),
            entry("round.remind", "reminder of the round"),
            entry("report", "report of the round"),
            entry("mentions", "further mentions"),
            entry("round.open.letter", "emails about a round"),
            entry("round.remind.letter", "emails about a round"),
            entry("round.own.letter", "emails about a round"),
            entry("meeting.remind.letter", "reminder emails about meetings"),
            entry("meeting.notice.letter", "notice and substitute emails"),
            entry("meeting.call.letter", "notice and substitute emails"),
            entry("meeting.release.letter", "notice and substitute emails"),
            entry("round.delegation", "handed-over question; request for help"),
            entry("round.help", "handed-over question; request for help"),
            entry("round.help-taken", "word about help; bounced emails; own address;"),
            entry("bounce.told", "word about help; bounced emails; own address;"),
            entry("bounce.own-address", "word about help; bounced emails; own address;"),
            entry("newsletter.sending", "word about help; bounced emails; own address; a newsletter's sending"),
            entry("directory.request", "request for a role; role that soon ends"),
            entry("directory.term", "request for a role; role that soon ends"),
            entry("newsletter.address", "confirmation of an address or a sign-up"),
            entry("contact.sign-up", "confirmation of an address or a sign-up"),
            entry("contact.stay", "confirmation of an address or a sign-up; question about staying"),
            entry("privacy.erased", "private message to somebody who was erased"),
            entry("operations.backup", "backup report"),
            entry("operations.health", "report of what is down, and of what works again"),
            entry("outbox.outage", "report of an outage; word of messages that could not be sent"),
            entry("outbox.mentions", "word that a post had no room for all"),
            entry("outbox.failed", "report of an outage; word of messages that could not be sent"));

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void everyKindOfMessageHasARuleInTheOperatorsHandbook() throws IOException {
        var rows = Files.readAllLines(Path.of("../config/README.md"));
        assertThat(RULES.keySet())
                .isEqualTo(work.all(Composer.class).stream().map(Composer::name).collect(Collectors.toSet()));
        RULES.forEach((composer, rule) -> assertThat(rows)
                .as(composer)
                .filteredOn(row -> row.startsWith("| " + rule))
                .hasSize(1));
    }

    @Test
    void afterAPauseOfSendingTheNoticeAndOneReminderAreSentUnlessTheMeetingHasBegun() {
        meeting("Möte under avbrottet", "2026-11-27T12:00:00Z");
        meeting("Möte som påminns", "2026-12-04T12:00:00Z");
        meeting("Möte som kallas", "2026-12-10T12:00:00Z");
        work.runUntil(LEFT);
        assertThat(said()).hasSize(2);
        away();
        assertThat(titles())
                .containsExactly(
                        "Påminnelse: kommer du? Hållbarhetsrådet – Möte som påminns, 4 december 2026",
                        "Kallelse: Hållbarhetsrådet – Möte som kallas, 10 december 2026");
    }

    @Test
    void afterALongPauseOfSendingOnlyOneReminderOfAMissingPlaceIsSent() {
        coordinator.runs(
                "network settings",
                Map.of("network", "hallbarhetsradet", "notice-days", 7L, "remind-days", "28,21,14,1"));
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Möte utan plats",
                        Instant.parse("2027-01-20T12:00:00Z"),
                        Instant.parse("2027-01-20T14:00:00Z"),
                        Venue.of(MeetingFormat.PHYSICAL, null, null),
                        null,
                        LEFT));
        work.runUntil(LEFT);
        int before = said().size();
        held();
        work.runUntil(LATER);
        resumed();
        assertThat(said().stream().skip(before).map(says -> says.split("\n")[0]))
                .singleElement()
                .asString()
                .contains("Möte utan plats");
    }

    @Test
    void afterALongPauseOfSendingOnlyTheSecondWarningThatATermEndsIsSent() {
        administrator
                .runs(
                        "network appoint",
                        Map.of(
                                "account",
                                work.as("Ledamot Timrå, majoritet").account(),
                                "role",
                                "CHAIR",
                                "network",
                                "hallbarhetsradet",
                                "to",
                                "2027-01-31"))
                .confirms();
        work.runUntil(LEFT);
        held();
        work.runUntil(LATER);
        resumed();
        assertThat(said())
                .filteredOn(says -> says.contains("är ordförande till och med 31 januari 2027"))
                .singleElement()
                .asString()
                .doesNotContain("en påminnelse till");
    }

    @Test
    void onlyTheLatestOfSeveralChangesOfAMeetingDuringAPauseOfSendingIsAnnounced() {
        var meeting = meeting("Möte som flyttas", "2026-12-08T12:00:00Z");
        work.runUntil(LEFT);
        int before = said().size();
        held();
        for (var when : List.of("2026-12-15 13-15", "2026-12-16 13-15", "2026-12-17 13-15")) {
            coordinator
                    .runs("meeting move", Map.of("meeting", meeting.id(), "when", when))
                    .confirms();
            work.tick();
        }
        work.runUntil(RESUMED);
        assertThat(said()).hasSize(before);
        resumed();
        assertThat(said().stream().skip(before).map(says -> says.split("\n")[0]))
                .singleElement()
                .asString()
                .startsWith("Flyttat: ")
                .contains("17 december 2026");
    }

    @Test
    void aMoveReversedDuringAPauseOfSendingIsNotAnnounced() {
        var meeting = meeting("Möte som flyttas", "2026-12-08T12:00:00Z");
        work.runUntil(LEFT);
        int before = said().size();
        held();
        for (var when : List.of("2026-12-15 13-15", "2026-12-08 13-15")) {
            coordinator
                    .runs("meeting move", Map.of("meeting", meeting.id(), "when", when))
                    .confirms();
            work.tick();
        }
        work.runUntil(RESUMED);
        resumed();
        assertThat(said()).hasSize(before);
    }

    @Test
    void onlyTheReportOfARoundThatClosedDuringAPauseOfSendingIsPosted() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+11"))
                .confirms();
        work.runUntil(LEFT);
        int before = said().size();
        held();
        work.runUntil(LATER);
        resumed();
        assertThat(said().stream().skip(before).map(says -> says.split("\n")[0]))
                .singleElement()
                .asString()
                .startsWith("Rapport: statusrunda T3 2026");
    }

    @Test
    void afterAPauseOfSendingARoundRemindsItsRespondentsOnceAndTheCoordinatorsOnce() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+11"))
                .confirms();
        work.runUntil(LEFT);
        int before = said().size();
        away();
        assertThat(said().stream().skip(before).map(says -> says.split(" · |\n")[0]))
                .containsExactly("Påminnelse: statusrunda T3 2026", "Påminnelse till samordnarna: statusrunda T3 2026");
    }

    @Test
    void onlyOnePostIsSentAboutAPollThatClosedDuringAPauseOfSending() {
        coordinator
                .runs(
                        "meeting poll",
                        Map.of(
                                "network",
                                "hallbarhetsradet",
                                "times",
                                "2026-12-07 9-11; 2026-12-08 9-11",
                                "closes",
                                "2026-11-28"))
                .presses("Fråga nätverket");
        work.runUntil(LEFT);
        int before = said().size();
        away();
        assertThat(said().subList(before, said().size()))
                .singleElement()
                .asString()
                .contains("[");
    }

    @Test
    void afterAnOutageOfTheMailServerAReaderGetsOneReminderByEmail() {
        var reader = MailReader.of(work, "Ledamot Timrå, majoritet", "timra@example.org");
        var meeting = meeting("Möte som påminns", "2026-12-04T12:00:00Z");
        work.runUntil(LEFT);
        int before = reader.letters().size();
        letters("meeting.remind.letter", meeting.id(), Addressee.ownMail(reader.id()));
        work.tick();
        work.tick();
        assertThat(states("meeting.remind.letter"))
                .containsExactly(Delivery.State.SKIPPED, Delivery.State.SKIPPED, Delivery.State.SENT);
        assertThat(reader.letters()).hasSize(before + 1);
    }

    @Test
    void afterAnOutageOfTheMailServerAReaderGetsOneEmailAboutARound() {
        SmallPlan.settle(work);
        var reader = MailReader.of(work, "Ledamot Timrå, majoritet", "timra@example.org");
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+11"))
                .confirms();
        work.runUntil(LEFT);
        int before = reader.letters().size();
        var round = work.get(Rounds.class).open().get(0).id();
        letters("round.remind.letter", round + " hallbarhetsradet", Addressee.ownMail(reader.id()));
        work.tick();
        work.tick();
        assertThat(states("round.remind.letter"))
                .containsExactly(Delivery.State.SKIPPED, Delivery.State.SKIPPED, Delivery.State.SENT);
        assertThat(reader.letters()).hasSize(before + 1);
    }

    @Test
    void onlyTheLatestOfSeveralLateReportsOnBackupsIsSent() {
        letters("operations.backup", "7 budkavle.db", Addressee.channel(SmallAssociation.COMMON_ROOM));
        work.tick();
        work.tick();
        assertThat(states("operations.backup"))
                .containsExactly(Delivery.State.SKIPPED, Delivery.State.SKIPPED, Delivery.State.SENT);
    }

    private void letters(String composer, String subject, Addressee to) {
        var now = work.clock().instant();
        IntStream.range(0, 3).forEach(day -> {
            var at = now.minus(Duration.ofHours(3 - day));
            work.get(Deliveries.class).save(Delivery.of("test:" + day, composer, subject, to, at, at));
        });
    }

    private List<Delivery.State> states(String composer) {
        return IntStream.range(0, 3)
                .mapToObj(day ->
                        work.get(Deliveries.class).findByKey("test:" + day).orElseThrow())
                .filter(row -> row.composer().equals(composer))
                .map(Delivery::state)
                .toList();
    }

    /**
     * Simulates that the bot does not run for three days, and that an administrator resumes sending on the next working
     * day.
     */
    private void away() {
        held();
        work.runUntil(RESUMED);
        resumed();
    }

    private void held() {
        work.clock().set(BACK);
        work.restart();
        work.tick();
    }

    private void resumed() {
        administrator.runs("outbox").presses("Återuppta utskicken").confirms();
        work.tick();
        work.tick();
        work.tick();
    }

    private List<String> said() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .map(work::says)
                .toList();
    }

    private List<String> titles() {
        return said().stream().skip(2).map(says -> says.split("\n")[0]).toList();
    }

    private Meeting meeting(String title, String starts) {
        var at = Instant.parse(starts);
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        title,
                        at,
                        at.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        work.clock().instant()));
    }
}
