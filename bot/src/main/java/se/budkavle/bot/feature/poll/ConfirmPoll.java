package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rhythm.NonWorkingReason;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.poll.ProposedTime;

/**
 * Previews a poll about meeting times. After the coordinator's confirmation, stores the poll. Queues the poll's message
 * and its reminders for the network's channel.
 */
@Component
class ConfirmPoll implements ConfirmationHandler<PollRequest> {

    private final PollFinder context;
    private final PollVoterFinder voters;
    private final PollWording wording;
    private final PollSchedule hours;
    private final Polls polls;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final WorkingHoursDelay outsideHours;
    private final WorkingDays workingDays;
    private final AllNetworkSettings networkSettings;
    private final Association association;
    private final Clock clock;

    ConfirmPoll(
            PollFinder context,
            PollVoterFinder voters,
            PollWording wording,
            PollSchedule hours,
            Polls polls,
            Deliveries deliveries,
            AuditLog audit,
            WorkingHoursDelay outsideHours,
            WorkingDays workingDays,
            AllNetworkSettings networkSettings,
            Association association,
            Clock clock) {
        this.context = context;
        this.voters = voters;
        this.wording = wording;
        this.hours = hours;
        this.polls = polls;
        this.deliveries = deliveries;
        this.audit = audit;
        this.outsideHours = outsideHours;
        this.workingDays = workingDays;
        this.networkSettings = networkSettings;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "poll.open";
    }

    @Override
    public Class<PollRequest> type() {
        return PollRequest.class;
    }

    @Override
    public Preview preview(PollRequest asked, Caller caller) {
        var network = context.network(asked.networkId());
        var by = context.coordinator(caller, network).id();
        if (network.channelId() == null) {
            throw new Refusal("poll.no-channel", network.title());
        }
        var venue = asked.venue();
        var poll = Poll.opened(
                network.id(),
                asked.title(),
                venue.form().name(),
                venue.place(),
                venue.link(),
                asked.slots(),
                asked.closesAt(),
                by,
                clock.instant());
        return Preview.of(page(poll, network), Phrase.of("poll.draft.open"), () -> open(poll, network, by));
    }

    private Page page(Poll poll, Network network) {
        var page = Page.titled("poll.draft.title", poll.title())
                .field(Phrase.of("poll.draft.times", poll.slots().size()), wording.listed(poll))
                .line("poll.draft.asks", voters.asked(poll).size(), network.title(), PollPost.channel(network))
                .line("poll.draft.until", poll.closesAt())
                .line(PollPost.venue(poll));
        for (var slot : poll.slots()) {
            var odd = oddDay(network, slot);
            if (odd.isPresent()) {
                page = page.line("poll.draft.odd-day", wording.slot(slot), odd.get())
                        .toned(Page.Tone.WARNING);
            }
        }
        return page.line("poll.draft.confirm");
    }

    /** Returns why one of the days of the proposed time is not a working day; empty if all are working days. */
    private Optional<Phrase> oddDay(Network network, ProposedTime slot) {
        return workingDays
                .firstWhyNot(
                        LocalDate.ofInstant(slot.startsAt(), association.zone()),
                        LocalDate.ofInstant(slot.endsAt(), association.zone()),
                        networkSettings.of(network.id()).notices().julyPause())
                .map(NonWorkingReason::said);
    }

    private Reply open(Poll asked, Network network, String by) {
        var now = clock.instant();
        var poll = polls.save(asked);
        var goesOutAt = outsideHours.goesOutAt(hours.latestUseful(poll));
        deliveries.save(Delivery.of(
                PollDeliveryKeys.poll(poll.id()),
                PollDeliveryKeys.POLL,
                poll.id(),
                network.channelId(),
                goesOutAt,
                now));
        hours.reminders(poll)
                .forEach(at -> deliveries.save(Delivery.of(
                        PollDeliveryKeys.reminder(poll, at),
                        PollDeliveryKeys.REMINDER,
                        poll.id(),
                        network.channelId(),
                        at,
                        now)));
        audit.save(AuditEntry.of(
                by, "poll.open", poll.id(), network.id() + ", " + poll.slots().size() + " times", now));
        return outsideHours.told(
                Reply.of(
                        goesOutAt.isAfter(now) ? "poll.opened-later" : "poll.opened",
                        poll.title(),
                        PollPost.channel(network),
                        poll.closesAt()),
                goesOutAt,
                Press.id(PollButtonIds.SEND_NOW, poll.id()));
    }
}
