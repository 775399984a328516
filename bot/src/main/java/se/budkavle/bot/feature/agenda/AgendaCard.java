package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemDecision;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the message that shows a meeting's agenda: for the network's channel, or as a private reply with the buttons
 * that the person may use.
 */
@Component
class AgendaCard {

    /** The maximum number of menus with items below an agenda. The other rows of the message are for buttons. */
    private static final int MENUS = 3;

    private final AgendaCreator creator;
    private final AgendaReader agendaReader;
    private final AgendaRights agendaRights;
    private final AgendaApprovalRequests approvalRequests;
    private final AgendaApprovalRecorder approvals;
    private final AgendaDeadlines deadlines;
    private final SendAgendaNowPress sendNow;
    private final People people;
    private final Clock clock;

    AgendaCard(
            AgendaCreator creator,
            AgendaReader agendaReader,
            AgendaRights agendaRights,
            AgendaApprovalRequests approvalRequests,
            AgendaApprovalRecorder approvals,
            AgendaDeadlines deadlines,
            SendAgendaNowPress sendNow,
            People people,
            Clock clock) {
        this.creator = creator;
        this.agendaReader = agendaReader;
        this.agendaRights = agendaRights;
        this.approvalRequests = approvalRequests;
        this.approvals = approvals;
        this.deadlines = deadlines;
        this.sendNow = sendNow;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Returns the agenda as the content of a message in the network's channel.
     *
     * @param changes the changes to list, which are those since the previous message with the agenda; empty if the
     *     message lists no changes
     */
    Page posted(AgendaView told, List<Phrase> changes) {
        var page = Page.titled("agenda.title", told.heading(), deadlines.dayOf(told.meeting()));
        if (!changes.isEmpty()) {
            page = page.line(
                    "agenda.changes",
                    Phrase.strong(Phrase.of("agenda.changes.title")),
                    Phrase.joined(
                            "\n",
                            changes.stream()
                                    .map(change -> Phrase.of("agenda.change.line", change))
                                    .toList()));
        }
        page = AgendaMessage.head(page, told);
        if (approvalRequests.waitsForApproval(told.meeting())) {
            page = page.line("agenda.unapproved");
        }
        return AgendaMessage.sections(page, told).footed(Phrase.of("agenda.posted.why"));
    }

    /**
     * Adds the titles of the agenda items to the meeting notice (kallelse). The whole agenda is in the attached files.
     * A button under the notice also shows the agenda.
     */
    Page inNotice(Page notice, AgendaView told) {
        var lines = new ArrayList<Phrase>();
        if (approvalRequests.waitsForApproval(told.meeting())) {
            lines.add(Phrase.of("agenda.unapproved"));
        }
        told.sections().stream()
                .flatMap(section -> section.lines().stream())
                .forEach(line -> lines.add(Phrase.of(
                        "agenda.line",
                        Phrase.strong(Phrase.of("agenda.number", line.number())),
                        Phrase.words(line.item().title()))));
        if (told.items().isEmpty()) {
            lines.add(Phrase.of("agenda.empty"));
        }
        if (told.minutes() > 0) {
            lines.add(AgendaMessage.sum(told));
        }
        if (!told.actions().isEmpty()) {
            lines.add(told.actions().title());
        }
        if (!told.takenHome().isEmpty()) {
            lines.add(Phrase.of("agenda.taken-home", told.takenHome().size()));
        }
        return notice.field(Phrase.of("agenda.notice"), Phrase.joined("\n", lines));
    }

    /**
     * Adds the missing items to the agenda (see {@link AgendaCreator#make}), and returns the agenda as a reply to one
     * reader. Adds nothing if the meeting has begun, is cancelled or is an event.
     */
    Reply shown(Meeting meeting, Caller caller) {
        creator.make(meeting);
        return of(meeting, caller, Optional.empty());
    }

    /**
     * Returns the agenda as a reply to a person who has just changed it. A sentence above the agenda confirms the
     * change.
     *
     * @param receipt the sentence that confirms the change
     */
    Reply after(Phrase receipt, Meeting meeting, Caller caller) {
        return of(meeting, caller, Optional.of(receipt));
    }

    private Reply of(Meeting meeting, Caller caller, Optional<Phrase> receipt) {
        var told = agendaReader.of(meeting);
        var page = Page.titled("agenda.title", told.heading(), deadlines.dayOf(told.meeting()));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        boolean mayRun = agendaRights.mayRunAgenda(caller, told.network());
        boolean runs = mayRun && meeting.isAhead(clock.instant());
        page = AgendaMessage.head(page, told);
        page = AgendaMessage.sections(approval(told.withWarning(page), told), told);
        if (!told.undecided().isEmpty()) {
            page = page.field(Phrase.of("agenda.undecided"), listed(told.undecided(), "agenda.undecided.line"));
        }
        if (!told.left().isEmpty()) {
            page = page.field(
                    Phrase.of("agenda.left"),
                    Phrase.joined(
                            "\n", told.left().stream().map(AgendaCard::left).toList()));
        }
        var reply = Reply.page(page);
        var toGiveBack = told.items().stream().filter(AgendaItem::isToPrepare).toList();
        if (mayRun && !runs && !toGiveBack.isEmpty()) {
            reply = reply.with(menus(meeting, toGiveBack));
        }
        return with(reply, told, caller, runs);
    }

    private Reply with(Reply reply, AgendaView told, Caller caller, boolean runs) {
        if (runs) {
            var all = Stream.concat(told.undecided().stream(), told.items().stream())
                    .toList();
            reply = reply.with(menus(told.meeting(), all));
        }
        var buttons = new ArrayList<Button>();
        if (told.meeting().isAhead(clock.instant())) {
            buttons.add(Button.plain(
                    Press.id(MeetingButtonIds.PROPOSE_ITEM, told.meeting().id()), Phrase.of("agenda.propose")));
            if (approvalRequests.waitsForApproval(told.meeting())
                    && agendaRights.mayApproveAgenda(caller, told.network())) {
                buttons.add(ApproveAgendaButton.of(told));
            }
        }
        // Only people who belong to the network see this message. The number on the documents button therefore includes
        // the documents of proposed items.
        if (!told.attached().isEmpty()) {
            buttons.add(
                    DocumentLines.button(told.meeting().id(), told.attached().size()));
        }
        reply = reply.with(buttons.toArray(Button[]::new));
        return runs ? sendNow.told(reply, told.meeting().id()) : reply;
    }

    private static List<SelectMenu> menus(Meeting meeting, List<AgendaItem> items) {
        return SelectMenu.split(
                menu -> Press.id(AgendaButtonIds.SHOW_ITEM, meeting.id(), menu),
                Phrase.of("agenda.choose"),
                items.stream()
                        .map(item -> new SelectMenu.Item(
                                item.id(),
                                Phrase.words(item.title()),
                                Phrase.of("agenda.item-state." + item.state()),
                                false))
                        .toList(),
                MENUS);
    }

    private static Phrase left(AgendaItem item) {
        return item.state() == ItemDecision.State.SENT
                ? Phrase.of("agenda.left.SENT", item.title())
                : Phrase.of("agenda.left." + item.state(), item.title(), reason(item));
    }

    private static String reason(AgendaItem item) {
        return Objects.requireNonNull(item.decision().reason(), "an item that was left has a reason");
    }

    private Page approval(Page page, AgendaView told) {
        var approval = approvals.of(told.meeting());
        var given = approval.filter(one -> !one.isWaiting());
        if (given.isPresent()) {
            page = page.line(
                    "agenda.approved-by",
                    name(given.get().decidedBy()),
                    Objects.requireNonNull(given.get().decidedAt(), "it is decided"));
            page = told.isApprovedBy(given.get()) ? page : page.line("agenda.changed-since-approved");
        }
        if (!approvalRequests.waitsForApproval(told.meeting())) {
            return page;
        }
        return page.line(approval.filter(Approval::isWaiting)
                .map(one -> Phrase.of("agenda.waits-since", one.askedAt()))
                .orElse(Phrase.of("agenda.not-approved")));
    }

    private Phrase listed(List<AgendaItem> items, String key) {
        return Phrase.joined(
                "\n",
                items.stream()
                        .map(item -> Phrase.of(
                                key,
                                Phrase.joined(" · ", AgendaMessage.facts(item)),
                                name(item.origin().proposedBy())))
                        .toList());
    }

    private String name(@Nullable String personId) {
        return Optional.ofNullable(personId)
                .flatMap(people::findById)
                .map(Person::name)
                .orElse("–");
    }
}
