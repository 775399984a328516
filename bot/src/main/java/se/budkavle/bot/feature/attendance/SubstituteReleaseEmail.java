package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.EmailRecipientFinder.LetterReader;
import se.budkavle.bot.delivery.MentionEmailComposer;
import se.budkavle.bot.delivery.PageEmailBuilder.Part;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingEmail;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Builds the email to a substitute who has accepted but is no longer needed. The email saves the substitute an
 * unnecessary journey.
 */
@Component
class SubstituteReleaseEmail implements MentionEmailComposer {

    private final SubstituteRequests requests;
    private final Meetings meetings;
    private final Networks networks;
    private final Invited invited;
    private final MeetingEmail letters;
    private final Clock clock;

    SubstituteReleaseEmail(
            SubstituteRequests requests,
            Meetings meetings,
            Networks networks,
            Invited invited,
            MeetingEmail letters,
            Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.networks = networks;
        this.invited = invited;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meeting.release.letter";
    }

    @Override
    public String goesWith() {
        return SubstituteReleaseComposer.NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var request = requests.findById(delivery.subject()).orElse(null);
        if (request == null) {
            return new Composed.Skip("meeting.skipped-answered");
        }
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        return meeting.isAhead(clock.instant())
                ? letters.of(delivery, meeting, reader -> parts(request, meeting, reader))
                : new Composed.Skip("meeting.skipped-past");
    }

    private List<Part> parts(SubstituteRequest request, Meeting meeting, LetterReader reader) {
        var page = Page.titled(
                        "meeting.release.title",
                        meeting.heading(networks.findById(meeting.networkId())
                                .orElseThrow()
                                .title()),
                        invited.dayOf(meeting))
                .line(Phrase.strong(MeetingWords.when(meeting)))
                .line(
                        "meeting.release.changed",
                        invited.person(request.absentId()).name());
        return reader.person().id().equals(request.substituteId())
                ? List.of(new Part(page, List.of()))
                : letters.standingIn(page, reader, List.of(invited.person(request.substituteId()))).stream()
                        .toList();
    }
}
