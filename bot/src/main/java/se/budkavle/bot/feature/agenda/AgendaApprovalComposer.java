package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.ApprovalReminders;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the message in the network's channel that asks for approval of an agenda before the meeting notice (kallelse)
 * is sent.
 */
@Component
class AgendaApprovalComposer implements LiveComposer {

    private final AgendaPostWriter postWriter;
    private final AgendaDeliveries agendaDeliveries;
    private final AgendaApprovalRequests approvalRequests;
    private final AgendaApprovalRecorder approvals;
    private final AgendaReader agendaReader;
    private final AgendaDeadlines deadlines;
    private final Rights rights;
    private final AgendaRights agendaRights;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final Clock clock;

    AgendaApprovalComposer(
            AgendaPostWriter postWriter,
            AgendaDeliveries agendaDeliveries,
            AgendaApprovalRequests approvalRequests,
            AgendaApprovalRecorder approvals,
            AgendaReader agendaReader,
            AgendaDeadlines deadlines,
            Rights rights,
            AgendaRights agendaRights,
            People people,
            MentionedAccountFinder mentions,
            Clock clock) {
        this.postWriter = postWriter;
        this.agendaDeliveries = agendaDeliveries;
        this.approvalRequests = approvalRequests;
        this.approvals = approvals;
        this.agendaReader = agendaReader;
        this.deadlines = deadlines;
        this.rights = rights;
        this.agendaRights = agendaRights;
        this.people = people;
        this.mentions = mentions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return AgendaDeliveryKeys.APPROVAL;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return postWriter.about(delivery, meeting -> asking(delivery, meeting));
    }

    /** Returns the current content of the message, without buttons if no approval is needed any more. */
    @Override
    public Composed refreshed(Delivery sent) {
        var meeting = postWriter.meeting(sent);
        if (meeting.isCancelled()) {
            return over(sent, meeting, "agenda.approval.over");
        }
        return approvalRequests.waitsForApproval(meeting)
                ? compose(sent)
                : over(sent, meeting, "agenda.approval.given");
    }

    private Composed over(Delivery sent, Meeting meeting, String title) {
        return new Composed.ChatPost(
                Post.of(sent.id(), Page.titled(title, agendaReader.of(meeting).heading(), deadlines.dayOf(meeting))));
    }

    private Composed asking(Delivery delivery, Meeting meeting) {
        if (!approvalRequests.waitsForApproval(meeting)) {
            return new Composed.Skip("agenda.skipped-approved");
        }
        var told = postWriter.current(meeting);
        if (told.items().isEmpty() && !delivery.isSent()) {
            return new Composed.Skip("agenda.skipped-empty");
        }
        if (approvals.of(meeting).isEmpty()) {
            // Usually the bot stores the request for approval when it queues this message. If a person has moved the
            // future message to another time, the bot has queued the message, but has not stored the request. A missing
            // request is therefore stored here.
            approvals.ask(meeting);
        }
        var network = told.network();
        var page = Page.titled("agenda.approval.title", told.heading(), deadlines.dayOf(meeting))
                .line(asks(meeting))
                .line(who(network));
        var asked = approvals.of(meeting).map(Approval::askedAt);
        if (asked.isPresent() && ApprovalReminders.isReminder(delivery)) {
            page = page.line("agenda.approval.reminder", asked.get()).toned(Page.Tone.WARNING);
        }
        return new Composed.ChatPost(Post.of(delivery.id(), told.withWarning(page))
                .mentioning(mentions.of(approvers(network)))
                .with(
                        ApproveAgendaButton.of(told),
                        Button.plain(Press.id(MeetingButtonIds.AGENDA, meeting.id()), Phrase.of("agenda.open"))));
    }

    private Phrase who(Network network) {
        if (!rights.chairsOf(network).isEmpty()) {
            return Phrase.of("agenda.approval.who");
        }
        return Phrase.of(
                rights.coordinatorsOf(network.id()).isEmpty()
                        ? "agenda.approval.no-coordinator"
                        : "agenda.approval.no-chair");
    }

    private Phrase asks(Meeting meeting) {
        if (agendaDeliveries.hasGoneOut(meeting)) {
            return Phrase.of("agenda.approval.asks-after", meeting.startsAt());
        }
        var notice = deadlines.notice(meeting);
        return notice.isAfter(clock.instant())
                ? Phrase.of("agenda.approval.asks", meeting.startsAt(), notice)
                : Phrase.of("agenda.approval.asks-late", meeting.startsAt());
    }

    private List<Person> approvers(Network network) {
        return people.findAllByIdIn(agendaRights.agendaApproversOf(network).stream()
                .map(Membership::personId)
                .distinct()
                .toList());
    }
}
