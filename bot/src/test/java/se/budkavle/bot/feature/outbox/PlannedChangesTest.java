package se.budkavle.bot.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Tests that planned reports, poll results and newsletter issues can be changed in the outbox, the list of planned
 * messages.
 */
class PlannedChangesTest {

    /** A time in working hours, after the poll and the status round have closed. */
    private static final Instant AFTER_CLOSING = Instant.parse("2026-12-17T09:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void aReportSkippedInAdvanceIsNotPostedWhenTheRoundCloses() {
        var round = round();
        report(round).presses("Hoppa över").confirms();
        assertThat(shown()).doesNotContain("Rapport från statusrundan");
        work.runUntil(AFTER_CLOSING);
        assertThat(closed(round)).isTrue();
        assertThat(posts("Rapport: statusrunda T3 2026")).isZero();
    }

    @Test
    void messagesAboutOneSubjectAreDistinguishedByTheirNetworks() {
        round();
        var menu = coordinator.runs("outbox", Map.of("days", 30L)).reply().rows().stream()
                .flatMap(row -> Stream.ofNullable(row.choice()))
                .findFirst()
                .orElseThrow();
        assertThat(menu.items().stream().map(item -> String.valueOf(item.detail())))
                .anyMatch(detail -> detail.contains("Hållbarhetsrådet"))
                .anyMatch(detail -> detail.contains("Nätverket för hållbar energi"));
    }

    @Test
    void aReopenedRoundGetsAReportEvenIfItsFirstReportWasSkipped() {
        var round = round();
        report(round).presses("Hoppa över").confirms();
        work.runUntil(AFTER_CLOSING);
        coordinator.runs("round reopen", Map.of("round", "T3 2026", "due", "+7"));
        assertThat(shown()).contains("Rapport från statusrundan");
        work.runUntil(Instant.parse("2027-02-01T09:00:00Z"));
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(1);
    }

    @Test
    void everyClosingOfARoundGetsItsOwnReport() {
        var round = round();
        work.runUntil(AFTER_CLOSING);
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(1);
        coordinator.runs("round reopen", Map.of("round", "T3 2026", "due", "+7"));
        work.runUntil(Instant.parse("2027-02-01T09:00:00Z"));
        assertThat(closed(round)).isTrue();
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(2);
    }

    @Test
    void aReportCanBeRescheduledButNotSentBeforeTheRoundCloses() {
        var round = round();
        var card = report(round);
        assertThat(card.says()).contains("[Hoppa över]", "[Flytta]").doesNotContain("Skicka nu");
        assertThat(moved(card, "1 december 2026 10.00").says()).contains("Svarstiden går ut", "Ange en tid efter det");
        moved(card, "17 december 2026 14.00").confirms();
        assertThat(shown())
                .containsOnlyOnce("14:00 · Rapport från statusrundan")
                .doesNotContain("när rundan stänger");
        var queued = chosen(id("report:" + round.id()));
        assertThat(queued.says()).contains("[Hoppa över]", "[Flytta]").doesNotContain("Skicka nu");
        assertThat(moved(queued, "1 december 2026 10.00").says()).contains("Svarstiden går ut");
        work.runUntil(AFTER_CLOSING);
        assertThat(posts("Rapport: statusrunda T3 2026")).isZero();
        work.runUntil(Instant.parse("2026-12-17T13:05:00Z"));
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(1);
    }

    @Test
    void theRescheduledReportOfAnExtendedRoundIsSentWhenTheRoundCloses() {
        var round = round();
        moved(report(round), "17 december 2026 14.00").confirms();
        coordinator.runs("round extend", Map.of("round", "T3 2026", "due", "+40"));
        work.runUntil(Instant.parse("2026-12-17T13:05:00Z"));
        assertThat(posts("Rapport: statusrunda T3 2026")).isZero();
        work.runUntil(Instant.parse("2027-02-01T09:00:00Z"));
        assertThat(closed(round)).isTrue();
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(1);
    }

    @Test
    void theRescheduledReportOfACancelledRoundIsNotSent() {
        var round = round();
        moved(report(round), "17 december 2026 14.00").confirms();
        coordinator.runs("round cancel").presses("Ja, avbryt rundan");
        assertThat(shown()).doesNotContain("Rapport från statusrundan");
        work.runUntil(Instant.parse("2026-12-18T12:00:00Z"));
        assertThat(posts("Rapport: statusrunda T3 2026")).isZero();
    }

    @Test
    void theRescheduledReportOfARoundThatAPersonClosesIsSentAtTheClosing() {
        moved(report(round()), "17 december 2026 14.00").confirms();
        coordinator.runs("round close");
        work.tick();
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(1);
        work.runUntil(Instant.parse("2026-12-17T13:05:00Z"));
        assertThat(posts("Rapport: statusrunda T3 2026")).isEqualTo(1);
    }

    @Test
    void theResultOfAPollCanBeSkippedOrRescheduled() {
        var skipped = poll("Första");
        var moved = poll("Andra");
        chosen("poll.result:" + skipped).presses("Hoppa över").confirms();
        assertThat(moved(chosen("poll.result:" + moved), "25 november 2026 10.00")
                        .says())
                .contains("Svarstiden går ut");
        moved(chosen("poll.result:" + moved), "30 november 2026 14.00").confirms();
        work.runUntil(Instant.parse("2026-11-30T12:00:00Z"));
        assertThat(posts("så blev svaren")).isZero();
        work.runUntil(Instant.parse("2026-11-30T13:05:00Z"));
        assertThat(posts("så blev svaren")).isEqualTo(1);
    }

    @Test
    void theResultOfAPollIsPostedWhenAPersonClosesThePollEvenIfItWasSkippedInTheOutbox() {
        var poll = poll("Första");
        chosen("poll.result:" + poll).presses("Hoppa över").confirms();
        coordinator.press(null, "poll:close:" + poll, List.of(), Map.of());
        work.tick();
        assertThat(posts("så blev svaren")).isEqualTo(1);
    }

    @Test
    void reschedulingANewsletterReschedulesItForAllItsNetworks() {
        var issue = issue();
        var shown = moved(newsletter(issue), "26 november 2026 10.00");
        assertThat(shown.says())
                .contains("Ny tid: 26 november 2026 10:00", "hela nyhetsbrev " + issue.code(), "Hållbarhetsrådet");
        assertThat(shown.confirms().says()).contains("skickas 26 november 2026 10:00");
        assertThat(shown()).contains("26 november 2026 10:00 · Nyhetsbrev");
        work.runUntil(Instant.parse("2026-11-26T08:55:00Z"));
        assertThat(posts("Hej")).isZero();
        work.runUntil(Instant.parse("2026-11-26T09:05:00Z"));
        assertThat(posts("Hej")).isEqualTo(1);
        assertThat(work.get(AuditLog.class).newest("newsletter.move", null, null, 1))
                .extracting(AuditEntry::subject)
                .containsExactly(issue.id());
    }

    @Test
    void skippingAScheduledNewsletterMakesItADraftAgain() {
        var issue = issue();
        var shown = newsletter(issue).presses("Hoppa över");
        assertThat(shown.says()).contains("blir det ett utkast igen").doesNotContain("skickas då aldrig");
        shown.confirms();
        assertThat(work.get(Issues.class).findById(issue.id()).orElseThrow().isDraft())
                .isTrue();
        assertThat(shown()).doesNotContain("Nyhetsbrev");
    }

    @Test
    void sendingAScheduledNewsletterNowNeedsConfirmation() {
        var issue = issue();
        var shown = newsletter(issue).presses("Skicka nu");
        work.tick();
        assertThat(posts("Hej")).isZero();
        shown.confirms();
        work.tick();
        work.tick();
        assertThat(posts("Hej")).isEqualTo(1);
    }

    private Round round() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+11"))
                .confirms();
        return work.get(Rounds.class).open().get(0);
    }

    private boolean closed(Round round) {
        return !work.get(Rounds.class).findById(round.id()).orElseThrow().isOpen();
    }

    private String poll(String title) {
        coordinator
                .runs(
                        "meeting poll",
                        Map.of(
                                "network",
                                "hallbarhetsradet",
                                "title",
                                title,
                                "times",
                                "2026-12-07 9-11; 2026-12-08 9-11",
                                "answer-by",
                                "2026-11-27"))
                .presses("Fråga nätverket");
        return work.get(Polls.class).closingBefore(AFTER_CLOSING).stream()
                .filter(poll -> poll.title().contains(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Issue issue() {
        var now = work.clock().instant();
        var author =
                work.get(People.class).findByAccountId("9002").orElseThrow().id();
        return work.get(Issues.class)
                .save(Issue.draft(2026, 1, "Höstens brev", "Hej", List.of("hallbarhetsradet"), author, now)
                        .scheduled(Instant.parse("2026-11-25T09:00:00Z")));
    }

    private BotReply report(Round round) {
        return chosen("report:" + round.id());
    }

    private BotReply newsletter(Issue issue) {
        return chosen("newsletter:" + issue.id() + ":hallbarhetsradet");
    }

    private BotReply chosen(String reference) {
        return coordinator.press(null, "outbox:item::60:0", List.of(reference), Map.of());
    }

    private static BotReply moved(BotReply card, String when) {
        return card.presses("Flytta").fillsIn(Map.of("when", when));
    }

    private String id(String key) {
        return work.get(Deliveries.class).findByKey(key).orElseThrow().id();
    }

    private String shown() {
        var first = coordinator.runs("outbox", Map.of("days", 90L));
        return first.says()
                + coordinator
                        .press(null, "outbox:show::90:1", List.of(), Map.of())
                        .says();
    }

    private long posts(String beginning) {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .map(work::says)
                .filter(says -> says.contains(beginning))
                .count();
    }
}
