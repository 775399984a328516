package se.budkavle.bot.poll;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.poll.Polls;

/** Opens a poll that its author has seen: its post and its reminders, all or nothing. */
@Component
class OpenPoll implements Press {

    static final String ACT = "poll:open";

    private final PollAsking asking;
    private final Polls polls;
    private final Deliveries deliveries;
    private final Entries audit;
    private final PollHours hours;
    private final OutsideHours outsideHours;
    private final Clock clock;

    OpenPoll(PollAsking asking, Polls polls, Deliveries deliveries, Entries audit, PollHours hours, OutsideHours outsideHours,
            Clock clock) {
        this.asking = asking;
        this.polls = polls;
        this.deliveries = deliveries;
        this.audit = audit;
        this.hours = hours;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var draft = asking.poll(pressed);
        var network = asking.network(draft);
        var by = asking.coordinator(pressed.caller(), network);
        if (network.channelId() == null) {
            throw new Refusal("poll.no-channel", network.title());
        }
        var now = clock.instant();
        var poll = polls.save(draft.opened(now));
        var goesOutAt = outsideHours.goesOutAt(hours.latestUseful(poll));
        deliveries.save(Delivery.of(PollComposer.key(poll.id()), PollComposer.NAME, poll.id(),
                network.channelId(), goesOutAt, now));
        hours.reminders(poll).forEach(at -> deliveries.save(Delivery.of(PollReminderComposer.key(poll, at),
                PollReminderComposer.NAME, poll.id(), network.channelId(), at, now)));
        audit.save(Entry.of(by.id(), "poll.open", poll.id(), network.id() + ", " + poll.slots().size() + " times",
                now));
        return outsideHours.told(Page.of(null).line(goesOutAt.isAfter(now) ? "poll.opened-later" : "poll.opened", poll.title(),
                Phrase.channel(network.channelId()), poll.closesAt()), goesOutAt, Press.id(SendPollNow.ACT, poll.id()));
    }
}
