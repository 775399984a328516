package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * One newsletter issue of one or several networks, from the first draft to the end of its sending.
 *
 * @param year together with the number, the name that people use: the third issue of 2026 is 2026-3
 * @param text the text as Markdown
 * @param promises the coming events that the text announces
 * @param authorId the person who created it
 * @param revision how often its subject or text was saved
 * @param editedAt when it was last saved
 * @param sendAt when it is sent; null for a draft
 * @param batchId the batch of its copies; null until there is one
 * @param sentAt when its sending started; null before
 */
@Table("newsletter_issue")
public record Issue(
        @Id String id,
        int year,
        int number,
        String subject,
        String text,
        @MappedCollection(idColumn = "issue_id") Set<IssueNetwork> networks,
        @MappedCollection(idColumn = "issue_id") Set<AnnouncedEvent> promises,
        String authorId,
        State state,
        int revision,
        Instant createdAt,
        Instant editedAt,
        @Nullable Instant sendAt,
        @Nullable String batchId,
        @Nullable Instant sentAt,
        @Version int version) {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_TEXT = 30_000;
    public static final int MOST_NETWORKS = 40;

    /** STOPPED: some copies may have been sent; the others are not sent until the sending is resumed. */
    public enum State {
        DRAFT,
        SCHEDULED,
        SENDING,
        SENT,
        STOPPED,
        DISCARDED
    }

    /** @param number the next number of its year, see {@link Issues#nextNumber} */
    public static Issue draft(
            int year, int number, String subject, String text, Collection<String> networkIds, String by, Instant now) {
        if (networkIds.isEmpty() || networkIds.size() > MOST_NETWORKS) {
            throw new Refusal("newsletter.networks-count", MOST_NETWORKS);
        }
        return new Issue(
                NewId.next(),
                year,
                number,
                checkedSubject(subject),
                checkedText(text),
                networkIds.stream().map(IssueNetwork::new).collect(Collectors.toUnmodifiableSet()),
                Set.of(),
                by,
                State.DRAFT,
                1,
                now,
                now,
                null,
                null,
                null,
                0);
    }

    /** Returns the name that people use, for example 2026-3. */
    public String code() {
        return year + "-" + number;
    }

    public List<String> networkIds() {
        return networks.stream().map(IssueNetwork::networkId).sorted().toList();
    }

    /**
     * Returns the issue with another subject or text.
     *
     * @param onRevision the revision that the editor saw; an edit of an older one is refused
     */
    public Issue edited(int onRevision, String newSubject, String newText, Instant now) {
        requireDraft();
        if (isEditedSince(onRevision)) {
            throw new Refusal("newsletter.edited-meanwhile", code());
        }
        return with(
                checkedSubject(newSubject),
                checkedText(newText),
                promises,
                state,
                revision + 1,
                now,
                sendAt,
                batchId,
                sentAt);
    }

    public boolean isEditedSince(int onRevision) {
        return revision != onRevision;
    }

    /** Adds coming events that the text announces; earlier ones stay. */
    public Issue promising(Collection<AnnouncedEvent> more) {
        requireDraft();
        var matters = more.stream().map(AnnouncedEvent::matter).toList();
        var all =
                promises.stream().filter(one -> !matters.contains(one.matter())).collect(Collectors.toSet());
        all.addAll(more);
        return with(subject, text, Set.copyOf(all), state, revision, editedAt, sendAt, batchId, sentAt);
    }

    /** Returns the announced events that the text still mentions. */
    public Set<AnnouncedEvent> standingPromises() {
        return promises.stream().filter(one -> text.contains(one.words())).collect(Collectors.toUnmodifiableSet());
    }

    /** Schedules the sending for this time. */
    public Issue scheduled(Instant at) {
        requireDraft();
        if (text.isEmpty()) {
            throw new Refusal("newsletter.empty", code());
        }
        return in(State.SCHEDULED, at, null, null);
    }

    /** Moves the sending to this earlier time. */
    public Issue broughtForward(Instant at) {
        require(State.SCHEDULED);
        return in(State.SCHEDULED, at, null, null);
    }

    /** Turns the scheduled issue back into a draft before its sending starts. */
    public Issue withdrawn() {
        require(State.SCHEDULED);
        return in(State.DRAFT, null, null, null);
    }

    /** Starts the sending as the batch with this id. */
    public Issue sending(String batch, Instant now) {
        require(State.SCHEDULED);
        return in(State.SENDING, sendAt, batch, now);
    }

    /** Resumes a stopped sending, or reopens a finished one. */
    public Issue sendingOn() {
        require(State.STOPPED, State.SENT);
        return in(State.SENDING, sendAt, batchId, sentAt);
    }

    /** Marks the issue as sent when every copy is finished. */
    public Issue sent() {
        require(State.SENDING);
        return in(State.SENT, sendAt, batchId, sentAt);
    }

    /** Stops the sending; copies that were not sent stay waiting. */
    public Issue stopped() {
        require(State.SENDING);
        return in(State.STOPPED, sendAt, batchId, sentAt);
    }

    /** Deletes the draft in a way that can be undone. */
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

    /** Returns the id of the batch that sends it; throws an exception before the sending starts. */
    public String requiredBatchId() {
        return Objects.requireNonNull(batchId, "the issue has no batch");
    }

    /** Returns when it is to be sent; throws an exception if it is not scheduled. */
    public Instant requiredSendAt() {
        return Objects.requireNonNull(sendAt, "the issue is not scheduled");
    }

    /** Tells whether its sending has started, so that readers may have it. */
    public boolean hasGoneOut() {
        return sentAt != null;
    }

    public void requireDraft() {
        require(State.DRAFT);
    }

    /** Returns a hash of everything that is sent, so that an approval is valid only for exactly this content. */
    public String fingerprint(Collection<Picture> pictures) {
        var pictured = pictures.stream()
                .sorted(Comparator.comparing(Picture::name))
                .map(one -> String.join(" ", one.name(), one.digest(), one.alternative()))
                .toList();
        return Fingerprint.of(String.join(
                "\n",
                subject,
                String.join(",", networkIds()),
                pictured.size() + " " + String.join("\n", pictured),
                text));
    }

    /** Tells whether saving this subject and text would change nothing. */
    public boolean says(String otherSubject, String otherText) {
        return subject.equals(checkedSubject(otherSubject)) && text.equals(checkedText(otherText));
    }

    private void require(State... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Refusal("newsletter.is-" + state.name().toLowerCase(Locale.ROOT), code());
        }
    }

    private Issue in(State newState, @Nullable Instant at, @Nullable String batch, @Nullable Instant begun) {
        return with(subject, text, promises, newState, revision, editedAt, at, batch, begun);
    }

    private Issue with(
            String newSubject,
            String newText,
            Set<AnnouncedEvent> promised,
            State newState,
            int newRevision,
            Instant edited,
            @Nullable Instant at,
            @Nullable String batch,
            @Nullable Instant begun) {
        return new Issue(
                id,
                year,
                number,
                newSubject,
                newText,
                networks,
                promised,
                authorId,
                newState,
                newRevision,
                createdAt,
                edited,
                at,
                batch,
                begun,
                version);
    }

    /** Reduces the subject to one line, because a line break in a mail header would start another header. */
    static String checkedSubject(String subject) {
        var line = InvisibleCharacterFilter.of(subject).replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            throw new Refusal("newsletter.subject-missing");
        }
        if (line.length() > LONGEST_SUBJECT) {
            throw new Refusal("newsletter.subject-length", LONGEST_SUBJECT);
        }
        return line;
    }

    /** Normalises the text, which may be empty in a draft. */
    static String checkedText(String text) {
        var lines = InvisibleCharacterFilter.of(text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (lines.length() > LONGEST_TEXT) {
            throw new Refusal("newsletter.text-length", LONGEST_TEXT, lines.length());
        }
        return lines;
    }
}
