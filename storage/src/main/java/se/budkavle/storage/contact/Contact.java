package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * Someone whom networks write to by mail; which networks do is said by its {@link Listing}s.
 *
 * @param organisation  whom the person works for, as free text; null for none
 * @param name          the person's; null where only the address is known
 * @param address       as {@link MailAddress#text} gives it; null once erased
 * @param addressKey    one for each box, by which doubles are found; null once erased
 * @param tags          in small letters, parted by commas; empty for none
 * @param source        where it comes from, as free text; null where nobody said
 * @param confirmedAt   when it was last known to be right
 * @param askedAt       when the person was asked whether to stay; null while no answer is waited for
 * @param pausedBecause why nothing is sent for now, as a code; null where something is
 * @param endedBecause  null while it has not ended
 */
public record Contact(
        @Id String id,
        String organisation,
        String name,
        String address,
        String addressKey,
        String tags,
        Origin origin,
        String source,
        Instant since,
        Instant confirmedAt,
        Instant askedAt,
        String pausedBecause,
        Instant endedAt,
        EndedBecause endedBecause,
        Instant erasedAt,
        @Version int version) {

    public enum Origin { ADDED, IMPORTED, SIGNED_UP }

    /** OWN_WISH is the person's own no, which no import undoes. */
    public enum EndedBecause { OWN_WISH, COORDINATOR, UNANSWERED }

    public enum State { REACHABLE, PAUSED, ENDED }

    private static final int LONGEST = 120;
    private static final int LONGEST_TAGS = 400;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}]");
    private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    public static Contact of(MailAddress address, String organisation, String name, Collection<String> tags, Origin origin,
            String source, Instant now) {
        return new Contact(se.budkavle.storage.Id.next(), text(organisation), text(name), address.text(), address.key(),
                joined(tags), origin, text(source), now, now, null, null, null, null, null, 0);
    }

    /** With another organisation, name and tags. */
    public Contact told(String newOrganisation, String newName, Collection<String> newTags) {
        requireNotErased();
        return with(text(newOrganisation), text(newName), address, addressKey, joined(newTags), confirmedAt, askedAt, pausedBecause,
                endedAt, endedBecause, erasedAt);
    }

    /** With what a list tells of it: what the list leaves empty stays, and tags are added. */
    public Contact completedBy(Contact list) {
        return told(list.organisation == null ? organisation : list.organisation, list.name == null ? name : list.name,
                List.of(tags, list.tags));
    }

    /**
     * Taken into a register in which it does not stand: what other registers know of it stays, and the list fills what is empty. Once it
     * has ended, nothing is left of what they knew.
     */
    public Contact joining(Contact list) {
        requireNotErased();
        return isEnded() ? anew(this, list) : filledBy(list);
    }

    private static Contact anew(Contact ended, Contact list) {
        return new Contact(ended.id, list.organisation, list.name, list.address, list.addressKey, list.tags, list.origin, list.source,
                list.since, list.confirmedAt, null, null, null, null, null, ended.version);
    }

    /** With what a list tells where nothing is known yet. */
    public Contact filledBy(Contact list) {
        return told(organisation == null ? list.organisation : organisation, name == null ? list.name : name,
                List.of(tags.isEmpty() ? list.tags : tags));
    }

    /** At another address, so that what the old one was paused for is over. */
    public Contact movedTo(MailAddress other) {
        requireNotErased();
        return with(organisation, name, other.text(), other.key(), tags, confirmedAt, askedAt, null, endedAt, endedBecause, erasedAt);
    }

    /** Asked whether to stay; null where the person has not got the question. */
    public Contact asked(Instant now) {
        return with(organisation, name, address, addressKey, tags, confirmedAt, now, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /** Known to be right as of now. */
    public Contact confirmed(Instant now) {
        requireNotEnded();
        return with(organisation, name, address, addressKey, tags, now, null, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /** Gets nothing until someone has looked at it. */
    public Contact paused(String because) {
        return with(organisation, name, address, addressKey, tags, confirmedAt, askedAt, because, endedAt, endedBecause, erasedAt);
    }

    public Contact resumed() {
        return paused(null);
    }

    /** Ends; one that has ended stays so since then, but the person's own wish outranks any other reason. */
    public Contact ended(EndedBecause because, Instant now) {
        var reason = isEnded() && because != EndedBecause.OWN_WISH ? endedBecause : because;
        return with(organisation, name, address, addressKey, tags, confirmedAt, null, pausedBecause,
                isEnded() ? endedAt : now, reason, erasedAt);
    }

    /** Written to again; refuses where it was the person's own wish to end. */
    public Contact revived(Instant now) {
        requireNotErased();
        if (saidNo()) {
            throw new Refusal("contact.said-no");
        }
        return with(organisation, name, address, addressKey, tags, now, null, null, null, null, erasedAt);
    }

    /** Written to again, as the person has asked for it. */
    public Contact returned(Instant now) {
        requireNotErased();
        return with(organisation, name, address, addressKey, tags, now, null, null, null, null, erasedAt);
    }

    /** Ended, and without anything that tells of the person; the organisation stays for the counts. */
    public Contact erased(Instant now) {
        var ended = ended(EndedBecause.COORDINATOR, now);
        return with(organisation, null, null, null, "", confirmedAt, null, null, ended.endedAt, ended.endedBecause,
                erasedAt == null ? now : erasedAt);
    }

    private Contact with(String newOrganisation, String newName, String newAddress, String newKey, String newTags, Instant confirmed,
            Instant asked, String paused, Instant ended, EndedBecause because, Instant erased) {
        var kept = erased == null ? source : null;
        return new Contact(id, newOrganisation, newName, newAddress, newKey, newTags, origin, kept, since, confirmed, asked, paused,
                ended, because, erased, version);
    }

    public State state() {
        return isEnded() ? State.ENDED : pausedBecause != null ? State.PAUSED : State.REACHABLE;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether the person asked to be left alone. */
    public boolean saidNo() {
        return endedBecause == EndedBecause.OWN_WISH;
    }

    public List<String> tagList() {
        return tags.isEmpty() ? List.of() : List.of(tags.split(","));
    }

    /** In small letters, each once, in the order of the alphabet. */
    public static List<String> tagsOf(String typed) {
        return List.of(typed.split("[,;]")).stream().map(tag -> plain(tag).toLowerCase(Locale.ROOT)).filter(tag -> !tag.isEmpty())
                .distinct().sorted().toList();
    }

    private void requireNotEnded() {
        if (isEnded()) {
            throw new Refusal("contact.ended-already");
        }
    }

    private void requireNotErased() {
        if (erasedAt != null) {
            throw new Refusal("contact.erased-already");
        }
    }

    private static String joined(Collection<String> tags) {
        var joined = tags.stream().flatMap(tag -> tagsOf(tag).stream()).distinct().sorted().collect(Collectors.joining(","));
        if (joined.length() > LONGEST_TAGS) {
            throw new Refusal("contact.tags-length", LONGEST_TAGS);
        }
        return joined;
    }

    /** On one line, without invisible signs and with single blanks, so that the same name is written the same; null for nothing. */
    public static String text(String typed) {
        var text = typed == null ? "" : plain(typed);
        if (text.length() > LONGEST) {
            throw new Refusal("contact.text-length", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    private static String plain(String typed) {
        return GAPS.matcher(INVISIBLE.matcher(typed).replaceAll("")).replaceAll(" ").strip();
    }
}
