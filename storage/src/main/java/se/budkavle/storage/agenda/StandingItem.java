package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An item that is on every agenda of a network, or on those of some months.
 *
 * @param id network and code from the catalogue, for example hallbarhetsradet-opening
 * @param position its position among the network's standing items, from 0
 * @param section the heading above it; null for none
 * @param presenter who presents it, as text; null when nobody is named
 * @param minutes its length; 0 when it is not set
 * @param months month numbers separated by commas; null for every meeting
 * @param proposed whether minutes and presenter are only proposals, not taken from a document
 * @param endedAt when it was removed from the agendas; null while it is on them
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
     * @throws IllegalArgumentException for an invalid value; not a refusal, because standing items come only from files
     */
    public static StandingItem of(
            String networkId,
            String word,
            int position,
            String section,
            AgendaItem.Content content,
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
                AgendaItem.checkedSection(section),
                content.title(),
                content.presenter(),
                content.minutes(),
                content.purpose(),
                months,
                false,
                null,
                0);
    }

    /** Returns the id of a network's item with this id in the catalogue. */
    public static String id(String networkId, String word) {
        return networkId + "-" + word;
    }

    /** Returns the item with new content from a file; an item that had ended becomes active again. */
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

    /** Returns the same item with minutes and presenter marked as proposals. */
    public StandingItem asProposal() {
        return with(position, section, title, presenter, minutes, purpose, months, true, endedAt);
    }

    /** Tells whether this item of an agenda still has the minutes or the presenter that are only proposed. */
    public boolean isProposedIn(AgendaItem item) {
        return proposed
                && id.equals(item.standingId())
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

    /** Returns its content for an item of a meeting's agenda. */
    AgendaItem.Content content() {
        return new AgendaItem.Content(title, null, presenter, minutes, purpose);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /** @param month 1 for January */
    public boolean standsIn(int month) {
        return months == null || Arrays.asList(months.split(",")).contains(String.valueOf(month));
    }
}
