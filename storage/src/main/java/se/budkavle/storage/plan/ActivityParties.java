package se.budkavle.storage.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/**
 * The parties of an activity besides the network that carries it out: owner, partners and funder, as short texts. The
 * texts about the parties may contain names of people.
 *
 * @param owner who owns the activity or is responsible for it; null if the plan does not say
 * @param partners with whom the activity is carried out; null if the plan does not say
 * @param funder who pays for the activity; null if the plan does not say
 */
public record ActivityParties(
        @Nullable String owner,
        @Nullable String partners,
        @Nullable String funder) {

    public static final int LONGEST = 200;

    public static final ActivityParties NONE = new ActivityParties(null, null, null);

    /**
     * Creates the parties from typed texts, in which line breaks become spaces. Throws a {@code Refusal} if a text is
     * longer than {@link #LONGEST}.
     */
    public static ActivityParties of(@Nullable String owner, @Nullable String partners, @Nullable String funder) {
        return new ActivityParties(cleaned(owner), cleaned(partners), cleaned(funder));
    }

    private static @Nullable String cleaned(@Nullable String text) {
        if (text == null || InvisibleCharacterFilter.isNone(text)) {
            return null;
        }
        var line = InvisibleCharacterFilter.of(text).strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST) {
            throw new Refusal("plan.parties.text-length", LONGEST);
        }
        return line;
    }

    /** Returns a copy of the parties. If a text is missing, the copy contains the text of {@code others}. */
    public ActivityParties or(ActivityParties others) {
        return new ActivityParties(
                owner == null ? others.owner : owner,
                partners == null ? others.partners : partners,
                funder == null ? others.funder : funder);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
