package se.budkavle.bot.feature.poll;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/**
 * Handles the choice of a meeting time in the result message of a poll, and plans the meeting at that time. Throws a
 * refusal if a meeting time has already been chosen, if people can still vote, or if the chosen time is in the past.
 */
@Component
class ChooseTimePress implements Press {

    private final PollFinder context;
    private final Polls polls;
    private final Meetings meetings;
    private final AllNetworkSettings networkSettings;
    private final LivePosts posts;
    private final PollCloser closer;
    private final AuditLog audit;
    private final PollWording wording;
    private final NoticeTime times;
    private final Clock clock;

    ChooseTimePress(
            PollFinder context,
            Polls polls,
            Meetings meetings,
            AllNetworkSettings networkSettings,
            LivePosts posts,
            PollCloser closer,
            AuditLog audit,
            PollWording wording,
            NoticeTime times,
            Clock clock) {
        this.context = context;
        this.polls = polls;
        this.meetings = meetings;
        this.networkSettings = networkSettings;
        this.posts = posts;
        this.closer = closer;
        this.audit = audit;
        this.wording = wording;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public String act() {
        return PollButtonIds.CHOOSE_TIME;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var poll = context.poll(pressed);
        var by = context.coordinator(pressed.caller(), context.network(poll));
        int position = PollFinder.position(pressed.reference().size() > 1 ? pressed.reference(1) : pressed.value());
        poll.requireChoosable(position);
        var now = clock.instant();
        var meeting = meetings.save(meeting(poll, position, by.id()));
        var decided = polls.save(poll.decided(position, meeting.id()));
        closer.refreshPosts(decided);
        posts.refreshNow(PollDeliveryKeys.result(poll.id()));
        audit.save(AuditEntry.of(by.id(), "poll.choose", poll.id(), position + ", meeting " + meeting.id(), now));
        return Reply.of("poll.chosen", poll.title(), Phrase.strong(wording.slot(poll.slot(position))), next(meeting));
    }

    private Meeting meeting(Poll poll, int position, String by) {
        var now = clock.instant();
        var slot = poll.slot(position);
        if (!slot.startsAt().isAfter(now)) {
            throw new Refusal("poll.chosen-past", slot.startsAt());
        }
        return Meeting.plan(
                poll.networkId(),
                poll.title(),
                slot.startsAt(),
                slot.endsAt(),
                new Venue(MeetingFormat.valueOf(poll.form()), poll.place(), poll.link()),
                by,
                now);
    }

    private Phrase next(Meeting meeting) {
        var settings = networkSettings.of(meeting.networkId());
        var notice = times.noticeBefore(
                        meeting.startsAt(),
                        settings.notices().noticeDays(),
                        settings.notices().julyPause())
                .at();
        var now = clock.instant();
        var goesOutAt = notice.isAfter(now)
                ? notice
                : times.soonest(now, meeting.startsAt(), settings.notices().julyPause());
        return goesOutAt.isAfter(now)
                ? Phrase.of("poll.chosen.notice-later", goesOutAt)
                : Phrase.of("poll.chosen.notice-now");
    }
}
