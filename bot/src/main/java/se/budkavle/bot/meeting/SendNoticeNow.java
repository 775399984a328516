package se.budkavle.bot.meeting;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;

/** Sends the notice of a meeting that was planned at short notice outside working hours now. */
@Component
class SendNoticeNow implements Press {

    static final String ACT = "meeting:now";

    private final Meetings meetings;
    private final Networks networks;
    private final Deliveries deliveries;
    private final Rights rights;
    private final Clock clock;

    SendNoticeNow(Meetings meetings, Networks networks, Deliveries deliveries, Rights rights, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.deliveries = deliveries;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var meeting = meetings.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var network = networks.findById(meeting.networkId()).orElseThrow();
        rights.requireCoordinating(pressed.caller(), network);
        var now = clock.instant();
        meeting.requireAhead(now);
        if (network.channelId() == null || deliveries.findByKey(NoticeComposer.key(meeting.id())).isPresent()) {
            return Reply.of("delivery.not-waiting");
        }
        deliveries.save(Delivery.of(NoticeComposer.key(meeting.id()), NoticeComposer.NAME, meeting.id(), network.channelId(), now, now));
        return Reply.of("delivery.sent-now");
    }
}
