package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;

/**
 * One issue of one or several networks' newsletter, from its first draft to when all copies are accounted for.
 *
 * @param year     with the number, what people call it by: the third of 2026 is 2026-3
 * @param text     as Markdown
 * @param promises what it tells of that is still to come
 * @param authorId the person who began it
 * @param revision how often its subject or text was saved
 * @param editedAt when that was last
 * @param sendAt   when it goes out; null for a draft
 * @param batchId  the sending that its copies belong to; null until there is one
 * @param sentAt   when its sending began; null until then
 */
@Table("newsletter_issue")
public record Issue(
        @Id String id,
        int year,
        int number,
        String subject,
        String text,
        @MappedCollection(idColumn = "issue_id") Set<IssueNetwork> networks,
        @MappedCollection(idColumn = "issue_id") Set<Promise> promises,
        String authorId,
        State state,
        int revision,
        Instant createdAt,
        Instant editedAt,
        Instant sendAt,
        String batchId,
        Instant sentAt,
        @Version int version) {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_TEXT = 30_000;
    public static final int MOST_NETWORKS = 40;

    /** STOPPED: some copies may have gone out, the rest does not go until the sending is taken up again. */
    public enum State { DRAFT, SCHEDULED, SENDING, SENT, STOPPED, DISCARDED }

    /** @param number the next of its year, see {@link Issues#nextNumber} */
    public static Issue draft(int year, int number, String subject, String text, Collection<String> networkIds, String by,
            Instant now) {
        if (networkIds.isEmpty() || networkIds.size() > MOST_NETWORKS) {
            throw new Refusal("newsletter.networks-count", MOST_NETWORKS);
        }
        return new Issue(se.budkavle.storage.Id.next(), year, number, checkedSubject(subject), checkedText(text),
                networkIds.stream().map(IssueNetwork::new).collect(Collectors.toUnmodifiableSet()), Set.of(), by,
                State.DRAFT, 1, now, now, null, null, null, 0);
    }

    /** What people call it by. */
    public String code() {
        return year + "-" + number;
    }

    public List<String> networkIds() {
        return networks.stream().map(IssueNetwork::networkId).sorted().toList();
    }

    /**
     * With another subject or text.
     *
     * @param onRevision what the editor had before them; an edit made on an older one is refused
     */
    public Issue edited(int onRevision, String newSubject, String newText, Instant now) {
        requireDraft();
        if (isEditedSince(onRevision)) {
            throw new Refusal("newsletter.edited-meanwhile", code());
        }
        return with(checkedSubject(newSubject), checkedText(newText), promises, state, revision + 1, now, sendAt, batchId,
                sentAt);
    }

    public boolean isEditedSince(int onRevision) {
        return revision != onRevision;
    }

    /** With what its text tells of that is still to come; what it promised before stays. */
    public Issue promising(Collection<Promise> more) {
        requireDraft();
        var matters = more.stream().map(Promise::matter).toList();
        var all = promises.stream().filter(one -> !matters.contains(one.matter())).collect(Collectors.toSet());
        all.addAll(more);
        return with(subject, text, Set.copyOf(all), state, revision, editedAt, sendAt, batchId, sentAt);
    }

    /** What it promised that its text still names. */
    public Set<Promise> standingPromises() {
        return promises.stream().filter(one -> text.contains(one.words())).collect(Collectors.toUnmodifiableSet());
    }

    /** Its copies go out from this time on. */
    public Issue scheduled(Instant at) {
        requireDraft();
        if (text.isEmpty()) {
            throw new Refusal("newsletter.empty", code());
        }
        return in(State.SCHEDULED, at, null, null);
    }

    /** Its copies go out at this earlier time. */
    public Issue broughtForward(Instant at) {
        require(State.SCHEDULED);
        return in(State.SCHEDULED, at, null, null);
    }

    /** Back to a draft before any copy has gone out. */
    public Issue withdrawn() {
        require(State.SCHEDULED);
        return in(State.DRAFT, null, null, null);
    }

    /** Its copies go out now, as a sending of this id. */
    public Issue sending(String batch, Instant now) {
        require(State.SCHEDULED);
        return in(State.SENDING, sendAt, batch, now);
    }

    /** The rest of a sending that was stopped or is over goes out. */
    public Issue sendingOn() {
        require(State.STOPPED, State.SENT);
        return in(State.SENDING, sendAt, batchId, sentAt);
    }

    /** No copy is left to go out. */
    public Issue sent() {
        require(State.SENDING);
        return in(State.SENT, sendAt, batchId, sentAt);
    }

    /** In the middle: what has not gone out stays where it is. */
    public Issue stopped() {
        require(State.SENDING);
        return in(State.STOPPED, sendAt, batchId, sentAt);
    }

    /** Thrown away, and kept so that it can be taken back. */
    public Issue discarded() {
        requireDraft();
        return in(State.DISCARDED, null, null, null);
    }

    public Issue takenBack() {
        require(State.DISCARDED);
        return in(State.DRAFT, null, null, null);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether readers have it, or some of them. */
    public boolean hasGoneOut() {
        return sentAt != null;
    }

    public void requireDraft() {
        require(State.DRAFT);
    }

    /** Tells what would be sent from anything else: what was approved is this, and no other. */
    public String fingerprint(Collection<Picture> pictures) {
        var pictured = pictures.stream().sorted(Comparator.comparing(Picture::name))
                .map(one -> String.join(" ", one.name(), one.digest(), one.alternative())).toList();
        return Fingerprint.of(String.join("\n", subject, String.join(",", networkIds()),
                pictured.size() + " " + String.join("\n", pictured), text));
    }

    /** Whether a save would change nothing. */
    public boolean says(String otherSubject, String otherText) {
        return subject.equals(checkedSubject(otherSubject)) && text.equals(checkedText(otherText));
    }

    private void require(State... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Refusal("newsletter.is-" + state.name().toLowerCase(Locale.ROOT), code());
        }
    }

    private Issue in(State newState, Instant at, String batch, Instant begun) {
        return with(subject, text, promises, newState, revision, editedAt, at, batch, begun);
    }

    private Issue with(String newSubject, String newText, Set<Promise> promised, State newState, int newRevision,
            Instant edited, Instant at, String batch, Instant begun) {
        return new Issue(id, year, number, newSubject, newText, networks, promised, authorId, newState, newRevision,
                createdAt, edited, at, batch, begun, version);
    }

    /** One line, so that no mail program takes a part of it for a header. */
    static String checkedSubject(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST_SUBJECT) {
            throw new Refusal("newsletter.subject-length", LONGEST_SUBJECT);
        }
        return line;
    }

    /** May be empty while it is a draft; PostgreSQL keeps no null character. */
    static String checkedText(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
        if (lines.length() > LONGEST_TEXT) {
            throw new Refusal("newsletter.text-length", LONGEST_TEXT, lines.length());
        }
        return lines;
    }
}
