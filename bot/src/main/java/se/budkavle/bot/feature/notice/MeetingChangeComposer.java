package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LastAnnouncedMeetingFinder;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MeetingChangeDeliveryKey;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.bot.view.meeting.NoticeButtons;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AnnouncedMeeting;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the message that announces a meeting's new time, place or title. Also announces that a meeting is cancelled,
 * or that a cancelled meeting takes place after all. The message mentions (notifies by @) the invited people. If a
 * substitute comes instead of an invited person, the message mentions the substitute.
 */
@Component
class MeetingChangeComposer implements LiveComposer {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Meetings meetings;
    private final Networks networks;
    private final Invited invited;
    private final LastAnnouncedMeetingFinder told;
    private final MentionedAccountFinder mentions;
    private final NoticeMessage notices;
    private final NoticeTime times;
    private final Clock clock;

    MeetingChangeComposer(
            Meetings meetings,
            Networks networks,
            Invited invited,
            LastAnnouncedMeetingFinder told,
            MentionedAccountFinder mentions,
            NoticeMessage notices,
            NoticeTime times,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.invited = invited;
        this.told = told;
        this.mentions = mentions;
        this.notices = notices;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public String name() {
        return MeetingChangeDeliveryKey.NAME;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    /**
     * Returns a key that all non-urgent changes of one meeting share. Messages with the same key mention (notify by @)
     * a person at most once an hour. Returns null for a cancellation or an urgent change, because messages about a
     * cancellation or an urgent change always mention people.
     */
    @Override
    public @Nullable String occasion(Delivery delivery) {
        var meeting = meeting(delivery);
        return meeting.isCancelled() || told.before(delivery).isPressing(meeting, clock.instant())
                ? null
                : MeetingChangeDeliveryKey.NAME + ":" + meeting.id();
    }

    @Override
    public Duration occasionLasts() {
        return AN_HOUR;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meeting(delivery);
        var skip = skip(delivery, meeting);
        if (skip.isPresent()) {
            return skip.get();
        }
        return new Composed.ChatPost(post(delivery, meeting, page(meeting, told.before(delivery))));
    }

    /**
     * Returns the new content of a sent message, with the meeting's current time and place, because the meeting may
     * have changed again. Returns {@code Skip} if the meeting takes place and has already begun.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        var meeting = meeting(sent);
        if (meeting.isCancelled()) {
            return new Composed.ChatPost(Post.of(
                    sent.id(),
                    notices.cancelled(
                            meeting, networks.findById(meeting.networkId()).orElseThrow())));
        }
        if (!meeting.isAhead(clock.instant())) {
            return new Composed.Skip("meeting.skipped-past");
        }
        return new Composed.ChatPost(post(sent, meeting, page(meeting, told.before(sent))));
    }

    private Post post(Delivery delivery, Meeting meeting, Page page) {
        var post = Post.of(delivery.id(), page)
                .mentioning(mentions.of(
                        invited.concernedBy(meeting, told.before(delivery).startsAt())));
        return meeting.isCancelled() ? post : post.with(NoticeButtons.underChange(meeting));
    }

    Meeting meeting(Delivery change) {
        return meetings.findById(MeetingChangeDeliveryKey.meetingId(change)).orElseThrow();
    }

    /**
     * Returns the reason to skip the announcement if it is not needed any more: the meeting has changed again, has
     * changed back, or is over. Returns empty if the announcement is still needed.
     */
    Optional<Composed.Skip> skip(Delivery change, Meeting meeting) {
        if (meeting.sequence() != MeetingChangeDeliveryKey.sequence(change)) {
            return Optional.of(new Composed.Skip("meeting.skipped-changed-again"));
        }
        if (!meeting.endsAt().isAfter(clock.instant())) {
            return Optional.of(new Composed.Skip("meeting.skipped-past"));
        }
        return told.before(change).isTrueOf(meeting)
                ? Optional.of(new Composed.Skip("meeting.skipped-changed-back"))
                : Optional.empty();
    }

    /**
     * Returns the title of the channel message and of the email. The title names the kind of change, the meeting and
     * its day.
     */
    Phrase title(Meeting meeting, AnnouncedMeeting before) {
        var heading = meeting.heading(
                networks.findById(meeting.networkId()).orElseThrow().title());
        return meeting.isCancelled()
                ? Phrase.of("meeting.changed.cancelled", heading, times.dayOf(before.startsAt()))
                : Phrase.of(changedTitle(meeting, before), heading, times.dayOf(meeting.startsAt()));
    }

    private Page page(Meeting meeting, AnnouncedMeeting before) {
        if (meeting.isCancelled()) {
            var page = Page.of(title(meeting, before))
                    .line("meeting.changed.was", before.startsAt())
                    .toned(Page.Tone.BAD)
                    .footed(MeetingWords.of(meeting, "meeting.changed.why"));
            return meeting.cancelReason() == null ? page : page.line("meeting.reason", meeting.cancelReason());
        }
        var page = Page.of(title(meeting, before))
                .toned(Page.Tone.WARNING)
                .footed(MeetingWords.of(meeting, "meeting.changed.why"));
        if (before.isMovedIn(meeting)) {
            page = page.line("meeting.changed.was", timeBefore(meeting, before)).line("meeting.changed.answers-stay");
        }
        if (before.isRenamedIn(meeting)) {
            page = page.line("meeting.changed.now-called", meeting.title());
        }
        return page.field(Phrase.of("meeting.when"), MeetingWords.when(meeting))
                .field(Phrase.of("meeting.where"), MeetingWords.where(meeting.venue()));
    }

    /**
     * Returns the message key of the title, which depends on the kind of change. If the meeting's name has changed
     * together with the time or the place, the title mentions only the new time or place.
     */
    private static String changedTitle(Meeting now, AnnouncedMeeting before) {
        if (before.isTrueOf(now)) {
            return "meeting.changed.back";
        }
        if (before.cancelled()) {
            return "meeting.changed.held-again";
        }
        if (!before.isMovedIn(now)) {
            return before.isPlacedIn(now) ? "meeting.changed.placed" : "meeting.changed.renamed";
        }
        return before.isPlacedIn(now) ? "meeting.changed.moved-and-placed" : "meeting.changed.moved";
    }

    /** Returns the meeting's former start. If only the end has changed, returns the former start and end. */
    static Object timeBefore(Meeting now, AnnouncedMeeting before) {
        return before.startsAt().equals(now.startsAt())
                ? MeetingWords.when(
                        before.startsAt(), Objects.requireNonNull(before.endsAt(), "only a known end has moved"))
                : before.startsAt();
    }
}
