package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.ApprovalReminders;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.approval.Approvals;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;

/**
 * Stores and reads whether the current version of a meeting's agenda is approved, when approval was requested, and when
 * a reminder is due.
 */
@Component
class AgendaApprovalRecorder {

    private final Approvals approvals;
    private final AllNetworkSettings networkSettings;
    private final AgendaReader agendaReader;
    private final Deliveries deliveries;
    private final ApprovalReminders reminders;
    private final Clock clock;

    AgendaApprovalRecorder(
            Approvals approvals,
            AllNetworkSettings networkSettings,
            AgendaReader agendaReader,
            Deliveries deliveries,
            ApprovalReminders reminders,
            Clock clock) {
        this.approvals = approvals;
        this.networkSettings = networkSettings;
        this.agendaReader = agendaReader;
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.clock = clock;
    }

    static String subject(Meeting meeting) {
        return Approval.agendaOf(meeting.id());
    }

    Optional<Approval> of(Meeting meeting) {
        return approvals.findById(subject(meeting));
    }

    boolean isMissing(Meeting meeting) {
        return networkSettings.of(meeting.networkId()).chairApproves()
                && of(meeting).filter(agendaReader.of(meeting)::isApprovedBy).isEmpty();
    }

    /** Stores that approval of the current agenda is requested now. */
    @Transactional
    void ask(Meeting meeting) {
        var about = agendaReader.of(meeting).fingerprint();
        approvals.save(of(meeting)
                .map(one -> one.askedNow(about, clock.instant()))
                .orElseGet(() -> Approval.asked(subject(meeting), about, null, clock.instant())));
    }

    @Transactional
    void approve(Meeting meeting, String by, boolean othersCould) {
        var about = agendaReader.of(meeting).fingerprint();
        var now = clock.instant();
        approvals.save(of(meeting)
                .orElseGet(() -> Approval.asked(subject(meeting), about, null, now))
                .approved(about, by, othersCould, now));
    }

    /**
     * Stores that a person has changed the agenda. If the earlier agenda was approved, the changed agenda needs
     * approval again.
     */
    @Transactional
    void changed(Meeting meeting, String by) {
        var agenda = agendaReader.of(meeting);
        of(meeting).filter(before -> !agenda.isApprovedBy(before)).ifPresent(before -> {
            var after = before.changed(agenda.fingerprint(), by, clock.instant());
            if (!after.equals(before)) {
                approvals.save(after);
            }
        });
    }

    /**
     * Returns when the bot reminds the people who may approve the agenda. The time of the reminder is in working hours.
     * Returns empty if the reminder is already queued or sent, if no approval is pending, or if the request for
     * approval has not been sent yet.
     */
    Optional<Instant> reminds(Meeting meeting) {
        return question(meeting)
                .flatMap(asked -> reminders.dueAt(subject(meeting), asked, meeting.startsAt(), julyPause(meeting)));
    }

    /** Predicts the reminder to approve the agenda. Returns empty if no reminder about the approval will be queued. */
    Optional<Delivery> plannedReminder(Meeting meeting, @Nullable String channel) {
        return question(meeting)
                .flatMap(asked ->
                        reminders.planned(subject(meeting), asked, channel, meeting.startsAt(), julyPause(meeting)));
    }

    void remind(Meeting meeting, @Nullable String channel) {
        reminders.remind(
                subject(meeting), question(meeting).orElseThrow(), channel, meeting.startsAt(), julyPause(meeting));
    }

    private Optional<Delivery> question(Meeting meeting) {
        return deliveries.findByKey(AgendaDeliveryKeys.approval(meeting));
    }

    private boolean julyPause(Meeting meeting) {
        return networkSettings.of(meeting.networkId()).notices().julyPause();
    }
}
