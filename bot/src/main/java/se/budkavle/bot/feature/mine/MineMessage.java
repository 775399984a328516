package se.budkavle.bot.feature.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.newsletter.ReaderChoice;
import se.budkavle.storage.newsletter.ReaderChoiceLookup;
import se.budkavle.storage.newsletter.Subscription;

/**
 * Builds the message that lists everything that waits for a person's answer, such as status rounds and meeting notices,
 * with buttons. The message also lists the person's next meetings, newsletters and email settings.
 */
@Component
class MineMessage {

    static final String MENTION_MAIL = "mine:letters";
    static final String ON = "on";
    static final String OFF = "off";

    /** The maximum number of buttons in a row, and also the maximum number of rows of buttons in a message. */
    private static final int MOST = Reply.Row.MOST_BUTTONS;

    private static final int NEXT_MEETINGS = 3;

    private final OpenTaskFinder openTasks;
    private final PendingApprovalFinder pendingApprovals;
    private final Networks networks;
    private final ReaderChoiceLookup newsletters;
    private final MentionMailSetting mail;
    private final OpenTaskLines taskLines;
    private final AgendaItems items;
    private final Rights rights;

    MineMessage(
            OpenTaskFinder openTasks,
            PendingApprovalFinder pendingApprovals,
            Networks networks,
            ReaderChoiceLookup newsletters,
            MentionMailSetting mail,
            OpenTaskLines taskLines,
            AgendaItems items,
            Rights rights) {
        this.openTasks = openTasks;
        this.pendingApprovals = pendingApprovals;
        this.networks = networks;
        this.newsletters = newsletters;
        this.mail = mail;
        this.taskLines = taskLines;
        this.items = items;
        this.rights = rights;
    }

    Reply of(Person person) {
        var titles = networks.byId();
        // The message omits what ended networks have asked for, because it needs no answer any more. The actions
        // (tasks)
        // and the unverified minutes of ended networks stay, because people must still do and verify them.
        Predicate<String> isAlive = id -> MapLookup.existing(titles, id).isAlive();
        var ahead = openTasks.ahead(person).stream()
                .filter(meeting -> isAlive.test(meeting.networkId()))
                .toList();
        var tasks = tasks(person, ahead, isAlive);
        var next = ahead.stream().limit(NEXT_MEETINGS).toList();
        var page = taskLines.added(Page.titled("mine.title"), tasks, titles);
        if (!next.isEmpty()) {
            page = page.field(
                    Phrase.of("mine.next"),
                    Phrase.joined(
                            "\n",
                            next.stream()
                                    .map(meeting -> Phrase.of(
                                            "mine.meeting",
                                            MeetingHeadings.phrase(meeting, titles),
                                            meeting.startsAt()))
                                    .toList()));
        }
        var letters = newsletters.of(person.id()).stream()
                .filter(one -> isAlive.test(one.networkId()))
                .filter(one -> rights.mayRead(person.id(), MapLookup.existing(titles, one.networkId())))
                .toList();
        if (!letters.isEmpty()) {
            page = page.field(
                    Phrase.of("mine.newsletters"),
                    Phrase.joined(
                            "\n",
                            letters.stream()
                                    .map(one -> Phrase.of(
                                            "mine.newsletter",
                                            MapLookup.existing(titles, one.networkId())
                                                    .title(),
                                            Phrase.of(how(one))))
                                    .toList()));
        }
        var own = mail.address(person.id());
        var letterAddress =
                own.filter(OwnAddress::getsLetters).map(OwnAddress::address).map(MailAddress::shownOf);
        if (letterAddress.isPresent()) {
            page = page.line("mine.letters", letterAddress.get());
        }
        var bounced = own.filter(OwnAddress::isBounced).map(OwnAddress::address).map(MailAddress::shownOf);
        if (bounced.isPresent()) {
            page = page.line("mine.letters.bounced", bounced.get());
        }
        var changes = changes(!letters.isEmpty(), own);
        var reply = Reply.page(page);
        var rows = OpenTaskButtons.rows(tasks, titles, changes.isEmpty() ? MOST : MOST - 1);
        for (var row : withChanges(rows, changes)) {
            reply = reply.with(row.toArray(Button[]::new));
        }
        return reply;
    }

    private OpenTasks tasks(Person person, List<Meeting> ahead, Predicate<String> isAlive) {
        return new OpenTasks(
                openTasks.rounds(person),
                openTasks.calls(person).stream()
                        .filter(call -> isAlive.test(call.meeting().networkId()))
                        .toList(),
                openTasks.notices(person, ahead),
                openTasks.polls(person).stream()
                        .filter(poll -> isAlive.test(poll.networkId()))
                        .toList(),
                pendingApprovals.agendas(person, ahead),
                pendingApprovals.issues(person),
                pendingApprovals.minutes(person),
                openTasks.actions(person),
                openTasks.takeHomes(person),
                openTasks.givenTakeHomes(person),
                openTasks.arenas(person),
                openTasks.values(person),
                openTasks.requests(person).stream()
                        .filter(request -> isAlive.test(request.requiredNetworkId()))
                        .toList(),
                items.countProposedBy(person.id()) > 0);
    }

    private static String how(ReaderChoice choice) {
        return choice.left() != null
                ? "mine.newsletter.left"
                : choice.way().filter(way -> way == Subscription.Way.MAIL).isPresent()
                        ? "mine.newsletter.mail"
                        : "mine.newsletter.private";
    }

    /** Returns the buttons with which the person changes the settings for newsletters and emails. */
    private List<Button> changes(boolean hasNewsletters, Optional<OwnAddress> own) {
        var buttons = new ArrayList<Button>();
        if (hasNewsletters) {
            buttons.add(Button.plain(Press.id("newsletter:choices"), Phrase.of("mine.change-newsletters")));
        }
        if (own.filter(OwnAddress::getsLetters).isPresent()) {
            buttons.add(Button.plain(Press.id(MENTION_MAIL, OFF), Phrase.of("mine.in-chat-only")));
        } else if (mail.isPossible() && own.filter(OwnAddress::isConfirmed).isPresent()) {
            buttons.add(Button.plain(Press.id(MENTION_MAIL, ON), Phrase.of("mine.also-by-mail")));
        }
        if (own.filter(OwnAddress::isGiven).isPresent()) {
            buttons.add(Button.plain(Press.id("newsletter:own-address"), Phrase.of("mine.own-address")));
        } else if (mail.isPossible()) {
            buttons.add(Button.plain(Press.id("newsletter:give-address"), Phrase.of("mine.give-address")));
        }
        return buttons;
    }

    /**
     * Returns the rows of buttons with {@code changes} as an additional row. If a message has no room for another row,
     * the buttons in {@code changes} replace the last buttons of the bottom row.
     */
    private static List<List<Button>> withChanges(List<List<Button>> rows, List<Button> changes) {
        var all = new ArrayList<>(rows);
        if (!changes.isEmpty()) {
            var last = new ArrayList<>(all.size() < MOST ? List.<Button>of() : all.remove(MOST - 1));
            last.subList(Math.min(last.size(), MOST - changes.size()), last.size())
                    .clear();
            last.addAll(changes);
            all.add(last);
        }
        return all;
    }
}
