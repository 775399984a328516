package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.NoticeTimetable.Kind;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.bot.view.meeting.NoticeButtons;
import se.budkavle.bot.view.meeting.RepresentationText;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the content of a meeting notice from current data: time, place, the deadline for agenda items, and which
 * organisations are represented.
 */
@Component
class NoticeMessage {

    private final Networks networks;
    private final RepresentationText representation;
    private final AllNetworkSettings networkSettings;
    private final Deliveries deliveries;
    private final Invited invited;
    private final MentionedAccountFinder mentions;
    private final ReasonFooter footer;
    private final Association association;
    private final NoticeTime times;
    private final NoticeTimetable timetable;
    private final Clock clock;

    NoticeMessage(
            Networks networks,
            RepresentationText representation,
            AllNetworkSettings networkSettings,
            Deliveries deliveries,
            Invited invited,
            MentionedAccountFinder mentions,
            ReasonFooter footer,
            Association association,
            NoticeTime times,
            NoticeTimetable timetable,
            Clock clock) {
        this.networks = networks;
        this.representation = representation;
        this.networkSettings = networkSettings;
        this.deliveries = deliveries;
        this.invited = invited;
        this.mentions = mentions;
        this.footer = footer;
        this.association = association;
        this.times = times;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * Builds the content of the meeting notice.
     *
     * @param delivery the queued or sent message with the notice, whose sending time determines the footer
     */
    Post of(Meeting meeting, Delivery delivery) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        if (meeting.isCancelled()) {
            return Post.of(delivery.id(), cancelled(meeting, network));
        }
        var post =
                Post.of(delivery.id(), called(meeting, network, delivery)).mentioning(mentions.of(invited.to(meeting)));
        return meeting.isAhead(clock.instant())
                ? post.with(NoticeButtons.answers(meeting)).with(NoticeButtons.more(meeting))
                : post.with(NoticeButtons.afterwards(meeting));
    }

    /**
     * Returns the message that shows the meeting to one person. The bot can show this message even before the meeting
     * notice has been sent.
     */
    Page shown(Meeting meeting) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        if (meeting.isCancelled()) {
            return cancelled(meeting, network);
        }
        var page = details(
                meeting, network, Page.titled("meeting.show.title", meeting.heading(network.title()), dayOf(meeting)));
        return meeting.isAhead(clock.instant()) ? page.footed(changeable(meeting, network)) : page;
    }

    private Phrase changeable(Meeting meeting, Network network) {
        return noticeAhead(meeting, network)
                .map(at -> MeetingWords.of(meeting, "meeting.show.notice-ahead", at))
                .orElseGet(() -> MeetingWords.of(meeting, "meeting.show.changeable"));
    }

    /**
     * Returns the time at which the meeting notice will be sent. Returns empty if the notice is already queued, sent or
     * skipped, if it is due now, or if the network has no channel.
     */
    private Optional<Instant> noticeAhead(Meeting meeting, Network network) {
        if (network.channelId() == null
                || deliveries
                        .findByKey(MeetingNoticeDeliveryKey.key(meeting.id()))
                        .isPresent()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var planned = timetable.notice(meeting);
        return Optional.of(planned.isAfter(now) ? planned : timetable.soonest(meeting, now))
                .filter(at -> at.isAfter(now));
    }

    Page cancelled(Meeting meeting, Network network) {
        var page = Page.titled("meeting.notice.cancelled", meeting.heading(network.title()), dayOf(meeting))
                .toned(Page.Tone.BAD)
                .line(MeetingWords.when(meeting));
        return meeting.cancelReason() == null ? page : page.line("meeting.reason", meeting.cancelReason());
    }

    private Page called(Meeting meeting, Network network, Delivery delivery) {
        return details(
                        meeting,
                        network,
                        Page.of(MeetingWords.of(
                                meeting, "meeting.notice.title", meeting.heading(network.title()), dayOf(meeting))))
                .footed(footer.now(meeting, MeetingWords.of(meeting, "meeting.notice.why"), Kind.NOTICE, delivery));
    }

    private LocalDate dayOf(Meeting meeting) {
        return LocalDate.ofInstant(meeting.startsAt(), association.zone());
    }

    private Page details(Meeting meeting, Network network, Page titled) {
        var page = titled;
        var itemsCloseAt = times.morningBefore(
                meeting.startsAt(), networkSettings.of(network.id()).notices().itemDays());
        if (itemsCloseAt.isAfter(clock.instant())) {
            page = page.line("meeting.items-until", itemsCloseAt);
        }
        return page.field(Phrase.of("meeting.when"), MeetingWords.when(meeting))
                .field(Phrase.of("meeting.where"), MeetingWords.where(meeting.venue()))
                .field(Phrase.of("meeting.represented"), representation.of(meeting, network));
    }
}
