package se.budkavle.bot.view.minutes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.AttendanceChanges;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.Motion;
import se.budkavle.storage.minutes.ParagraphNumber;
import se.budkavle.storage.minutes.ParagraphNumbers;
import se.budkavle.storage.minutes.Reservation;
import se.budkavle.storage.minutes.Verification;
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.Verifier;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomes;

/** Reads the minutes of a meeting from the database, in the order of the meeting's agenda. */
@Component
public class MinutesReader {

    private final AllMinutes minutes;
    private final MinutesEntryLoader written;
    private final Decisions decisions;
    private final ItemsInActualOrder items;
    private final MeetingDayLoader days;
    private final Networks networks;
    private final AttendanceChanges changes;
    private final PresenceReader presences;
    private final OwnerNames owners;
    private final ParagraphNumbers paragraphs;
    private final AllNetworkSettings settings;
    private final VerificationReader verification;
    private final Documents documents;
    private final TakeHomes takeHomes;

    MinutesReader(
            AllMinutes minutes,
            MinutesEntryLoader written,
            Decisions decisions,
            ItemsInActualOrder items,
            MeetingDayLoader days,
            Networks networks,
            AttendanceChanges changes,
            PresenceReader presences,
            OwnerNames owners,
            ParagraphNumbers paragraphs,
            AllNetworkSettings settings,
            VerificationReader verification,
            Documents documents,
            TakeHomes takeHomes) {
        this.minutes = minutes;
        this.written = written;
        this.decisions = decisions;
        this.items = items;
        this.days = days;
        this.networks = networks;
        this.changes = changes;
        this.presences = presences;
        this.owners = owners;
        this.paragraphs = paragraphs;
        this.settings = settings;
        this.verification = verification;
        this.documents = documents;
        this.takeHomes = takeHomes;
    }

    @Transactional(readOnly = true)
    public MinutesView of(Meeting meeting) {
        var all = written.of(meeting);
        var known = minutes.findById(meeting.id());
        var ofNetwork = settings.of(meeting.networkId()).minutesKind();
        var kind = known.map(one -> one.kind(ofNetwork)).orElse(ofNetwork);
        var codes = kind == MinutesKind.FORMAL ? codes(meeting) : Map.<String, String>of();
        var presence = presences.of(meeting);
        var allChanges = changes.findAllByMeetingIdOrderById(meeting.id());
        var taken = items.of(meeting);
        var order = taken.stream().map(one -> one.item().id()).toList();
        var itemDays = days.of(meeting, order);
        var shown = taken.stream()
                .map(one -> new MinutesView.Item(
                        one.number(),
                        codes.get(one.item().id()),
                        one.item(),
                        itemDays.get(one.item().id()),
                        all.about(one.item().id()::equals),
                        presence.at(one.item().id(), order, allChanges)))
                .toList();
        var ids = shown.stream().map(one -> one.item().id()).collect(Collectors.toSet());
        var network = networks.findById(meeting.networkId()).orElseThrow();
        boolean formal = kind == MinutesKind.FORMAL;
        var verifiers = formal ? verification.chosen(meeting, network, presence) : List.<Verifier>of();
        var state = formal
                ? verification.of(meeting).filter(one -> one.minutes().isFinished())
                : Optional.<VerificationState>empty();
        return new MinutesView(
                meeting,
                network,
                kind,
                known,
                presence,
                shown,
                // Includes the entries whose agenda item is not on the agenda, so that no text is lost.
                all.about(id -> id == null || !ids.contains(id)),
                documents(meeting, ids, known),
                names(all, verifiers, state),
                earlier(all.decisions()),
                takenHome(all.decisions()),
                verifiers,
                state);
    }

    private List<Document> documents(Meeting meeting, Set<String> itemIds, Optional<Minutes> known) {
        var sentAt = known.map(Minutes::finishedAt);
        return documents.ofMeeting(meeting.id()).stream()
                .filter(one -> one.itemId() == null || itemIds.contains(one.itemId()))
                .filter(one -> sentAt.map(sent -> !one.addedAt().isAfter(sent)).orElse(true))
                .toList();
    }

    /** Returns a map from the ids of the meeting's items to their paragraph numbers (§) with the year. */
    private Map<String, String> codes(Meeting meeting) {
        return paragraphs.findAllByMeetingIdOrderByNumber(meeting.id()).stream()
                .filter(one -> one.itemId() != null)
                .collect(Collectors.toMap(
                        ParagraphNumber::requiredItemId, ParagraphNumber::code, (one, next) -> one + ", " + next));
    }

    /**
     * Returns a map from the ids of earlier decisions to their codes. The map contains the earlier decisions that the
     * given decisions replace or end.
     */
    private Map<String, String> earlier(List<Decision> all) {
        var ids = all.stream().map(Decision::earlierId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : decisions.findAllByIdIn(ids).stream().collect(Collectors.toMap(Decision::id, Decision::code));
    }

    private Set<String> takenHome(List<Decision> all) {
        var ids = all.stream().filter(Decision::isNumbered).map(Decision::id).toList();
        return ids.isEmpty()
                ? Set.of()
                : takeHomes.among(ids).stream().map(TakeHome::decisionId).collect(Collectors.toSet());
    }

    private Map<String, String> names(ItemEntries all, List<Verifier> verifiers, Optional<VerificationState> state) {
        return owners.of(
                Stream.of(
                                all.actions().stream().map(Action::ownerId).filter(Objects::nonNull),
                                all.motions().stream().map(Motion::personId).filter(Objects::nonNull),
                                all.reservations().stream().map(Reservation::personId),
                                verifiers.stream().map(Verifier::personId),
                                state.stream()
                                        .flatMap(one -> one.verified().stream())
                                        .map(Verification::personId))
                        .flatMap(ids -> ids)
                        .collect(Collectors.toSet()),
                all.actions().stream().anyMatch(one -> one.ownerOrganisationId() != null));
    }
}
