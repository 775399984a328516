package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.SourceMessage;

/**
 * A decision of a network at one of its meetings.
 *
 * @param itemId the id of the agenda item to which the decision belongs; null for none
 * @param year the year of the meeting; null before the minutes are first sent. In each year, the numbers of decisions
 *     start at 1.
 * @param number the number of the decision within its network and year; null before the minutes are first sent
 * @param earlierId the id of the network's earlier decision that this decision replaces or ends; null for none
 * @param effect whether this decision replaces or ends the earlier decision; null if there is no earlier decision. The
 *     earlier decision stays valid until this decision gets its number.
 * @param source the chat message from which a person recorded the decision; null for none
 */
public record Decision(
        @Id String id,
        String networkId,
        String meetingId,
        @Nullable String itemId,
        String text,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable String earlierId,
        @Nullable Effect effect,
        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable SourceMessage source,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 2000;

    /**
     * The effect of a decision on an earlier decision: the later decision replaces the earlier decision, or only ends
     * the earlier decision.
     */
    public enum Effect {
        REPLACES,
        ENDS
    }

    public static Decision of(
            String networkId, String meetingId, @Nullable String itemId, String text, String by, Instant now) {
        return new Decision(
                NewId.next(),
                networkId,
                meetingId,
                itemId,
                MinutesTextValidator.required(text, LONGEST_TEXT),
                null,
                null,
                null,
                null,
                null,
                by,
                now,
                0);
    }

    /**
     * Returns a copy of the decision with this chat message as its source. The source is the chat message from which a
     * person recorded the decision; null for none.
     */
    public Decision madeFrom(@Nullable SourceMessage message) {
        return with(text, year, number, earlierId, effect, message);
    }

    public Decision withText(String newText) {
        return with(MinutesTextValidator.required(newText, LONGEST_TEXT), year, number, earlierId, effect, source);
    }

    /**
     * Returns a copy of the decision with this number. The number of a decision never changes, because people refer to
     * it.
     */
    public Decision numbered(int inYear, int newNumber) {
        if (isNumbered()) {
            throw new IllegalStateException("The decision " + id + " has a number already");
        }
        return with(text, inYear, newNumber, earlierId, effect, source);
    }

    /**
     * Returns a copy of this decision with a link to an earlier decision of the same network. In the copy,
     * {@code earlier} is the decision that is replaced or ended.
     *
     * @throws Refusal if the earlier decision is this decision itself
     * @throws IllegalStateException if the earlier decision has no number yet or belongs to another network
     */
    public Decision affecting(Effect how, Decision earlier) {
        if (earlier.id.equals(id)) {
            throw new Refusal("minutes.earlier-itself");
        }
        if (!earlier.isNumbered() || !earlier.networkId.equals(networkId)) {
            throw new IllegalStateException("The decision " + id + " cannot affect " + earlier.id);
        }
        return with(text, year, number, earlier.id, how, source);
    }

    public Decision affectingNothing() {
        return with(text, year, number, null, null, source);
    }

    public boolean isNumbered() {
        return number != null;
    }

    /** Throws a refusal if minutes with the decision have been sent, because people may then refer to its number. */
    public void requireRemovable() {
        if (isNumbered()) {
            throw new Refusal("minutes.decision-sent", code());
        }
    }

    /**
     * Returns the number and year as people write them, for example 12/2026. May be called only for a decision that has
     * a number.
     */
    public String code() {
        return Objects.requireNonNull(number, "it is numbered") + "/" + year;
    }

    /**
     * Returns whether this decision duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(Decision earlier) {
        return Objects.equals(itemId, earlier.itemId)
                && text.equals(earlier.text)
                && Objects.equals(earlierId, earlier.earlierId)
                && effect == earlier.effect
                && writtenBy.equals(earlier.writtenBy);
    }

    private Decision with(
            String newText,
            @Nullable Integer inYear,
            @Nullable Integer newNumber,
            @Nullable String newEarlierId,
            @Nullable Effect newEffect,
            @Nullable SourceMessage newSource) {
        return new Decision(
                id,
                networkId,
                meetingId,
                itemId,
                newText,
                inYear,
                newNumber,
                newEarlierId,
                newEffect,
                newSource,
                writtenBy,
                writtenAt,
                version);
    }
}
