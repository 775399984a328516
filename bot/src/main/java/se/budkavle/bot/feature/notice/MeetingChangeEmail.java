package se.budkavle.bot.feature.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.EmailRecipientFinder.LetterReader;
import se.budkavle.bot.delivery.LastAnnouncedMeetingFinder;
import se.budkavle.bot.delivery.MeetingChangeDeliveryKey;
import se.budkavle.bot.delivery.MentionEmailComposer;
import se.budkavle.bot.delivery.PageEmailBuilder.Part;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingEmail;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AnnouncedMeeting;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the email about a moved, relocated, renamed or cancelled meeting, for people who want an email when a channel
 * message mentions them.
 */
@Component
class MeetingChangeEmail implements MentionEmailComposer {

    private final MeetingChangeComposer changes;
    private final LastAnnouncedMeetingFinder told;
    private final Invited invited;
    private final MeetingEmail letters;

    MeetingChangeEmail(
            MeetingChangeComposer changes, LastAnnouncedMeetingFinder told, Invited invited, MeetingEmail letters) {
        this.changes = changes;
        this.told = told;
        this.invited = invited;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "meeting.changed.letter";
    }

    @Override
    public String goesWith() {
        return MeetingChangeDeliveryKey.NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = changes.meeting(delivery);
        var skip = changes.skip(delivery, meeting);
        return skip.isPresent()
                ? skip.get()
                : letters.of(delivery, meeting, reader -> parts(meeting, told.before(delivery), reader));
    }

    private List<Part> parts(Meeting meeting, AnnouncedMeeting before, LetterReader reader) {
        var concerned = invited.concernedBy(meeting, before.startsAt());
        boolean concerns = concerned.contains(reader.person());
        var page = meeting.isCancelled() ? cancelled(meeting, before) : changed(meeting, before);
        if (meeting.isCancelled() || !invited.isInvited(meeting, reader.person())) {
            return (concerns ? Optional.of(new Part(page, List.of())) : letters.standingIn(page, reader, concerned))
                    .stream().toList();
        }
        return letters.calling(page, meeting, reader, concerned).stream().toList();
    }

    private Page cancelled(Meeting meeting, AnnouncedMeeting before) {
        var page =
                Page.of(changes.title(meeting, before)).line("meeting.changed.was", Phrase.strong(before.startsAt()));
        return meeting.cancelReason() == null ? page : page.line("meeting.reason", meeting.cancelReason());
    }

    private Page changed(Meeting meeting, AnnouncedMeeting before) {
        var page = Page.of(changes.title(meeting, before))
                .line(Phrase.strong(MeetingWords.when(meeting)))
                .line(MeetingWords.where(meeting.venue()));
        if (before.isRenamedIn(meeting)) {
            page = page.line("meeting.changed.now-called", meeting.title());
        }
        return before.isMovedIn(meeting)
                ? page.line("meeting.changed.was", MeetingChangeComposer.timeBefore(meeting, before))
                        .line("meeting.changed.answers-stay")
                : page;
    }
}
