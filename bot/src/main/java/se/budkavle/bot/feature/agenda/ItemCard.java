package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.bot.view.tag.TagButtonIds;
import se.budkavle.bot.view.tag.TagLine;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.Tagging;

/** Builds the reply that shows one agenda item, with buttons to accept, postpone, decline, move and edit the item. */
@Component
class ItemCard {

    static final String EARLIER = "earlier";
    static final String LATER = "later";
    private static final int MOST_SECTIONS = SelectMenu.MOST_ITEMS;
    /**
     * The maximum number of buttons that send the item to another group. A row has room for five buttons, and three
     * buttons for decisions about the item take three of these places.
     */
    private static final int MOST_GROUPS = 2;

    private final AgendaItems items;
    private final SendAgendaNowPress sendNow;
    private final ItemTransferRecorder paths;
    private final ItemTransferLines path;
    private final AgendaMeetingFinder meetings;
    private final MessageLinks links;
    private final Documents documents;
    private final TagLookup tags;
    private final Clock clock;

    ItemCard(
            AgendaItems items,
            SendAgendaNowPress sendNow,
            ItemTransferRecorder paths,
            ItemTransferLines path,
            AgendaMeetingFinder meetings,
            MessageLinks links,
            Documents documents,
            TagLookup tags,
            Clock clock) {
        this.items = items;
        this.sendNow = sendNow;
        this.paths = paths;
        this.path = path;
        this.meetings = meetings;
        this.links = links;
        this.documents = documents;
        this.tags = tags;
        this.clock = clock;
    }

    Reply of(AgendaItem item) {
        var page = Page.of(Phrase.words(item.title())).line(Phrase.joined(" · ", AgendaMessage.facts(item)));
        if (item.description() != null) {
            page = page.line(Phrase.words(item.description()));
        }
        var message = links.to(item.origin().source());
        if (message.isPresent()) {
            page = page.line("agenda.from-message", message.get());
        }
        page = page.line("agenda.item-state." + item.state());
        var attached = documents.ofItem(item.id());
        if (!attached.isEmpty()) {
            page = page.line(DocumentLines.attached(attached));
        }
        page = TagLine.with(page, tags.of(Tagging.Subject.AGENDA_ITEM, item.id()));
        if (item.hasComeFromElsewhere()) {
            page = page.field(Phrase.of("agenda.path"), Phrase.joined("\n", path.steps(item)));
        }
        if (item.kind() == Kind.PREPARED) {
            page = page.field(
                    Phrase.of("agenda.path.preparation"),
                    Phrase.joined(
                            "\n",
                            path.of(item.meetingId())
                                    .getOrDefault(item.id(), ItemTransferLines.Preparations.NONE)
                                    .whole()));
        }
        if (!meetings.meeting(item.meetingId()).isAhead(clock.instant())) {
            return back(Reply.page(page).with(giveBack(item)), item);
        }
        var all = items.findAllByMeetingIdOrderByPositionAscIdAsc(item.meetingId());
        var reply = Reply.page(page);
        if (item.state() == State.PROPOSED || item.isAccepted()) {
            reply = reply.with(decisions(item)).with(changes(item));
            var sections = all.stream()
                    .map(AgendaItem::section)
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(MOST_SECTIONS)
                    .toList();
            if (!sections.isEmpty()) {
                reply = reply.with(sections(item, sections));
            }
        }
        return sendNow.told(back(reply, item), item.meetingId());
    }

    private static Reply back(Reply reply, AgendaItem item) {
        return reply.with(Button.plain(Press.id(MeetingButtonIds.AGENDA, item.meetingId()), Phrase.of("agenda.back")));
    }

    /** Returns the buttons with which a group gives back an item that it was asked to prepare. */
    private static Button[] giveBack(AgendaItem item) {
        return new Button[] {
            new Button(
                    Press.id(AgendaButtonIds.OPEN_GIVE_BACK_FORM, item.id(), ItemTransfer.Kind.PREPARED),
                    Phrase.of("agenda.path.ready"),
                    Button.Look.GOOD,
                    true),
            Button.plain(
                    Press.id(AgendaButtonIds.OPEN_GIVE_BACK_FORM, item.id(), ItemTransfer.Kind.ADVISED_AGAINST),
                    Phrase.of("agenda.path.advise-against"))
        };
    }

    private Button[] decisions(AgendaItem item) {
        var buttons = new ArrayList<Button>();
        if (item.isToPrepare()) {
            buttons.addAll(List.of(giveBack(item)));
        }
        if (item.state() == State.PROPOSED) {
            buttons.add(new Button(
                    Press.id(AgendaButtonIds.ACCEPT_ITEM, item.id()),
                    Phrase.of("agenda.accept"),
                    Button.Look.GOOD,
                    true));
        }
        buttons.add(Button.plain(
                Press.id(AgendaButtonIds.ASK_FOR_REASON, item.id(), State.POSTPONED), Phrase.of("agenda.postpone")));
        if (!item.isToPrepare()) {
            buttons.add(Button.plain(
                    Press.id(AgendaButtonIds.ASK_FOR_REASON, item.id(), State.DECLINED), Phrase.of("agenda.decline")));
        }
        paths.groups(item).stream()
                .limit(MOST_GROUPS)
                .forEach(group -> buttons.add(Button.plain(
                        Press.id(AgendaButtonIds.SEND_TO_GROUP, item.id(), group.id()),
                        Phrase.of("agenda.path.send", group.title()))));
        return buttons.toArray(Button[]::new);
    }

    private static Button[] changes(AgendaItem item) {
        return new Button[] {
            Button.plain(Press.id(AgendaButtonIds.MOVE_ITEM, item.id(), EARLIER), Phrase.of("agenda.earlier")),
            Button.plain(Press.id(AgendaButtonIds.MOVE_ITEM, item.id(), LATER), Phrase.of("agenda.later")),
            Button.plain(Press.id(AgendaButtonIds.EDIT_ITEM, item.id()), Phrase.of("agenda.edit")),
            TagButtonIds.button(Tagging.Subject.AGENDA_ITEM, item.id())
        };
    }

    private static SelectMenu sections(AgendaItem item, List<String> sections) {
        return new SelectMenu(
                Press.id(AgendaButtonIds.CHOOSE_SECTION, item.id()),
                Phrase.of("agenda.choose-section"),
                sections.stream()
                        .map(section -> new SelectMenu.Item(
                                section, Phrase.words(section), null, section.equals(item.section())))
                        .toList());
    }
}
