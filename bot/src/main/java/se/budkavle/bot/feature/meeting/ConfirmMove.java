package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rhythm.NonWorkingReason;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meetings;

/**
 * Shows a preview with a meeting's old and new time and with the meetings that overlap with the new time. Moves the
 * meeting after the user confirms.
 */
@Component
class ConfirmMove implements ConfirmationHandler<MoveRequest> {

    private final Meetings meetings;
    private final MeetingFinder finder;
    private final ClashFinder clashes;
    private final MeetingChanges changes;
    private final SendMeetingNowPress sendNow;
    private final Rights rights;
    private final WorkingDays workingDays;
    private final AllNetworkSettings networkSettings;
    private final Association association;
    private final Clock clock;

    ConfirmMove(
            Meetings meetings,
            MeetingFinder finder,
            ClashFinder clashes,
            MeetingChanges changes,
            SendMeetingNowPress sendNow,
            Rights rights,
            WorkingDays workingDays,
            AllNetworkSettings networkSettings,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.finder = finder;
        this.clashes = clashes;
        this.changes = changes;
        this.sendNow = sendNow;
        this.rights = rights;
        this.workingDays = workingDays;
        this.networkSettings = networkSettings;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "meeting.move";
    }

    @Override
    public Class<MoveRequest> type() {
        return MoveRequest.class;
    }

    @Override
    public Preview preview(MoveRequest asked, Caller caller) {
        var meeting = meetings.findById(asked.meetingId()).orElseThrow();
        var network = finder.networkOf(meeting);
        rights.requireCoordinating(caller, network);
        var by = rights.personId(caller);
        // Validates the new time before the preview. Throws a refusal if the meeting has begun or is cancelled, or if
        // the new time is impossible or equals the old time.
        meeting.movedTo(asked.startsAt(), asked.endsAt(), clock.instant());
        var page = Page.of(MeetingWords.of(meeting, "meeting.move.title", meeting.heading(network.title())))
                .line("meeting.move.from", MeetingWords.when(meeting))
                .line("meeting.move.to", MeetingWords.when(asked.startsAt(), asked.endsAt()))
                .line("meeting.move.asks")
                .toned(Page.Tone.WARNING);
        var odd = oddDay(network, asked);
        if (odd.isPresent()) {
            page = page.line("meeting.move.odd-day", odd.get());
        }
        for (var clash : clashes.of(
                network,
                List.of(new ClashFinder.Time(asked.startsAt(), asked.endsAt())),
                Set.of(meeting.id()),
                rights.reading(caller))) {
            page = page.line(clash);
        }
        return Preview.of(page, MeetingWords.of(meeting, "meeting.move.confirm"), () -> {
            var moved = changes.move(meeting, asked.startsAt(), asked.endsAt(), by);
            var receipt = Page.of(null)
                    .line(MeetingWords.of(
                            moved, "meeting.moved", moved.heading(network.title()), MeetingWords.when(moved)))
                    .line(changes.whoIsTold(moved));
            return sendNow.told(Reply.page(receipt), moved);
        });
    }

    /** Returns why one of the meeting's new days is not a working day; empty if all new days are working days. */
    private Optional<Phrase> oddDay(Network network, MoveRequest asked) {
        boolean julyPause = networkSettings.of(network.id()).notices().julyPause();
        return workingDays
                .firstWhyNot(
                        LocalDate.ofInstant(asked.startsAt(), association.zone()),
                        LocalDate.ofInstant(asked.endsAt(), association.zone()),
                        julyPause)
                .map(NonWorkingReason::said);
    }
}
