package se.budkavle.bot.feature.mine;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.VerificationLines;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.directory.Network;

/** Builds one line for each task that waits for a person, in the order in which {@link MineMessage} shows the lines. */
@Component
class OpenTaskLines {

    /**
     * The maximum number of networks that the message names for one status round. If there are more networks, the
     * message says how many more.
     */
    private static final int NETWORKS = 5;

    private final MineActionLines actionLines;
    private final VerificationLines verificationLines;

    OpenTaskLines(MineActionLines actionLines, VerificationLines verificationLines) {
        this.actionLines = actionLines;
        this.verificationLines = verificationLines;
    }

    /**
     * Returns the page with one added line for each task that waits for the person.
     *
     * @param titles maps network ids to networks
     */
    Page added(Page page, OpenTasks tasks, Map<String, Network> titles) {
        if (tasks.areDone()) {
            page = page.line("mine.nothing").toned(Page.Tone.GOOD);
        }
        for (var round : tasks.rounds()) {
            page = page.line(line(round, titles));
        }
        for (var call : tasks.calls()) {
            page = page.line(
                    "mine.call",
                    Phrase.strong(Phrase.of("mine.call.title", call.absent())),
                    MeetingHeadings.phrase(call.meeting(), titles),
                    call.meeting().startsAt());
        }
        for (var meeting : tasks.notices()) {
            page = page.line(
                    "mine.notice",
                    Phrase.strong(Phrase.of("mine.notice.title")),
                    MeetingHeadings.phrase(meeting, titles),
                    meeting.startsAt());
        }
        for (var poll : tasks.polls()) {
            page = page.line(
                    "mine.poll",
                    Phrase.strong(Phrase.of("mine.poll.title")),
                    MapLookup.existing(titles, poll.networkId()).title(),
                    poll.title(),
                    poll.closesAt());
        }
        for (var meeting : tasks.agendas()) {
            page = page.line(
                    "mine.approval",
                    Phrase.strong(Phrase.of("mine.approval.title")),
                    MeetingHeadings.phrase(meeting, titles),
                    meeting.startsAt());
        }
        for (var issue : tasks.issues()) {
            page = page.line("mine.issue", Phrase.strong(Phrase.of("mine.issue.title")), issue.code(), issue.subject());
        }
        for (var one : tasks.minutes()) {
            page = page.line(
                    "mine.verify",
                    Phrase.strong(Phrase.of("mine.verify.title")),
                    MeetingHeadings.phrase(one.meeting(), titles),
                    one.meeting().startsAt(),
                    verificationLines.lastDay(one.state().minutes()));
        }
        for (var line : actionLines.of(tasks.actions())) {
            page = page.line(line);
        }
        for (var line : MineTakeHomeLines.of(tasks.takeHomes())) {
            page = page.line(line);
        }
        for (var line : MineTakeHomeLines.given(tasks.givenTakeHomes())) {
            page = page.line(line);
        }
        for (var line : MineIndicatorLines.of(tasks.values())) {
            page = page.line(line);
        }
        for (var line : MineArenaLines.of(tasks.arenas())) {
            page = page.line(line);
        }
        for (var request : tasks.requests()) {
            page = page.line(
                    "mine.request",
                    Phrase.strong(Phrase.of("mine.request.title")),
                    MapLookup.existing(titles, request.networkId()).title());
        }
        return page;
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
                        MapLookup.existing(titles, one.getKey()).title(),
                        one.getValue()))
                .toList();
        var between = NameJoiner.between(asked.missing().keySet().stream()
                .map(id -> MapLookup.existing(titles, id).title())
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
}
