package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.paper.DocumentFile;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.document.DocumentRecorder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPositions;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Meeting;

/**
 * Stores proposed agenda items. Also stores how coordinators change agenda items and decide about them. Checks the
 * person's right before storing.
 */
@Component
class AgendaItemRecorder {

    private final AgendaItems items;
    private final AgendaCreator creator;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;
    private final AgendaRights agendaRights;
    private final AgendaDeliveries agendaDeliveries;
    private final ProposalOutcomeDeliveries outcomes;
    private final AgendaDeadlines deadlines;
    private final DocumentRecorder documents;
    private final AuditLog audit;
    private final Clock clock;

    AgendaItemRecorder(
            AgendaItems items,
            AgendaCreator creator,
            AgendaMeetingFinder meetings,
            Rights rights,
            AgendaRights agendaRights,
            AgendaDeliveries agendaDeliveries,
            ProposalOutcomeDeliveries outcomes,
            AgendaDeadlines deadlines,
            DocumentRecorder documents,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.creator = creator;
        this.meetings = meetings;
        this.rights = rights;
        this.agendaRights = agendaRights;
        this.agendaDeliveries = agendaDeliveries;
        this.outcomes = outcomes;
        this.deadlines = deadlines;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns the meeting with this id. Throws a refusal if the user has no right to propose agenda items for the
     * meeting, or if the meeting has begun or is cancelled.
     */
    Meeting proposable(String meetingId, Caller caller) {
        var meeting = meetings.meeting(meetingId);
        rights.requireBelonging(caller, meetings.network(meeting), AgendaMeetingFinder.ONLY_MEMBERS);
        requireAhead(meeting);
        return meeting;
    }

    /**
     * Stores a proposed agenda item. From the deadline on, a proposal is moved to the network's next ordinary meeting
     * whose deadline has not passed. If no later ordinary meeting is planned, the proposal stays with this meeting.
     *
     * @param source the chat message from which the item was made; null for none
     * @param file a document for the item; null for none
     */
    @Transactional
    AgendaItem propose(
            String meetingId,
            AgendaItemContent told,
            @Nullable SourceMessage source,
            @Nullable DocumentFile file,
            Caller caller) {
        var asked = proposable(meetingId, caller);
        var meeting = isLateFor(asked) ? laterMeeting(asked) : asked;
        creator.make(meeting);
        var proposed = NewAgendaItem.proposed(
                        meeting.id(), told, rights.personId(caller), placeIn(meeting), clock.instant())
                .madeFrom(source);
        var item = there(proposed).orElseGet(() -> stored("agenda.propose", proposed, caller));
        attach(meeting, item, file, caller);
        return item;
    }

    /**
     * Returns the first later meeting whose deadline for proposals has not passed. If the deadlines of all later
     * meetings have passed, returns the first later meeting. If no later meeting is planned, returns the given meeting.
     */
    private Meeting laterMeeting(Meeting asked) {
        var later = Stream.iterate(meetings.after(asked), Optional::isPresent, one -> meetings.after(one.orElseThrow()))
                .flatMap(Optional::stream)
                .toList();
        return later.stream()
                .filter(one -> !isLateFor(one))
                .findFirst()
                .orElseGet(() -> later.isEmpty() ? asked : later.get(0));
    }

    boolean isLateFor(Meeting meeting) {
        return !deadlines.itemsClose(meeting).isAfter(clock.instant());
    }

    /**
     * Adds an item to the agenda; the item needs no further decision.
     *
     * @param file a document for the item; null for none
     */
    @Transactional
    AgendaItem add(
            Meeting meeting,
            @Nullable String section,
            AgendaItemContent told,
            @Nullable DocumentFile file,
            Caller caller) {
        requireRunning(meeting, caller);
        creator.make(meeting);
        var added = NewAgendaItem.added(
                meeting.id(), section, told, rights.personId(caller), placeIn(meeting), clock.instant());
        var item = there(added).orElseGet(() -> announced(meeting, stored("agenda.add", added, caller), caller));
        attach(meeting, item, file, caller);
        return item;
    }

    private void attach(Meeting meeting, AgendaItem item, @Nullable DocumentFile file, Caller caller) {
        if (file != null) {
            documents.add(meeting, item.id(), file, rights.personId(caller));
        }
    }

    @Transactional
    AgendaItem accept(String itemId, Caller caller) {
        var item = decidable(itemId, caller);
        return told(stored("agenda.accept", item.accepted(rights.personId(caller), clock.instant()), caller), caller);
    }

    @Transactional
    AgendaItem postpone(String itemId, String reason, Caller caller) {
        var item = decidable(itemId, caller);
        return told(
                stored("agenda.postpone", item.postponed(reason, rights.personId(caller), clock.instant()), caller),
                caller);
    }

    @Transactional
    AgendaItem decline(String itemId, String reason, Caller caller) {
        var item = decidable(itemId, caller);
        return told(
                stored("agenda.decline", item.declined(reason, rights.personId(caller), clock.instant()), caller),
                caller);
    }

    /**
     * Stores the new content of an agenda item. Throws a refusal with the current content if somebody else has changed
     * the content since the user opened the form.
     *
     * @param seen the fingerprint of the content that the form showed
     */
    @Transactional
    AgendaItem edit(String itemId, AgendaItemContent told, String seen, Caller caller) {
        var before = decidable(itemId, caller);
        var edited = before.withContent(told);
        if (edited.equals(before)) {
            return before;
        }
        if (!before.contentFingerprint().equals(seen)) {
            throw Refusal.changedMeanwhile("agenda.item-changed", AgendaMessage.content(before));
        }
        var item = stored("agenda.edit", edited, caller);
        return announced(meetings.meeting(item.meetingId()), item, caller);
    }

    @Transactional
    AgendaItem moveUnder(String itemId, String section, Caller caller) {
        var item = decidable(itemId, caller);
        var all = items.findAllByMeetingIdOrderByPositionAscIdAsc(item.meetingId());
        var under = item.under(section, ItemPositions.last(all) + 1);
        if (item.position() == ItemPositions.last(all) && Objects.equals(item.section(), under.section())) {
            return item;
        }
        var moved = stored("agenda.move", under, caller);
        return announced(meetings.meeting(item.meetingId()), moved, caller);
    }

    @Transactional
    AgendaItem move(String itemId, boolean earlier, Caller caller) {
        var item = decidable(itemId, caller);
        var now = clock.instant();
        ItemPositions.moved(items.findAllByMeetingIdOrderByPositionAscIdAsc(item.meetingId()), item, earlier)
                .forEach(items::save);
        audit.save(AuditEntry.of(rights.personId(caller), "agenda.move", item.id(), item.meetingId(), now));
        return announced(meetings.meeting(item.meetingId()), item(itemId), caller);
    }

    /**
     * Returns the agenda item with this id, so that the user can decide about the item. Throws a refusal if the user
     * has no right to decide about this item, or if the meeting has begun or is cancelled.
     */
    AgendaItem decidable(String itemId, Caller caller) {
        var item = item(itemId);
        requireRunning(meetings.meeting(item.meetingId()), caller);
        return item;
    }

    /**
     * Returns an agenda item that a group prepares for another network. The group's meeting may already have begun.
     * Throws a refusal if the user has no right to decide about the group's agenda.
     */
    AgendaItem preparing(String itemId, Caller caller) {
        var item = item(itemId);
        agendaRights.requireRunningAgenda(caller, meetings.network(meetings.meeting(item.meetingId())));
        if (!item.isToPrepare()) {
            throw new Refusal("chat.unknown-press");
        }
        return item;
    }

    /**
     * Returns the agenda item with this id. Throws a refusal if the user has no right to decide about the item. Also
     * throws a refusal if the item's meeting has begun, except if the user's group prepares the item for another
     * network.
     */
    AgendaItem shown(String itemId, Caller caller) {
        return item(itemId).isToPrepare() ? preparing(itemId, caller) : decidable(itemId, caller);
    }

    private AgendaItem item(String id) {
        return Optional.of(id).flatMap(items::findById).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /** Throws a refusal if the user has no right to change the meeting's agenda, or if the meeting has begun. */
    void requireRunning(Meeting meeting, Caller caller) {
        agendaRights.requireRunningAgenda(caller, meetings.network(meeting));
        requireAhead(meeting);
    }

    private void requireAhead(Meeting meeting) {
        meetings.network(meeting).requireAlive();
        if (!meeting.isAhead(clock.instant())) {
            throw new Refusal(
                    meeting.isCancelled() ? "agenda.meeting-cancelled" : "agenda.meeting-begun",
                    meeting.title(),
                    meeting.startsAt());
        }
    }

    /**
     * Returns the stored agenda item that has the same content as this new item; empty if no such item is stored. A
     * form that is submitted twice therefore creates only one agenda item.
     */
    private Optional<AgendaItem> there(AgendaItem item) {
        return items.findAllByMeetingIdOrderByPositionAscIdAsc(item.meetingId()).stream()
                .filter(item::repeats)
                .findFirst();
    }

    private int placeIn(Meeting meeting) {
        return ItemPositions.open(items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()));
    }

    private AgendaItem stored(String action, AgendaItem item, Caller caller) {
        Instant now = clock.instant();
        var saved = items.save(item);
        audit.save(AuditEntry.of(rights.personId(caller), action, saved.id(), saved.meetingId(), now));
        return saved;
    }

    private AgendaItem told(AgendaItem item, Caller caller) {
        var meeting = meetings.meeting(item.meetingId());
        outcomes.decided(meeting, item, Objects.requireNonNull(item.decision().decidedBy(), "it is decided"));
        return announced(meeting, item, caller);
    }

    private AgendaItem announced(Meeting meeting, AgendaItem item, Caller caller) {
        agendaDeliveries.changedBy(meeting, rights.personId(caller));
        return item;
    }
}
