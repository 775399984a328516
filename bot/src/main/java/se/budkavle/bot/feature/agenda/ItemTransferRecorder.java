package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.agenda.ItemTransfers;
import se.budkavle.storage.agenda.PreparationAnswer;
import se.budkavle.storage.agenda.PreparationAnswers;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/**
 * Sends agenda items to groups that prepare them, and gives prepared items back. Checks the person's right before it
 * stores anything.
 *
 * <p>A sent item waits for the receiving network's next meeting and is then added to that meeting's agenda.
 */
@Component
class ItemTransferRecorder {

    private final AgendaItemRecorder recorder;
    private final AgendaItems items;
    private final ItemTransfers steps;
    private final PreparationAnswers answers;
    private final Networks networks;
    private final AgendaCreator creator;
    private final AgendaMeetingFinder meetings;
    private final AgendaDeliveries agendaDeliveries;
    private final ProposalOutcomeDeliveries outcomes;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ItemTransferRecorder(
            AgendaItemRecorder recorder,
            AgendaItems items,
            ItemTransfers steps,
            PreparationAnswers answers,
            Networks networks,
            AgendaCreator creator,
            AgendaMeetingFinder meetings,
            AgendaDeliveries agendaDeliveries,
            ProposalOutcomeDeliveries outcomes,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.recorder = recorder;
        this.items = items;
        this.steps = steps;
        this.answers = answers;
        this.networks = networks;
        this.creator = creator;
        this.meetings = meetings;
        this.agendaDeliveries = agendaDeliveries;
        this.outcomes = outcomes;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the item to a group for preparation. Throws a refusal if the group is not one of the groups that prepare
     * items for the network. The catalogue (the configuration files) names these groups.
     */
    @Transactional
    ItemTransfer send(String itemId, String groupId, Caller caller) {
        var item = recorder.decidable(itemId, caller);
        var meeting = meetings.meeting(item.meetingId());
        item.requireUndecided();
        if (!item.mayBePrepared()
                || groups(item).stream().noneMatch(one -> one.id().equals(groupId))) {
            throw new Refusal("chat.unknown-press");
        }
        var by = rights.personId(caller);
        var now = clock.instant();
        items.save(item.sent(by, now));
        var step = stored("agenda.send", ItemTransfer.sent(item.id(), meeting.networkId(), groupId, by, now));
        agendaDeliveries.changedBy(meeting, by);
        takeOver(step);
        outcomes.sent(step, item, meeting.networkId(), meeting.startsAt());
        return step;
    }

    /**
     * Gives an item back to the network that asked the group to prepare it.
     *
     * @param told the group's answers to the network's questions, in the order of the questions
     */
    @Transactional
    ItemTransfer giveBack(String itemId, ItemTransfer.Kind how, String text, List<QuestionAnswer> told, Caller caller) {
        var item = prepared(itemId, caller);
        var by = rights.personId(caller);
        var now = clock.instant();
        var step = sentStep(item).back(item.id(), how, text, by, now);
        var meeting = meetings.meeting(item.meetingId());
        if (meeting.isAhead(now) && item.isAccepted()) {
            items.save(item.sent(by, now));
        }
        stored("agenda.give-back", step);
        for (int position = 0; position < told.size(); position++) {
            var one = told.get(position);
            answers.save(PreparationAnswer.of(step.id(), position, one.question(), one.answer()));
        }
        agendaDeliveries.changedBy(meeting, by);
        var next = takeOver(step);
        outcomes.sent(
                step, item, step.toNetworkId(), next.map(Meeting::startsAt).orElse(Instant.MAX));
        return step;
    }

    /**
     * Returns an item that the person's group prepares. If the item was moved to later meetings of the group, returns
     * the item of the latest meeting. Throws a refusal if the person may not decide about the group's agenda, or if the
     * item was already given back.
     */
    AgendaItem prepared(String itemId, Caller caller) {
        var item = latest(itemId, caller);
        if (steps.findByItemId(item.id()).isPresent()) {
            throw new Refusal("agenda.path.given-back-already", item.title());
        }
        return item;
    }

    /** Returns the network that has asked a working group to prepare this item. */
    Network receiver(AgendaItem item) {
        return networks.findById(sentStep(item).fromNetworkId()).orElseThrow();
    }

    /** Returns the groups to which the item may be sent for preparation. */
    List<Network> groups(AgendaItem item) {
        return item.mayBePrepared()
                ? networks.preparing(meetings.meeting(item.meetingId()).networkId())
                : List.of();
    }

    /**
     * Returns the meeting of the receiving network that now has the transferred item on its agenda. Returns empty as
     * long as the receiving network has planned no meeting.
     */
    Optional<Meeting> arrivedAt(ItemTransfer step) {
        return items.findByCarriedFrom(step.itemId()).map(item -> meetings.meeting(item.meetingId()));
    }

    /**
     * Returns the agenda item of the group's latest meeting to which this item was moved. An old button may still refer
     * to the item of an earlier meeting.
     */
    private AgendaItem latest(String itemId, Caller caller) {
        var item = recorder.preparing(itemId, caller);
        var next = items.findByCarriedFrom(item.id()).filter(AgendaItem::isToPrepare);
        while (next.isPresent()) {
            item = next.get();
            next = items.findByCarriedFrom(item.id()).filter(AgendaItem::isToPrepare);
        }
        return item;
    }

    private ItemTransfer sentStep(AgendaItem item) {
        return steps.upTo(item.id()).stream()
                .filter(step -> step.kind() == ItemTransfer.Kind.SENT)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Optional<Meeting> takeOver(ItemTransfer step) {
        var next = meetings.nextOf(step.toNetworkId());
        next.ifPresent(meeting -> {
            creator.make(meeting);
            agendaDeliveries.changedBy(meeting, step.writtenBy());
        });
        return next;
    }

    private ItemTransfer stored(String action, ItemTransfer step) {
        var saved = steps.save(step);
        audit.save(AuditEntry.of(
                step.writtenBy(),
                action,
                step.itemId(),
                Objects.equals(step.kind(), ItemTransfer.Kind.SENT)
                        ? step.toNetworkId()
                        : step.kind().name(),
                step.writtenAt()));
        return saved;
    }

    /** A question of the deciding network, with the preparing group's answer. */
    record QuestionAnswer(String question, String answer) {}
}
