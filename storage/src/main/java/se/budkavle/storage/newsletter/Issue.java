package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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
 * A newsletter issue of one or several networks, from the first draft until it is sent to all readers.
 *
 * @param year the first part of the displayed code: the third newsletter issue of 2026 has the code 2026-3
 * @param number the second part of the displayed code, which starts at 1 each year
 * @param text the text as Markdown
 * @param promises the future events that the text announces
 * @param authorId the person who created the newsletter issue
 * @param revision how many times the subject line or the text was saved
 * @param editedAt when the subject line or the text was most recently saved
 * @param sendAt when the newsletter issue is to be sent; null for a draft
 * @param batchId the batch (one message to many recipients) that sends the issue; null until sending starts
 * @param sentAt when sending started; null before that
 */
@Table("newsletter_issue")
public record Issue(
        @Id String id,
        int year,
        int number,
        String subject,
        String text,
        @MappedCollection(idColumn = "issue_id") Set<PublishingNetwork> networks,
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

    /**
     * The state of a newsletter issue. STOPPED: a person has stopped the sending, and some readers do not get the issue
     * until a person resumes the sending.
     */
    public enum State {
        DRAFT,
        SCHEDULED,
        SENDING,
        SENT,
        STOPPED,
        DISCARDED
    }

    /**
     * Creates a draft of a new newsletter issue; throws a {@code Refusal} if a value is invalid.
     *
     * @param number the next unused number of the year, see {@link Issues#nextNumber}
     * @param by the person who creates the newsletter issue
     */
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
                networkIds.stream().map(PublishingNetwork::new).collect(Collectors.toUnmodifiableSet()),
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

    /** Returns the code by which people refer to the newsletter issue: its year and number, for example 2026-3. */
    public String code() {
        return code(year, number);
    }

    static String code(int year, int number) {
        return year + "-" + number;
    }

    public IssueSummary summary() {
        return new IssueSummary(id, code(), subject, state, hasGoneOut(), networkIds());
    }

    public List<String> networkIds() {
        return networks.stream().map(PublishingNetwork::networkId).sorted().toList();
    }

    /**
     * Returns a copy of the draft with another subject line and text. Throws a {@code Refusal} if the issue is no
     * draft, if the draft was saved while the author was editing it, or if a text is invalid.
     *
     * @param onRevision the revision number of the draft when the author began to edit
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

    /**
     * Returns a copy of the draft. The copy also announces these coming events. If the draft already announces an
     * event, the new words about the event replace the old words.
     */
    public Issue promising(Collection<AnnouncedEvent> more) {
        requireDraft();
        var matters = more.stream().map(AnnouncedEvent::matter).toList();
        var all =
                promises.stream().filter(one -> !matters.contains(one.matter())).collect(Collectors.toSet());
        all.addAll(more);
        return with(subject, text, Set.copyOf(all), state, revision, editedAt, sendAt, batchId, sentAt);
    }

    /**
     * Returns the events that the issue announces. Omits an event if the words that announced it, such as its date, are
     * no longer in the text.
     */
    public Set<AnnouncedEvent> stillAnnouncedEvents() {
        return promises.stream().filter(one -> mentions(one.words())).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns whether the text contains these words, such as a date. Ignores places with a digit directly before or
     * after the words: "1 May 2027" is not found in "11 May 2027".
     */
    public boolean mentions(String words) {
        return Pattern.compile("(?<!\\d)" + Pattern.quote(words) + "(?!\\d)")
                .matcher(text)
                .find();
    }

    /**
     * Returns a copy of the draft, scheduled for sending at this time. Throws a {@code Refusal} if the text is empty or
     * the newsletter issue is not a draft.
     */
    public Issue scheduled(Instant at) {
        requireDraft();
        if (text.isEmpty()) {
            throw new Refusal("newsletter.empty", code());
        }
        return in(State.SCHEDULED, at, null, null);
    }

    /**
     * Returns a copy of the scheduled newsletter issue with this new sending time. Throws a {@code Refusal} if the
     * issue is not scheduled.
     */
    public Issue rescheduled(Instant at) {
        require(State.SCHEDULED);
        return in(State.SCHEDULED, at, null, null);
    }

    /**
     * Returns a copy of the scheduled newsletter issue in the state of a draft. Throws a {@code Refusal} if the issue
     * is not scheduled, for example because sending has started.
     */
    public Issue withdrawn() {
        require(State.SCHEDULED);
        return in(State.DRAFT, null, null, null);
    }

    /**
     * Returns a copy of the scheduled newsletter issue in the state SENDING.
     *
     * @param batch the id of the batch (one message to many recipients) that sends the issue
     */
    public Issue sending(String batch, Instant now) {
        require(State.SCHEDULED);
        return in(State.SENDING, sendAt, batch, now);
    }

    /**
     * Returns a copy of a stopped or sent newsletter issue in the state SENDING. Called when a person resumes the
     * sending, or sends the issue to some recipients again.
     */
    public Issue sendingOn() {
        require(State.STOPPED, State.SENT);
        return in(State.SENDING, sendAt, batchId, sentAt);
    }

    /** Returns a copy of the newsletter issue in the state SENT, because the outcome is known for every recipient. */
    public Issue sent() {
        require(State.SENDING);
        return in(State.SENT, sendAt, batchId, sentAt);
    }

    /**
     * Returns a copy of the newsletter issue in the state STOPPED. The unsent messages of the stopped issue stay in the
     * queue.
     */
    public Issue stopped() {
        require(State.SENDING);
        return in(State.STOPPED, sendAt, batchId, sentAt);
    }

    /** Returns a copy of the draft in the state DISCARDED, which {@code takenBack} can undo. */
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

    /** Returns the id of the batch that sends the newsletter issue; throws an exception if sending has not started. */
    public String requiredBatchId() {
        return Objects.requireNonNull(batchId, "the issue has no batch");
    }

    /** Returns the scheduled time for sending; throws an exception if no time is set. */
    public Instant requiredSendAt() {
        return Objects.requireNonNull(sendAt, "the issue is not scheduled");
    }

    /** Returns whether sending has started, so that readers may already have the newsletter issue. */
    public boolean hasGoneOut() {
        return sentAt != null;
    }

    public void requireDraft() {
        require(State.DRAFT);
    }

    /**
     * Returns a hash of all content that readers see: subject line, networks, pictures and text. An approval of the
     * issue is valid only while the hash does not change.
     */
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

    /**
     * Returns whether the newsletter issue already has this subject line and text, so that it need not be saved again.
     */
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

    /**
     * Returns the subject line with line breaks and repeated spaces replaced by one space. In an email, a line break in
     * the subject line would start another email header. Throws a {@code Refusal} if the subject line is empty or too
     * long.
     */
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

    /**
     * Returns the text with normalised line breaks, without invisible characters and without surrounding spaces.
     * Accepts an empty text, because the text of a draft may be empty. Throws a {@code Refusal} if the text is too
     * long.
     */
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
