package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;

/**
 * Builds the message about an outage. The message shows when the outage began and ended. The message also lists the
 * messages that were sent late, merged into later messages, dropped or have failed, and the messages that still wait.
 * While all sending is paused, the message lists only the waiting messages.
 */
@Component
class OutageReportMessage {

    /**
     * The message keys of the reasons for which the bot skips a message because a later message about the same subject
     * replaces it. One exception is the key that ends with "delegated": another person is asked instead.
     */
    static final Set<String> MERGED = Set.of(
            "action.skipped-overtaken",
            "agenda.answer.skipped-replaced",
            "agenda.skipped-decided-anew",
            "arena.skipped-overtaken",
            "directory.term.skipped-overtaken",
            "indicator.skipped-overtaken",
            "meeting.skipped-changed-again",
            "meeting.skipped-overtaken",
            "minutes.skipped-overtaken",
            "operations.backup.skipped-overtaken",
            "poll.skipped-overtaken",
            "reckoning.skipped-overtaken",
            "round.skipped-delegated",
            "round.skipped-overtaken",
            "takehome.skipped-overtaken");

    private static final int NAMED = 6;
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final DeliveryOutbox outbox;
    private final DeliveryPauses pauses;
    private final List<PredictedDeliveries> planned;
    private final OutboxLines lines;
    private final NoticeTime times;
    private final Clock clock;

    OutageReportMessage(
            DeliveryOutbox outbox,
            DeliveryPauses pauses,
            List<PredictedDeliveries> planned,
            OutboxLines lines,
            NoticeTime times,
            Clock clock) {
        this.outbox = outbox;
        this.pauses = pauses;
        this.planned = planned;
        this.lines = lines;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Builds the page about the outage.
     *
     * @param until the end of the period in which the bot queues and sends the overdue messages
     * @param titled whether the page names meetings and other subjects, or only the kinds of messages
     */
    Page of(Outage outage, Instant until, boolean titled) {
        var page = Page.titled("outbox.outage.title." + outage.kind(), outage.from(), outage.to());
        var pause = pauses.findById(DeliveryPause.ALL);
        if (pause.isPresent()) {
            page = page.line("outbox.outage.held."
                            + pause.map(DeliveryPause::reason).map(Enum::name).orElse("PAUSED"))
                    .line("outbox.outage.resume", Phrase.command("outbox"), Phrase.of("outbox.resume"))
                    .toned(Page.Tone.WARNING);
            return group(page, "outbox.outage.waiting", waiting(), titled);
        }
        var rows = outbox.fellDue(outage.from(), outage.to(), until).stream()
                .filter(row ->
                        !row.composer().equals(Outage.REPORT) && !row.composer().equals(FailureNotice.NAME))
                .toList();
        if (rows.isEmpty()) {
            return page.line("outbox.outage.nothing");
        }
        page = group(page, "outbox.outage.sent", of(rows, row -> row.state() == State.SENT), titled);
        page = group(page, "outbox.outage.merged", of(rows, OutageReportMessage::isMerged), titled);
        page = group(
                page, "outbox.outage.dropped", of(rows, row -> row.state() == State.SKIPPED && !isMerged(row)), titled);
        page = group(page, "outbox.outage.failed", of(rows, row -> row.state() == State.FAILED), titled);
        return group(page, "outbox.outage.waits", of(rows, row -> row.state() == State.WAITING), titled);
    }

    /**
     * Returns the messages that would be sent if an administrator resumed sending. The list contains the queued
     * messages that are due now, and the planned messages that are due by the beginning of working hours.
     */
    private List<Delivery> waiting() {
        var now = clock.instant();
        var workingHours = times.soonest(now, Instant.MAX, false).plus(A_MOMENT);
        return Stream.concat(
                        outbox.waitingUntil(now).stream().filter(row -> !row.ignoresPause()),
                        planned.stream()
                                .flatMap(each -> each.until(workingHours).stream())
                                .map(PredictedDelivery::row))
                .toList();
    }

    /**
     * Returns the page with a heading that contains the number of messages, and with a line for each subject. Returns
     * the page unchanged if there are no messages.
     */
    private Page group(Page page, String heading, List<Delivery> rows, boolean titled) {
        if (rows.isEmpty()) {
            return page;
        }
        var counts = new LinkedHashMap<Phrase, Integer>();
        var subjects = lines.subjects(rows, titled);
        for (int each = 0; each < rows.size(); each++) {
            var reason = rows.get(each).state() == State.SKIPPED
                            || rows.get(each).state() == State.FAILED
                    ? Phrase.of(
                            "outbox.outage.because",
                            subjects.get(each),
                            lines.reason(Objects.requireNonNull(rows.get(each).reason(), "unsent for a reason")))
                    : subjects.get(each);
            counts.merge(reason, 1, Integer::sum);
        }
        var named = new ArrayList<>(counts.entrySet()).subList(0, Math.min(NAMED, counts.size()));
        page = page.line(Phrase.strong(Phrase.of(heading, rows.size())));
        for (var one : named) {
            page = page.line("outbox.outage.line", one.getKey(), one.getValue());
        }
        return counts.size() > NAMED ? page.line("outbox.outage.more", counts.size() - NAMED) : page;
    }

    private static List<Delivery> of(List<Delivery> rows, Predicate<Delivery> which) {
        return rows.stream().filter(which).toList();
    }

    private static boolean isMerged(Delivery row) {
        return row.state() == State.SKIPPED && MERGED.contains(Objects.requireNonNullElse(row.reason(), ""));
    }
}
