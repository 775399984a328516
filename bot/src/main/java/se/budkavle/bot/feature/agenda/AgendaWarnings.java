package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.agenda.AgendaResponsibility;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;

/** Queues the warnings to coordinators that the agenda of a coming meeting is not ready. */
@Component
class AgendaWarnings {

    private final Deliveries deliveries;
    private final AllNetworkSettings networkSettings;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    AgendaWarnings(
            Deliveries deliveries,
            AllNetworkSettings networkSettings,
            Memberships memberships,
            Association association,
            Clock clock) {
        this.deliveries = deliveries;
        this.networkSettings = networkSettings;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Queues a warning to each coordinator that the agenda is not ready. A coordinator who may approve the agenda gets
     * the request for approval and therefore no warning. If the agenda is ready when the warning is due, the warning is
     * not sent.
     */
    @Transactional
    void warn(Meeting meeting) {
        notYetWarned(meeting)
                .forEach(person -> deliveries.save(Delivery.of(
                                AgendaDeliveryKeys.warning(meeting, person),
                                AgendaDeliveryKeys.WARNING,
                                meeting.id(),
                                Addressee.person(person),
                                clock.instant(),
                                clock.instant())
                        .about(meeting.networkId())));
    }

    /**
     * Returns whether at least one coordinator has not been warned yet that the agenda is not ready. The routine opens
     * a write transaction only if this method returns true.
     */
    @Transactional(readOnly = true)
    boolean isWarningMissing(Meeting meeting) {
        return !notYetWarned(meeting).isEmpty();
    }

    private List<String> notYetWarned(Meeting meeting) {
        var active = memberships.activeIn(meeting.networkId(), association.today(clock));
        return AgendaResponsibility.warned(
                        active, networkSettings.of(meeting.networkId()).chairApproves())
                .stream()
                .filter(person -> deliveries
                        .findByKey(AgendaDeliveryKeys.warning(meeting, person))
                        .isEmpty())
                .toList();
    }
}
