package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meetings;

/**
 * Shows a preview of a meeting's cancellation, with the number of people who will be notified. Cancels the meeting
 * after the user confirms.
 */
@Component
class ConfirmCancel implements ConfirmationHandler<CancelRequest> {

    private final Meetings meetings;
    private final MeetingFinder finder;
    private final Invited invited;
    private final MeetingChanges changes;
    private final SendMeetingNowPress sendNow;
    private final Rights rights;
    private final Clock clock;

    ConfirmCancel(
            Meetings meetings,
            MeetingFinder finder,
            Invited invited,
            MeetingChanges changes,
            SendMeetingNowPress sendNow,
            Rights rights,
            Clock clock) {
        this.meetings = meetings;
        this.finder = finder;
        this.invited = invited;
        this.changes = changes;
        this.sendNow = sendNow;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "meeting.cancel";
    }

    @Override
    public Class<CancelRequest> type() {
        return CancelRequest.class;
    }

    @Override
    public Preview preview(CancelRequest asked, Caller caller) {
        var meeting = meetings.findById(asked.meetingId()).orElseThrow();
        var network = finder.networkOf(meeting);
        rights.requireCoordinating(caller, network);
        var by = rights.personId(caller);
        // Validates the cancellation before the preview. Throws a refusal if the meeting has begun or is already
        // cancelled, or if the reason is too long.
        var asCancelled = meeting.cancelled(asked.reason(), clock.instant());
        var heading = meeting.heading(network.title());
        var page = Page.titled("meeting.cancel.title", heading)
                .toned(Page.Tone.WARNING)
                .line(Phrase.strong(MeetingWords.when(meeting)))
                .line(MeetingWords.where(meeting.venue()));
        if (asked.reason() != null) {
            page = page.line("meeting.reason", asked.reason());
        }
        page = (changes.isNews(meeting, asCancelled)
                        ? page.line(
                                "meeting.cancel.told",
                                invited.concernedBy(meeting).size())
                        : page.line(MeetingWords.whoIsTold(meeting, changes.isAnnounced(meeting), false)))
                .line("meeting.cancel.asks");
        return Preview.of(page, Phrase.of("meeting.cancel.confirm"), () -> {
            var cancelled = changes.cancel(meeting.id(), asked.reason(), by);
            var receipt = Page.of(null)
                    .line(MeetingWords.of(cancelled, "meeting.cancelled-now", heading, meeting.startsAt()))
                    .line(changes.whoIsTold(cancelled));
            return sendNow.told(Reply.page(receipt), cancelled);
        });
    }
}
