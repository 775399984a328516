package se.budkavle.storage.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A poll in a network to find the time of a meeting. People tick the proposed times at which they can come.
 *
 * @param form how the meeting will be held: the name of a constant of {@code MeetingFormat}
 * @param place the location of the meeting; null if it is not decided yet
 * @param link the URL of the online meeting; null if there is none
 * @param slots the proposed times, earliest first; the index of a time in this list is its position
 * @param closesAt the time until which answers are accepted
 * @param closedAt when the poll was closed; null while it is open
 * @param chosen the position of the chosen time in {@code slots}; null until a time is chosen
 * @param meetingId the id of the meeting at the chosen time; null until a time is chosen
 */
public record Poll(
        @Id String id,
        String networkId,
        String title,
        String form,
        @Nullable String place,
        @Nullable String link,

        @MappedCollection(idColumn = "poll_id", keyColumn = "position")
        List<ProposedTime> slots,

        String createdBy,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Integer chosen,
        @Nullable String meetingId,
        @Version int version) {

    public static final int MOST_SLOTS = 10;

    private static final int FEWEST_SLOTS = 2;
    private static final int LONGEST_TITLE = 120;

    /**
     * Creates an open poll. Throws a {@code Refusal} if the title, a proposed time or the closing time is invalid, or
     * if too few or too many times are proposed. Duplicate proposed times are stored once.
     */
    public static Poll opened(
            String networkId,
            String title,
            String form,
            @Nullable String place,
            @Nullable String link,
            Collection<ProposedTime> asked,
            Instant closesAt,
            String by,
            Instant now) {
        if (InvisibleCharacterFilter.isNone(title)) {
            throw new Refusal("poll.title-missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new Refusal("poll.title-length", LONGEST_TITLE);
        }
        var slots = asked.stream()
                .distinct()
                .sorted(Comparator.comparing(ProposedTime::startsAt).thenComparing(ProposedTime::endsAt))
                .toList();
        if (slots.size() < FEWEST_SLOTS || slots.size() > MOST_SLOTS) {
            throw new Refusal("poll.times-count", FEWEST_SLOTS, MOST_SLOTS, slots.size());
        }
        var first = slots.get(0).startsAt();
        if (!first.isAfter(now)) {
            throw new Refusal("poll.time-past", first);
        }
        if (!closesAt.isAfter(now)) {
            throw new Refusal("poll.answer-by-past", closesAt);
        }
        if (!first.isAfter(closesAt)) {
            throw new Refusal("poll.answer-by-late", closesAt, first);
        }
        return new Poll(
                NewId.next(),
                networkId,
                title.strip(),
                form,
                place,
                link,
                slots,
                by,
                now,
                closesAt,
                null,
                null,
                null,
                0);
    }

    public Poll closed(Instant now) {
        requireOpen();
        return with(now, null, null);
    }

    /**
     * Returns a copy of the poll with the chosen time and the meeting. Throws a {@code Refusal} if the poll is still
     * open or has a chosen time already.
     *
     * @param position the position of the chosen time among the proposed times
     * @param meeting the id of the meeting that was planned at the chosen time
     */
    public Poll decided(int position, String meeting) {
        requireChoosable(position);
        return with(closedAt, position, meeting);
    }

    private Poll with(@Nullable Instant closed, @Nullable Integer position, @Nullable String meeting) {
        return new Poll(
                id, networkId, title, form, place, link, slots, createdBy, openedAt, closesAt, closed, position,
                meeting, version);
    }

    public ProposedTime slot(int position) {
        if (position < 0 || position >= slots.size()) {
            throw new Refusal("poll.unknown");
        }
        return slots.get(position);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Returns the chosen time; throws a {@code NullPointerException} if no time is chosen yet. */
    public ProposedTime decidedSlot() {
        return slot(Objects.requireNonNull(chosen, "the poll is not decided"));
    }

    public boolean isDecided() {
        return chosen != null;
    }

    /**
     * Returns whether the poll still accepts answers. A poll accepts no answers from its closing time on, even if the
     * bot has not closed it yet.
     */
    public boolean takesAnswersAt(Instant now) {
        return isOpen() && closesAt.isAfter(now);
    }

    /** Throws a {@code Refusal} if the poll accepts no more answers, see {@link #takesAnswersAt}. */
    public void requireTakingAnswersAt(Instant now) {
        requireOpen();
        if (!takesAnswersAt(now)) {
            throw new Refusal("poll.closed-already", title, closesAt);
        }
    }

    public void requireOpen() {
        requireUndecided();
        if (closedAt != null) {
            throw new Refusal("poll.closed-already", title, closedAt);
        }
    }

    public void requireChoosable(int position) {
        slot(position);
        requireUndecided();
        if (closedAt == null) {
            throw new Refusal("poll.open-still", title, closesAt);
        }
    }

    private void requireUndecided() {
        if (chosen != null) {
            throw new Refusal("poll.decided-already", title, slots.get(chosen).startsAt());
        }
    }
}
