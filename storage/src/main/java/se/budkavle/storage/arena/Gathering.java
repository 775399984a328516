package se.budkavle.storage.arena;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A meeting of an arena, which is a group outside the association. The row stores only days and no hours, because the
 * association does not organise the gathering.
 *
 * @param place where the gathering takes place; null when unknown
 * @param cancelledAt when the gathering was cancelled; null if it was not cancelled
 * @param reportAskedAt when the representatives were asked for a report; null before that
 * @param reportRemindedAt when the representatives were reminded of the report; null before that
 * @param reportMissedAt when the bot notified the coordinators that the report is missing; null before that
 */
public record Gathering(
        @Id String id,
        String arenaId,
        String title,
        @Nullable String place,
        LocalDate startsOn,
        LocalDate endsOn,
        String enteredBy,
        Instant enteredAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant reportAskedAt,
        @Nullable Instant reportRemindedAt,
        @Nullable Instant reportMissedAt,
        @Version int version) {

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_PLACE = 80;
    /**
     * The maximum number of days from the first to the last day of a gathering. If a person enters a longer gathering,
     * the person has most likely mistyped a day.
     */
    public static final int LONGEST_DAYS = 31;

    /** The title, place and days of a gathering that a person has submitted in a form. */
    public record Content(
            String title,
            @Nullable String place,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /**
     * Creates a gathering.
     *
     * @throws Refusal if the title is blank, a text is too long, the last day is before the first day, or the last day
     *     is more than {@link #LONGEST_DAYS} days after the first day
     */
    public static Gathering of(String arenaId, Content content, String by, Instant now) {
        return new Gathering(
                        NewId.next(),
                        arenaId,
                        "",
                        null,
                        content.startsOn(),
                        content.startsOn(),
                        by,
                        now,
                        null,
                        null,
                        null,
                        null,
                        0)
                .changed(content);
    }

    /**
     * Returns a copy of the gathering with this content. If the last day of the gathering changes, the bot asks for the
     * report again after the new last day. Throws a refusal for a cancelled gathering or invalid content.
     */
    public Gathering changed(Content content) {
        requireHeld();
        var title = ArenaTextValidator.required(content.title(), LONGEST_TITLE);
        var place = content.place() == null ? null : ArenaTextValidator.required(content.place(), LONGEST_PLACE);
        var last = content.endsOn() == null ? content.startsOn() : content.endsOn();
        if (last.isBefore(content.startsOn())) {
            throw new Refusal("arena.period-reversed", content.startsOn(), last);
        }
        if (last.isAfter(content.startsOn().plusDays(LONGEST_DAYS))) {
            throw new Refusal("arena.period-long", content.startsOn(), last, LONGEST_DAYS);
        }
        var told = new Content(title, place, content.startsOn(), last);
        return last.equals(endsOn)
                ? with(told, cancelledAt, reportAskedAt, reportRemindedAt, reportMissedAt)
                : with(told, cancelledAt, null, null, null);
    }

    public Gathering cancelled(Instant now) {
        requireHeld();
        return with(content(), now, reportAskedAt, reportRemindedAt, reportMissedAt);
    }

    public Gathering askedForReport(Instant now) {
        return with(content(), cancelledAt, now, reportRemindedAt, reportMissedAt);
    }

    public Gathering remindedOfReport(Instant now) {
        return with(content(), cancelledAt, reportAskedAt, now, reportMissedAt);
    }

    public Gathering missedReport(Instant now) {
        return with(content(), cancelledAt, reportAskedAt, reportRemindedAt, now);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /**
     * Returns whether people can still add contributions. The last day for contributions is the day before the
     * gathering.
     */
    public boolean isAhead(LocalDate today) {
        return !isCancelled() && today.isBefore(startsOn);
    }

    /**
     * Returns whether people can write the report about the gathering on this day. The first day for writing the report
     * is the last day of the gathering.
     */
    public boolean isReportable(LocalDate today) {
        return !isCancelled() && !today.isBefore(endsOn);
    }

    /** Throws a refusal if the gathering is cancelled, or if it is too late to add contributions to the gathering. */
    public void requireAhead(LocalDate today) {
        requireHeld();
        if (!isAhead(today)) {
            throw new Refusal("arena.begun", title, startsOn);
        }
    }

    /**
     * Throws a refusal if the last day of the gathering is still to come, because people cannot write the report
     * earlier.
     */
    public void requireReportable(LocalDate today) {
        requireHeld();
        if (!isReportable(today)) {
            throw new Refusal("arena.not-over", title, endsOn);
        }
    }

    /** Throws a refusal if the gathering is cancelled. */
    public void requireHeld() {
        if (cancelledAt != null) {
            throw new Refusal("arena.cancelled-already", title, cancelledAt);
        }
    }

    /**
     * Returns whether this gathering duplicates {@code earlier}. Returns false if {@code earlier} is cancelled.
     * Duplicates arise when a person submits the same form twice.
     */
    public boolean repeats(Gathering earlier) {
        return !earlier.isCancelled()
                && arenaId.equals(earlier.arenaId)
                && content().equals(earlier.content());
    }

    public Content content() {
        return new Content(title, place, startsOn, endsOn);
    }

    private Gathering with(
            Content content,
            @Nullable Instant cancelled,
            @Nullable Instant asked,
            @Nullable Instant reminded,
            @Nullable Instant missed) {
        return new Gathering(
                id,
                arenaId,
                content.title(),
                content.place(),
                content.startsOn(),
                content.endsOn() == null ? content.startsOn() : content.endsOn(),
                enteredBy,
                enteredAt,
                cancelled,
                asked,
                reminded,
                missed,
                version);
    }
}
