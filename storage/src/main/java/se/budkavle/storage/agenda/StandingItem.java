package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A standing agenda item: an item on every agenda of a network, or on the agendas of certain months.
 *
 * @param id the network's id, a hyphen, and the item's id in the YAML file with networks, for example
 *     hallbarhetsradet-opening
 * @param position the item's index among the network's standing items, counted from 0
 * @param section the heading above the item; null for none
 * @param presenter the name of the person who presents the item; null if nobody is named
 * @param minutes the planned length in minutes; 0 if no length is set
 * @param months the months' numbers (1 to 12) separated by commas; null for every month
 * @param proposed whether the planned length and the presenter are only proposals; true if they are not taken from a
 *     document of the network
 * @param endedAt when the standing item was removed; null while new agendas contain it
 */
@Table("standing_item")
public record StandingItem(
        @Id String id,
        String networkId,
        int position,
        @Nullable String section,
        String title,
        @Nullable String presenter,
        int minutes,
        ItemPurpose purpose,
        @Nullable String months,
        boolean proposed,
        @Nullable Instant endedAt,
        @Version int version) {

    private static final String MONTHS = "(1[0-2]|[1-9])(,(1[0-2]|[1-9]))*";

    /**
     * Creates a standing item of a network.
     *
     * @throws IllegalArgumentException if a value is invalid; not a {@code Refusal}, because standing items come only
     *     from YAML files and not from users
     */
    public static StandingItem of(
            String networkId,
            String word,
            int position,
            @Nullable String section,
            AgendaItemContent content,
            @Nullable String months) {
        if (word == null || !word.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("an agenda item needs an id of a-z, 0-9 and hyphens, not " + word);
        }
        if (months != null && !months.matches(MONTHS)) {
            throw new IllegalArgumentException("months are numbers from 1 to 12, not " + months);
        }
        return new StandingItem(
                id(networkId, word),
                networkId,
                position,
                AgendaSectionValidator.optional(section),
                content.title(),
                content.presenter(),
                content.minutes(),
                content.purpose(),
                months,
                false,
                null,
                0);
    }

    /** Returns the database id of a standing item: the network's id, a hyphen, and the item's id in the YAML file. */
    public static String id(String networkId, String word) {
        return networkId + "-" + word;
    }

    /**
     * Returns a copy of this standing item with the content of {@code other} from a YAML file. If this standing item
     * was removed, the copy is active again.
     */
    public StandingItem become(StandingItem other) {
        return with(
                other.position,
                other.section,
                other.title,
                other.presenter,
                other.minutes,
                other.purpose,
                other.months,
                other.proposed,
                null);
    }

    public StandingItem ended(Instant at) {
        return with(position, section, title, presenter, minutes, purpose, months, proposed, at);
    }

    /** Returns a copy of this standing item and marks the planned length and the presenter in the copy as proposals. */
    public StandingItem asProposal() {
        return with(position, section, title, presenter, minutes, purpose, months, true, endedAt);
    }

    /**
     * Returns whether the agenda item was created from this standing item and still has the standing item's proposed
     * length or presenter. Returns false if the length and presenter of this standing item are not marked as proposals.
     */
    public boolean isProposedIn(AgendaItem item) {
        return proposed
                && id.equals(item.origin().standingId())
                && (minutes > 0 && minutes == item.minutes()
                        || presenter != null && presenter.equals(item.presenter()));
    }

    private StandingItem with(
            int newPosition,
            @Nullable String newSection,
            String newTitle,
            @Nullable String newPresenter,
            int newMinutes,
            ItemPurpose newPurpose,
            @Nullable String newMonths,
            boolean isProposed,
            @Nullable Instant end) {
        return new StandingItem(
                id,
                networkId,
                newPosition,
                newSection,
                newTitle,
                newPresenter,
                newMinutes,
                newPurpose,
                newMonths,
                isProposed,
                end,
                version);
    }

    /** Returns the title, presenter, planned length and purpose that are copied to an agenda item. */
    AgendaItemContent content() {
        return new AgendaItemContent(title, null, presenter, minutes, purpose);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /**
     * Returns whether the agendas of meetings in this month contain this standing item.
     *
     * @param month the month's number, 1 for January
     */
    public boolean standsIn(int month) {
        return months == null || Arrays.asList(months.split(",")).contains(String.valueOf(month));
    }
}
