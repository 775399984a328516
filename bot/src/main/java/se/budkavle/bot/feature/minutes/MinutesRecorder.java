package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionInput;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.MinutesNote;
import se.budkavle.storage.minutes.MinutesNotes;

/**
 * Stores the notes and actions that people write in minutes. Each entry is a separate row in the database, so that
 * nothing is lost when two people write at the same time. The calling code must have checked that the person may write
 * the minutes.
 */
@Component
class MinutesRecorder {

    private final AllMinutes minutes;
    private final MinutesNotes notes;
    private final Actions actions;
    private final List<ActionChangeListener> actionListeners;
    private final OwnerNames names;
    private final AuditLog audit;
    private final Clock clock;

    MinutesRecorder(
            AllMinutes minutes,
            MinutesNotes notes,
            Actions actions,
            List<ActionChangeListener> actionListeners,
            OwnerNames names,
            AuditLog audit,
            Clock clock) {
        this.minutes = minutes;
        this.notes = notes;
        this.actions = actions;
        this.actionListeners = actionListeners;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** Throws a refusal if the meeting's minutes are finished (no longer open for changes). */
    @Transactional(readOnly = true)
    void requireOpen(Meeting meeting) {
        minutes.findById(meeting.id()).ifPresent(Minutes::requireOpen);
    }

    @Transactional
    void addNote(Meeting meeting, @Nullable String itemId, String text, String by) {
        begin(meeting, by);
        var note = MinutesNote.of(meeting.id(), itemId, text, by, clock.instant());
        if (isNew(note, notes.findAllByMeetingIdOrderById(meeting.id()), MinutesNote::repeats)) {
            stored("minutes.note", notes.save(note).id(), meeting, by);
        }
    }

    @Transactional
    void addAction(Meeting meeting, @Nullable String itemId, ActionInput given, String by) {
        begin(meeting, by);
        var action = Action.from(
                ActionOrigin.meeting(meeting.id(), itemId),
                meeting.networkId(),
                given.text(),
                given.owner(),
                given.dueOn(),
                by,
                clock.instant());
        if (isNew(action, actions.findAllByMeetingIdOrderById(meeting.id()), Action::repeats)) {
            stored("minutes.action", actions.save(action).id(), meeting, by);
            tellListeners(meeting);
        }
    }

    /**
     * Stores the new text of a note. Deletes the note if the text is blank.
     *
     * @param seen the version number that the note's database row had when the person opened the form
     */
    @Transactional
    void editNote(Meeting meeting, String id, int seen, String text, String by) {
        requireOpen(meeting);
        var note = own(notes.findById(id).orElseThrow(MinutesRecorder::gone), MinutesNote::meetingId, meeting);
        boolean same = !text.isBlank() && note.withText(text).equals(note);
        requireSeen(same || note.version() == seen, note.text());
        if (text.isBlank()) {
            notes.delete(note);
            stored("minutes.remove", id, meeting, by);
        } else if (!same) {
            notes.save(note.withText(text));
            stored("minutes.edit", id, meeting, by);
        }
    }

    /**
     * Stores the new content of an action. Deletes the action if the text is blank, but refuses to delete an action
     * that is no longer open.
     */
    @Transactional
    void editAction(Meeting meeting, String id, int seen, ActionInput given, String by) {
        requireOpen(meeting);
        var action = own(actions.findById(id).orElseThrow(MinutesRecorder::gone), Action::meetingId, meeting);
        if (given.text().isBlank()) {
            requireSeen(action.version() == seen, line(action));
            action.requireRemovable();
            actions.delete(action);
            stored("minutes.remove", id, meeting, by);
            tellListeners(meeting);
            return;
        }
        var changed = action.with(given.text(), given.owner(), given.dueOn(), clock.instant());
        requireSeen(changed.equals(action) || action.version() == seen, line(action));
        if (!changed.equals(action)) {
            actions.save(changed);
            stored("minutes.edit", id, meeting, by);
            tellListeners(meeting);
        }
    }

    private Phrase line(Action action) {
        return ActionLine.of(action, names.of(action.owner()));
    }

    /**
     * Throws a refusal if a later meeting's minutes have been sent, because the earlier minutes can then no longer be
     * corrected.
     */
    @Transactional(readOnly = true)
    void requireLatest(Meeting meeting) {
        Minutes.requireLatest(laterSent(meeting));
    }

    /**
     * Opens finished minutes again, so that they can be corrected and sent as a new edition. Does nothing if the
     * minutes are already open again for the same reason, because a person can submit a form twice.
     */
    @Transactional
    Minutes reopen(Meeting meeting, String reason, String by) {
        var known = minutes.findById(meeting.id()).orElseThrow(() -> new Refusal("minutes.open-already"));
        if (known.isReopenedBecause(reason)) {
            return known;
        }
        var reopened = minutes.save(known.reopened(reason, laterSent(meeting)));
        stored("minutes.reopen", meeting.id(), meeting, by);
        return reopened;
    }

    private @Nullable Instant laterSent(Meeting meeting) {
        return minutes.laterSent(meeting.networkId(), meeting.startsAt());
    }

    /**
     * Throws a refusal with the newer text if somebody else has changed an entry since this person opened the form.
     * Without this check, the form would overwrite the other person's change.
     */
    static void requireSeen(boolean isSeen, Object newerText) {
        if (!isSeen) {
            throw Refusal.changedMeanwhile("minutes.changed-meanwhile", newerText);
        }
    }

    /** Creates the minutes if they do not exist yet. Throws a refusal if the minutes are finished. */
    @Transactional
    void begin(Meeting meeting, String by) {
        minutes.findById(meeting.id())
                .ifPresentOrElse(
                        Minutes::requireOpen, () -> minutes.save(Minutes.started(meeting.id(), by, clock.instant())));
    }

    /**
     * Returns whether the entry differs from all stored entries. With this check, a form that is submitted twice is
     * stored only once.
     */
    static <T> boolean isNew(T entry, List<T> stored, BiPredicate<T, T> repeats) {
        return stored.stream().noneMatch(earlier -> repeats.test(entry, earlier));
    }

    static <T> T own(T entry, Function<T, @Nullable String> meetingId, Meeting meeting) {
        if (!meeting.id().equals(meetingId.apply(entry))) {
            throw new Refusal("chat.unknown-press");
        }
        return entry;
    }

    static Refusal gone() {
        return new Refusal("minutes.entry-gone");
    }

    private void tellListeners(Meeting meeting) {
        actionListeners.forEach(one -> one.actionsChanged(meeting.networkId()));
    }

    void stored(String action, String id, Meeting meeting, String by) {
        audit.save(AuditEntry.of(by, action, meeting.id(), id, clock.instant()));
    }
}
