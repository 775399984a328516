package se.budkavle.bot.feature.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingButtonActs;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.Rows;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.ReaderChoice;
import se.budkavle.storage.newsletter.ReaderChoiceLookup;
import se.budkavle.storage.newsletter.Subscription;
import se.budkavle.storage.poll.Poll;

/**
 * Builds the message that lists everything that waits for a person's answer, such as status rounds and meeting notices,
 * with buttons. The message also lists the person's next meetings, newsletters and email settings.
 */
@Component
class MinePage {

    static final String MENTION_MAIL = "mine:letters";
    static final String ON = "on";
    static final String OFF = "off";

    /** The maximum number of rows of buttons, and also of buttons in one row. */
    private static final int MOST = Reply.Row.MOST_BUTTONS;

    private static final int NEXT_MEETINGS = 3;
    /**
     * The maximum number of networks that the message names for one status round. If there are more networks, the
     * message says how many more.
     */
    private static final int NETWORKS = 5;

    private final OpenTaskFinder openTasks;
    private final PendingApprovalFinder pendingApprovals;
    private final Networks networks;
    private final ReaderChoiceLookup newsletters;
    private final MentionMailSetting mail;
    private final MineActionLines actionLines;
    private final AgendaItems items;
    private final Rights rights;

    MinePage(
            OpenTaskFinder openTasks,
            PendingApprovalFinder pendingApprovals,
            Networks networks,
            ReaderChoiceLookup newsletters,
            MentionMailSetting mail,
            MineActionLines actionLines,
            AgendaItems items,
            Rights rights) {
        this.openTasks = openTasks;
        this.pendingApprovals = pendingApprovals;
        this.networks = networks;
        this.newsletters = newsletters;
        this.mail = mail;
        this.actionLines = actionLines;
        this.items = items;
        this.rights = rights;
    }

    Reply of(Person person) {
        var rounds = openTasks.rounds(person);
        var calls = openTasks.calls(person);
        var ahead = openTasks.ahead(person);
        var notices = openTasks.notices(person, ahead);
        var polls = openTasks.polls(person);
        var agendas = pendingApprovals.agendas(person, ahead);
        var issues = pendingApprovals.issues(person);
        var actions = openTasks.actions(person);
        var takeHomes = openTasks.takeHomes(person);
        var given = openTasks.givenTakeHomes(person);
        var next = ahead.stream().limit(NEXT_MEETINGS).toList();
        var titles = networks.byId();
        var page = Page.titled("mine.title");
        if (rounds.stream().allMatch(round -> round.missing().isEmpty())
                && calls.isEmpty()
                && notices.isEmpty()
                && polls.isEmpty()
                && agendas.isEmpty()
                && issues.isEmpty()
                && actions.isEmpty()
                && takeHomes.isEmpty()) {
            page = page.line("mine.nothing").toned(Page.Tone.GOOD);
        }
        for (var round : rounds) {
            page = page.line(line(round, titles));
        }
        for (var call : calls) {
            page = page.line(
                    "mine.call",
                    Phrase.strong(Phrase.of("mine.call.title", call.absent())),
                    called(call.meeting(), titles),
                    call.meeting().startsAt());
        }
        for (var meeting : notices) {
            page = page.line(
                    "mine.notice",
                    Phrase.strong(Phrase.of("mine.notice.title")),
                    called(meeting, titles),
                    meeting.startsAt());
        }
        for (var poll : polls) {
            page = page.line(
                    "mine.poll",
                    Phrase.strong(Phrase.of("mine.poll.title")),
                    Rows.existing(titles, poll.networkId()).title(),
                    poll.title(),
                    poll.closesAt());
        }
        for (var meeting : agendas) {
            page = page.line(
                    "mine.approval",
                    Phrase.strong(Phrase.of("mine.approval.title")),
                    called(meeting, titles),
                    meeting.startsAt());
        }
        for (var issue : issues) {
            page = page.line("mine.issue", Phrase.strong(Phrase.of("mine.issue.title")), issue.code(), issue.subject());
        }
        for (var line : actionLines.of(actions)) {
            page = page.line(line);
        }
        for (var line : MineTakeHomeLines.of(takeHomes)) {
            page = page.line(line);
        }
        for (var line : MineTakeHomeLines.given(given)) {
            page = page.line(line);
        }
        for (var line : MineArenaLines.of(openTasks.arenas(person))) {
            page = page.line(line);
        }
        for (var request : openTasks.requests(person)) {
            page = page.line(
                    "mine.request",
                    Phrase.strong(Phrase.of("mine.request.title")),
                    Rows.existing(titles, request.networkId()).title());
        }
        if (!next.isEmpty()) {
            page = page.field(
                    Phrase.of("mine.next"),
                    Phrase.joined(
                            "\n",
                            next.stream()
                                    .map(meeting ->
                                            Phrase.of("mine.meeting", called(meeting, titles), meeting.startsAt()))
                                    .toList()));
        }
        var letters = newsletters.of(person.id()).stream()
                .filter(one -> rights.mayRead(person.id(), Rows.existing(titles, one.networkId())))
                .toList();
        if (!letters.isEmpty()) {
            page = page.field(
                    Phrase.of("mine.newsletters"),
                    Phrase.joined(
                            "\n",
                            letters.stream()
                                    .map(one -> Phrase.of(
                                            "mine.newsletter",
                                            Rows.existing(titles, one.networkId())
                                                    .title(),
                                            Phrase.of(how(one))))
                                    .toList()));
        }
        var own = mail.address(person.id());
        var letterAddress = own.filter(OwnAddress::getsLetters).map(OwnAddress::address);
        if (letterAddress.isPresent()) {
            page = page.line("mine.letters", letterAddress.get());
        }
        var bounced = own.filter(OwnAddress::isBounced).map(OwnAddress::address);
        if (bounced.isPresent()) {
            page = page.line("mine.letters.bounced", bounced.get());
        }
        var changes = changes(!letters.isEmpty(), own);
        var reply = Reply.page(page);
        for (var row : withChanges(
                rows(
                        rounds,
                        calls,
                        notices,
                        polls,
                        furtherButtons(
                                agendas,
                                issues,
                                actions,
                                MineTakeHomeLines.button(takeHomes, given),
                                items.countProposedBy(person.id()) > 0,
                                titles),
                        titles,
                        changes.isEmpty() ? MOST : MOST - 1),
                changes)) {
            reply = reply.with(row.toArray(Button[]::new));
        }
        return reply;
    }

    private static Phrase line(OpenTaskFinder.AskedRound asked, Map<String, Network> titles) {
        var round = asked.round();
        var title = Phrase.strong(Phrase.of("mine.round.title", round.period()));
        if (asked.missing().isEmpty()) {
            return Phrase.of("mine.round.answered", title, asked.asked(), round.dueAt());
        }
        var networks = asked.missing().entrySet().stream()
                .limit(NETWORKS)
                .map(one -> Phrase.of(
                        "mine.round.network",
                        Rows.existing(titles, one.getKey()).title(),
                        one.getValue()))
                .toList();
        var between = NameJoiner.between(asked.missing().keySet().stream()
                .map(id -> Rows.existing(titles, id).title())
                .toList());
        var more = asked.missing().size() - networks.size();
        return Phrase.of(
                "mine.round",
                title,
                asked.missingInAll(),
                asked.asked(),
                round.dueAt(),
                Phrase.joined(between, networks),
                more);
    }

    private static Phrase called(Meeting meeting, Map<String, Network> titles) {
        return Phrase.words(heading(meeting, titles));
    }

    private static String heading(Meeting meeting, Map<String, Network> titles) {
        return meeting.heading(Rows.existing(titles, meeting.networkId()).title());
    }

    private static String how(ReaderChoice choice) {
        return choice.left() != null
                ? "mine.newsletter.left"
                : choice.way().filter(way -> way == Subscription.Way.MAIL).isPresent()
                        ? "mine.newsletter.mail"
                        : "mine.newsletter.private";
    }

    /** Returns the buttons that change how the person gets newsletters and emails. */
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
     * Returns the rows of buttons with {@code changes} as an additional row. If there are already {@code MOST} rows,
     * appends {@code changes} to the bottom row, and removes other buttons there if it becomes too long.
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

    /**
     * Returns the rows of buttons for everything that waits for the person's answer.
     *
     * @param most the maximum number of rows of buttons
     */
    private List<List<Button>> rows(
            List<OpenTaskFinder.AskedRound> rounds,
            List<OpenTaskFinder.SubstituteTask> calls,
            List<Meeting> notices,
            List<Poll> polls,
            List<Button> further,
            Map<String, Network> titles,
            int most) {
        var before = new ArrayList<List<Button>>();
        var roundNames = ButtonNames.of(
                rounds,
                List.of(
                        round -> Phrase.words(round.round().period()),
                        round -> Phrase.of(
                                "mine.named",
                                round.round().period(),
                                Rows.existing(titles, round.networkId()).title())));
        before.add(rounds.stream()
                .map(round -> begin(round, Rows.existing(roundNames, round)))
                .toList());
        if (!calls.isEmpty()) {
            before.add(List.of(
                    Button.main(
                            Press.id(MeetingButtonActs.SUBSTITUTE, calls.get(0).callId(), "yes"),
                            Phrase.of("mine.come-instead")),
                    Button.plain(
                            Press.id(MeetingButtonActs.SUBSTITUTE, calls.get(0).callId(), "no"),
                            Phrase.of("mine.cannot"))));
        }
        var pollNames = ButtonNames.of(
                polls,
                List.of(
                        poll -> ButtonNames.alone(poll.title()),
                        poll -> Phrase.of(
                                "mine.named",
                                ButtonNames.afterATime(poll.title()),
                                ButtonNames.afterATime(
                                        Rows.existing(titles, poll.networkId()).title())),
                        poll -> Phrase.of("mine.named", poll.closesAt(), ButtonNames.afterATime(poll.title()))));
        var after = List.of(
                polls.stream()
                        .map(poll -> Button.plain(
                                Press.id("poll:answer", poll.id()),
                                Phrase.of("mine.answer-poll", Rows.existing(pollNames, poll))))
                        .toList(),
                further);
        int others = (int) Stream.concat(before.stream(), after.stream())
                .filter(row -> !row.isEmpty())
                .count();
        return Stream.of(before, answers(notices, names(notices, titles), Math.max(1, most - others)), after)
                .flatMap(List::stream)
                .filter(row -> !row.isEmpty())
                .map(row -> row.subList(0, Math.min(MOST, row.size())))
                .toList();
    }

    private static Button begin(OpenTaskFinder.AskedRound asked, Phrase name) {
        var id = Press.id("round:begin", asked.round().id());
        return asked.missing().isEmpty()
                ? Button.plain(id, Phrase.of("mine.see-answers", name))
                : Button.main(id, Phrase.of("mine.answer-round", name));
    }

    /**
     * Returns the label of each meeting's buttons. If only the start time makes a label unique, the label begins with
     * the time, because Discord cuts off the end of long labels.
     */
    private static Map<Meeting, Phrase> names(List<Meeting> meetings, Map<String, Network> titles) {
        return ButtonNames.of(
                meetings,
                List.of(
                        meeting -> ButtonNames.alone(heading(meeting, titles)),
                        meeting -> Phrase.of(
                                "mine.named", meeting.startsAt(), ButtonNames.afterATime(heading(meeting, titles)))));
    }

    /**
     * Returns one row of answer buttons for each meeting notice. If there are more than {@code most} notices, the
     * bottom row has one button for each remaining notice, which opens the notice.
     */
    private static List<List<Button>> answers(List<Meeting> notices, Map<Meeting, Phrase> names, int most) {
        if (notices.size() == 1) {
            return List.of(answers(notices.get(0)));
        }
        int whole = notices.size() <= most ? notices.size() : most - 1;
        return Stream.concat(
                        notices.stream().limit(whole).map(meeting -> answers(meeting, Rows.existing(names, meeting))),
                        Stream.of(notices.stream()
                                .skip(whole)
                                .map(meeting -> other(meeting, Rows.existing(names, meeting)))
                                .toList()))
                .toList();
    }

    private static List<Button> answers(Meeting meeting, Phrase name) {
        return Stream.concat(
                        Stream.of(Answer.YES, Answer.NO)
                                .map(answer -> Button.plain(
                                        Press.id(MeetingButtonActs.ANSWER, meeting.id(), answer),
                                        Phrase.of("mine.answer", Phrase.of("meeting.answer." + answer), name))),
                        Stream.of(other(meeting, name)))
                .toList();
    }

    private static Button other(Meeting meeting, Phrase name) {
        return Button.plain(Press.id(MeetingButtonActs.SHOW, meeting.id()), Phrase.of("mine.answer-notice", name));
    }

    /** Returns the answer buttons of the meeting notice. */
    private static List<Button> answers(Meeting meeting) {
        return meeting.answers().stream()
                .map(answer -> Button.plain(
                        Press.id(MeetingButtonActs.ANSWER, meeting.id(), answer),
                        Phrase.of("meeting.answer." + answer)))
                .toList();
    }

    /**
     * Returns the buttons for actions, decisions taken home, approvals and the person's own proposals. The least
     * important buttons come last, because the last ones are left out if there are too many.
     */
    private static List<Button> furtherButtons(
            List<Meeting> agendas,
            List<Issue> issues,
            List<Action> actions,
            Optional<Button> takeHomes,
            boolean hasProposed,
            Map<String, Network> titles) {
        var names = names(agendas, titles);
        return Stream.of(
                        MineActionLines.button(actions).stream(),
                        takeHomes.stream(),
                        agendas.stream()
                                .map(meeting -> Button.plain(
                                        Press.id(MeetingButtonActs.AGENDA, meeting.id()),
                                        Phrase.of("mine.see-agenda", Rows.existing(names, meeting)))),
                        issues.stream()
                                .map(issue -> Button.plain(
                                        Press.id("newsletter:approve", issue.id()),
                                        Phrase.of("mine.see-issue", issue.code()))),
                        Stream.of(Button.plain(MeetingButtonActs.OWN_PROPOSALS, Phrase.of("mine.see-proposals")))
                                .filter(button -> hasProposed))
                .flatMap(buttons -> buttons)
                .toList();
    }
}
