package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.feature.meeting.NoticeTimetable.Kind;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;

/** The notice of a meeting as it stands now: when, where, until when, and who is represented. */
@Component
class NoticePage {

    private final Networks networks;
    private final NetworkCompositions compositions;
    private final Organisations organisations;
    private final Attendances attendances;
    private final AllNetworkSettings practices;
    private final Invited invited;
    private final Mentions mentions;
    private final ReasonFooter why;
    private final Association association;
    private final NoticeTime times;
    private final NoticeTimetable moments;
    private final Clock clock;

    NoticePage(Networks networks, NetworkCompositions compositions, Organisations organisations, Attendances attendances,
            AllNetworkSettings practices, Invited invited, Mentions mentions, ReasonFooter why, Association association, NoticeTime times, NoticeTimetable moments, Clock clock) {
        this.networks = networks;
        this.compositions = compositions;
        this.organisations = organisations;
        this.attendances = attendances;
        this.practices = practices;
        this.invited = invited;
        this.mentions = mentions;
        this.why = why;
        this.association = association;
        this.times = times;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param reference the delivery that posted it */
    Post of(Meeting meeting, String reference) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        var post = Post.of(reference, page(meeting, network));
        return meeting.isCancelled() ? post
                : post.mentioning(mentions.of(invited.to(meeting)))
                        .with(NoticeButtons.answers(meeting)).with(NoticeButtons.more(meeting));
    }

    /** Returns the meeting as it is shown to someone who asks for it, whether its notice has gone out or not. */
    Page shown(Meeting meeting) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        if (meeting.isCancelled()) {
            return page(meeting, network);
        }
        var noticeAt = moments.notice(meeting);
        return details(meeting, network, Page.titled("meeting.show.title", meeting.heading(network.title()), dayOf(meeting)))
                .footed(noticeAt.isAfter(clock.instant()) ? Phrase.of("meeting.show.notice-ahead", noticeAt)
                        : Phrase.of("meeting.answered.changeable"));
    }

    private Page page(Meeting meeting, Network network) {
        var day = dayOf(meeting);
        if (meeting.isCancelled()) {
            var page = Page.titled("meeting.notice.cancelled", meeting.heading(network.title()), day).toned(Page.Tone.BAD)
                    .line(MeetingWords.when(meeting));
            return meeting.cancelReason() == null ? page
                    : page.line("meeting.reason", meeting.cancelReason());
        }
        return details(meeting, network, Page.titled("meeting.notice.title", meeting.heading(network.title()), day))
                .footed(why.now(meeting, Phrase.of("meeting.notice.why", practices.of(network.id()).noticeDays()), kind -> kind == Kind.NOTICE));
    }

    private LocalDate dayOf(Meeting meeting) {
        return LocalDate.ofInstant(meeting.startsAt(), association.zone());
    }

    private Page details(Meeting meeting, Network network, Page titled) {
        var page = titled;
        var itemsCloseAt = times.morningBefore(meeting.startsAt(), practices.of(network.id()).itemDays());
        if (itemsCloseAt.isAfter(clock.instant())) {
            page = page.line("meeting.items-until", itemsCloseAt);
        }
        return page.field(Phrase.of("meeting.when"), MeetingWords.when(meeting))
                .field(Phrase.of("meeting.where"), MeetingWords.where(meeting.venue()))
                .field(Phrase.of("meeting.represented"), represented(meeting, network));
    }

    Phrase represented(Meeting meeting, Network network) {
        return represented(meeting, network, invited.membershipsAt(meeting), attendances.findAllByMeetingIdOrderById(meeting.id()));
    }

    /** Like the method above, for a meeting whose memberships and attendances are already known. */
    Phrase represented(Meeting meeting, Network network, List<Membership> memberships, List<Attendance> attendances) {
        var all = Representation.of(compositions.of(network), memberships, attendances, organisations.findAllByOrderByName());
        return (meeting.isEvent() ? all.withoutSeats() : all).line();
    }
}
