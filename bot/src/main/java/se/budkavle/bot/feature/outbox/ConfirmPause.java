package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.BatchControl;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.directory.Networks;

/**
 * Shows a preview before sending is paused or resumed, and stores the change after the user confirms. Coordinators may
 * pause one network's messages, and administrators may pause all messages.
 */
@Component
class ConfirmPause implements ConfirmationHandler<PauseChange> {

    private final DeliveryPauses pauses;
    private final Networks networks;
    private final ResumedMessageScheduler resumed;
    private final BatchControl batches;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Rights rights;
    private final Clock clock;

    ConfirmPause(
            DeliveryPauses pauses,
            Networks networks,
            ResumedMessageScheduler resumed,
            BatchControl batches,
            NoticeTime times,
            AuditLog audit,
            Rights rights,
            Clock clock) {
        this.pauses = pauses;
        this.networks = networks;
        this.resumed = resumed;
        this.batches = batches;
        this.times = times;
        this.audit = audit;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "outbox.pause";
    }

    @Override
    public Class<PauseChange> type() {
        return PauseChange.class;
    }

    @Override
    public Preview preview(PauseChange asked, Caller caller) {
        var whose = permitted(asked.scope(), caller);
        var by = rights.personId(caller);
        requireChange(asked);
        var act = asked.pauses() ? "outbox.pause" : "outbox.resume";
        return Preview.of(
                Page.titled(act + ".title", whose).line(act + ".asks"), Phrase.of(act), () -> store(asked, act, by));
    }

    /**
     * Returns the title of the network whose messages are paused, or a text for all networks. Throws a refusal if the
     * caller may not pause the messages of the network, or of all networks.
     */
    private Phrase permitted(String scope, Caller caller) {
        if (scope.equals(DeliveryPause.ALL)) {
            rights.requireAdministrator(caller);
            return Phrase.of("outbox.all-networks");
        }
        var network = networks.findById(scope).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireCoordinating(caller, network);
        return Phrase.words(network.title());
    }

    private Reply store(PauseChange asked, String act, String by) {
        requireChange(asked);
        var now = clock.instant();
        if (asked.pauses()) {
            pauses.save(DeliveryPause.of(asked.scope(), by, now));
        } else {
            pauses.end(asked.scope());
            resumed.moveIntoWorkingHours(asked.scope(), now);
            if (asked.scope().equals(DeliveryPause.ALL)) {
                batches.resumeHeld(times.soonest(now, Instant.MAX, false));
            }
        }
        audit.save(AuditEntry.of(by, act, asked.scope(), null, now));
        return Reply.of(act + ".done");
    }

    private void requireChange(PauseChange asked) {
        if (pauses.findById(asked.scope()).isPresent() == asked.pauses()) {
            throw new Refusal(asked.pauses() ? "outbox.paused-already" : "outbox.not-paused");
        }
    }
}
