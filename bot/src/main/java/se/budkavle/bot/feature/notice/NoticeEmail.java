package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.EmailRecipientFinder.LetterReader;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.MentionEmailComposer;
import se.budkavle.bot.delivery.PageEmailBuilder.Part;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.document.MeetingDocumentReader;
import se.budkavle.bot.view.meeting.MeetingEmail;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.bot.view.meeting.RepresentationText;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the meeting notice (kallelse) as an email, for people who want an email when a channel message mentions them.
 */
@Component
class NoticeEmail implements MentionEmailComposer {

    private final Meetings meetings;
    private final Networks networks;
    private final Invited invited;
    private final RepresentationText representation;
    private final MeetingDocumentReader documents;
    private final MeetingEmail letters;
    private final Clock clock;

    NoticeEmail(
            Meetings meetings,
            Networks networks,
            Invited invited,
            RepresentationText representation,
            MeetingDocumentReader documents,
            MeetingEmail letters,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.invited = invited;
        this.representation = representation;
        this.documents = documents;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meeting.notice.letter";
    }

    @Override
    public String goesWith() {
        return MeetingNoticeDeliveryKey.NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        return meeting.isAhead(clock.instant())
                ? letters.of(delivery, meeting, reader -> parts(meeting, reader))
                : new Composed.Skip(meeting.isCancelled() ? "meeting.skipped-cancelled" : "meeting.skipped-past");
    }

    private List<Part> parts(Meeting meeting, LetterReader reader) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        var page = Page.of(MeetingWords.of(
                        meeting, "meeting.notice.title", meeting.heading(network.title()), invited.dayOf(meeting)))
                .line(Phrase.strong(MeetingWords.when(meeting)))
                .line(MeetingWords.where(meeting.venue()))
                .field(Phrase.of("meeting.represented"), representation.of(meeting, network));
        var attached = documents.of(meeting);
        if (!attached.isEmpty()) {
            page = page.field(Phrase.of("document.heading"), DocumentLines.names(attached));
        }
        page = page.footed(MeetingWords.of(meeting, "meeting.letter.notice-why"));
        return letters.calling(page, meeting, reader, invited.to(meeting)).stream()
                .toList();
    }
}
