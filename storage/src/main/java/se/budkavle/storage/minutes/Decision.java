package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A decision of a network at one of its meetings.
 *
 * @param itemId the id of the agenda item under which the decision was taken; null for none
 * @param year the year of the meeting, from which the number begins anew; null before the minutes are first sent
 * @param number the number of the decision within its network and year; null before the minutes are first sent
 */
public record Decision(
        @Id String id,
        String networkId,
        String meetingId,
        @Nullable String itemId,
        String text,
        @Nullable Integer year,
        @Nullable Integer number,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 2000;

    public static Decision of(
            String networkId, String meetingId, @Nullable String itemId, String text, String by, Instant now) {
        return new Decision(
                NewId.next(),
                networkId,
                meetingId,
                itemId,
                MinutesText.required(text, LONGEST_TEXT),
                null,
                null,
                by,
                now,
                0);
    }

    public Decision withText(String newText) {
        return with(MinutesText.required(newText, LONGEST_TEXT), year, number);
    }

    /** Returns a copy with its number. The number of a decision never changes, because people refer to it. */
    public Decision numbered(int inYear, int newNumber) {
        if (isNumbered()) {
            throw new IllegalStateException("The decision " + id + " has a number already");
        }
        return with(text, inYear, newNumber);
    }

    public boolean isNumbered() {
        return number != null;
    }

    /** Throws a refusal if the decision has been sent, because its number must not lead to nothing. */
    public void requireRemovable() {
        if (isNumbered()) {
            throw new Refusal("minutes.decision-sent", code());
        }
    }

    /** Returns the number and year as people write it, for example 12/2026. Only for a numbered decision. */
    public String code() {
        return Objects.requireNonNull(number, "it is numbered") + "/" + year;
    }

    /** Returns whether this decision repeats an earlier one, as when a person submits one form twice. */
    public boolean repeats(Decision earlier) {
        return Objects.equals(itemId, earlier.itemId)
                && text.equals(earlier.text)
                && writtenBy.equals(earlier.writtenBy);
    }

    private Decision with(String newText, @Nullable Integer inYear, @Nullable Integer newNumber) {
        return new Decision(
                id, networkId, meetingId, itemId, newText, inYear, newNumber, writtenBy, writtenAt, version);
    }
}
