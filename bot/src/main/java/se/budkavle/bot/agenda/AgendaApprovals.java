package se.budkavle.bot.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.approval.Approvals;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Practices;

/** Knows whether a meeting's agenda is approved as it stands, asks for that, and reminds of it once. */
@Component
class AgendaApprovals {

    private final Approvals approvals;
    private final Practices practices;
    private final AgendaContents contents;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Clock clock;

    AgendaApprovals(Approvals approvals, Practices practices, AgendaContents contents, Deliveries deliveries,
            NoticeTime times, Clock clock) {
        this.approvals = approvals;
        this.practices = practices;
        this.contents = contents;
        this.deliveries = deliveries;
        this.times = times;
        this.clock = clock;
    }

    static String subject(Meeting meeting) {
        return Approval.agendaOf(meeting.id());
    }

    Optional<Approval> of(Meeting meeting) {
        return approvals.findById(subject(meeting));
    }

    boolean isMissing(Meeting meeting) {
        return practices.of(meeting.networkId()).chairApproves()
                && of(meeting).filter(one -> one.isOf(contents.of(meeting).fingerprint())).isEmpty();
    }

    /** The question goes out, by the bot itself. */
    @Transactional
    void ask(Meeting meeting) {
        var about = contents.of(meeting).fingerprint();
        approvals.save(of(meeting).map(one -> one.askedNow(about, clock.instant()))
                .orElseGet(() -> Approval.asked(subject(meeting), about, null, clock.instant())));
    }

    @Transactional
    void approve(Meeting meeting, String by, boolean othersCould) {
        var about = contents.of(meeting).fingerprint();
        var now = clock.instant();
        approvals.save(of(meeting).orElseGet(() -> Approval.asked(subject(meeting), about, null, now))
                .approved(about, by, othersCould, now));
    }

    /** An approved agenda that someone changes before it goes out waits again. */
    @Transactional
    void changed(Meeting meeting, String by) {
        of(meeting).ifPresent(before -> {
            var after = before.changed(contents.of(meeting).fingerprint(), by, clock.instant());
            if (!after.equals(before)) {
                approvals.save(after);
            }
        });
    }

    /** When whoever may approve is reminded, in working hours; empty where that has been done or the question has not gone out. */
    Optional<Instant> reminds(Meeting meeting) {
        return of(meeting).filter(Approval::wantsReminder).filter(one -> hasAsked(meeting))
                .map(one -> times.moved(one.askedAt().plus(Approval.REMINDS_AFTER), meeting.startsAt(), julyPause(meeting)).at());
    }

    @Transactional
    void remind(Meeting meeting, String channel) {
        var now = clock.instant();
        approvals.save(of(meeting).orElseThrow().reminded(now));
        deliveries.save(Delivery.of(AgendaApprovalComposer.reminderKey(meeting), AgendaApprovalComposer.NAME, meeting.id(),
                channel, times.soonest(now, meeting.startsAt(), julyPause(meeting)), now));
    }

    private boolean hasAsked(Meeting meeting) {
        return deliveries.findByKey(AgendaApprovalComposer.key(meeting))
                .filter(question -> question.state() == Delivery.State.SENT).isPresent();
    }

    private boolean julyPause(Meeting meeting) {
        return practices.of(meeting.networkId()).julyPause();
    }
}
