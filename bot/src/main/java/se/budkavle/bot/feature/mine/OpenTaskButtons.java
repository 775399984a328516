package se.budkavle.bot.feature.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorButtonIds;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.OpenVerification;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;

/** Builds the buttons for everything that waits for a person, for the message of {@link MineMessage}. */
final class OpenTaskButtons {

    /** The maximum number of buttons in a row, and also the maximum number of rows of buttons in a message. */
    private static final int MOST = Reply.Row.MOST_BUTTONS;

    /**
     * A request to come as a substitute gets a row of buttons. The message contains at most this number of rows for
     * requests, and fewer if all other kinds of tasks need a row.
     */
    private static final int MOST_REQUESTS = 2;

    private OpenTaskButtons() {}

    /**
     * Returns the rows of buttons for everything that waits for the person's answer.
     *
     * @param titles maps network ids to networks
     * @param most the maximum number of rows of buttons
     */
    static List<List<Button>> rows(OpenTasks tasks, Map<String, Network> titles, int most) {
        var rounds = tasks.rounds();
        var calls = tasks.calls();
        var notices = tasks.notices();
        var polls = tasks.polls();
        var before = new ArrayList<List<Button>>();
        var roundNames = ButtonLabels.of(
                rounds,
                List.of(
                        round -> Phrase.words(round.round().period()),
                        round -> Phrase.of(
                                "mine.named",
                                round.round().period(),
                                MapLookup.existing(titles, round.networkId()).title())));
        before.add(rounds.stream()
                .map(round -> begin(round, MapLookup.existing(roundNames, round)))
                .toList());
        var pollNames = ButtonLabels.of(
                polls,
                List.of(
                        poll -> ButtonLabels.alone(poll.title()),
                        poll -> Phrase.of(
                                "mine.named",
                                ButtonLabels.afterATime(poll.title()),
                                ButtonLabels.afterATime(MapLookup.existing(titles, poll.networkId())
                                        .title())),
                        poll -> Phrase.of("mine.named", poll.closesAt(), ButtonLabels.afterATime(poll.title()))));
        var after = List.of(
                polls.stream()
                        .map(poll -> Button.plain(
                                Press.id("poll:answer", poll.id()),
                                Phrase.of("mine.answer-poll", MapLookup.existing(pollNames, poll))))
                        .toList(),
                furtherButtons(tasks, titles));
        int otherKinds = (int) Stream.concat(Stream.of(rounds, notices), after.stream())
                .filter(tasksOfKind -> !tasksOfKind.isEmpty())
                .count();
        before.addAll(substituteAnswers(calls, MOST - otherKinds));
        int others = (int) Stream.concat(before.stream(), after.stream())
                .filter(row -> !row.isEmpty())
                .count();
        return Stream.of(before, answers(notices, names(notices, titles), Math.max(1, most - others)), after)
                .flatMap(List::stream)
                .filter(row -> !row.isEmpty())
                .map(row -> row.subList(0, Math.min(MOST, row.size())))
                .toList();
    }

    /**
     * Returns one row of answer buttons for each of the first requests to a substitute, at most {@code most} rows. If
     * there are several requests, each button's label names the absent person. If the same person is absent from
     * several meetings, the label also contains the start of the meeting.
     */
    private static List<List<Button>> substituteAnswers(List<OpenTaskFinder.SubstituteTask> requests, int most) {
        var names = ButtonLabels.of(
                requests,
                List.of(
                        request -> ButtonLabels.alone(request.absent()),
                        request -> Phrase.of(
                                "mine.named",
                                request.meeting().startsAt(),
                                ButtonLabels.afterATime(request.absent()))));
        return requests.stream()
                .limit(Math.min(MOST_REQUESTS, most))
                .map(request -> {
                    var name = MapLookup.existing(names, request);
                    return List.of(
                            Button.main(
                                    Press.id(MeetingButtonIds.SUBSTITUTE, request.callId(), "yes"),
                                    label("mine.come-instead", name, requests)),
                            Button.plain(
                                    Press.id(MeetingButtonIds.SUBSTITUTE, request.callId(), "no"),
                                    label("mine.cannot", name, requests)));
                })
                .toList();
    }

    private static Phrase label(String answer, Phrase name, List<?> all) {
        return all.size() == 1 ? Phrase.of(answer) : Phrase.of("mine.answer", Phrase.of(answer), name);
    }

    private static Button begin(OpenTaskFinder.AskedRound asked, Phrase name) {
        var id = Press.id("round:begin", asked.round().id());
        return asked.missing().isEmpty()
                ? Button.plain(id, Phrase.of("mine.see-answers", name))
                : Button.main(id, Phrase.of("mine.answer-round", name));
    }

    /**
     * Returns a map from each meeting to the label of the meeting's buttons. If several meetings have the same title,
     * the label begins with the start time, because Discord cuts off the end of long labels.
     */
    private static Map<Meeting, Phrase> names(List<Meeting> meetings, Map<String, Network> titles) {
        return ButtonLabels.of(
                meetings,
                List.of(
                        meeting -> ButtonLabels.alone(MeetingHeadings.of(meeting, titles)),
                        meeting -> Phrase.of(
                                "mine.named",
                                meeting.startsAt(),
                                ButtonLabels.afterATime(MeetingHeadings.of(meeting, titles)))));
    }

    /**
     * Returns one row of answer buttons for each meeting notice. If there are more than {@code most} notices, the
     * bottom row contains one button for each remaining notice. Each button in the bottom row opens one notice.
     */
    private static List<List<Button>> answers(List<Meeting> notices, Map<Meeting, Phrase> names, int most) {
        if (notices.size() == 1) {
            return List.of(answers(notices.get(0)));
        }
        int whole = notices.size() <= most ? notices.size() : most - 1;
        return Stream.concat(
                        notices.stream()
                                .limit(whole)
                                .map(meeting -> answers(meeting, MapLookup.existing(names, meeting))),
                        Stream.of(notices.stream()
                                .skip(whole)
                                .map(meeting -> other(meeting, MapLookup.existing(names, meeting)))
                                .toList()))
                .toList();
    }

    private static List<Button> answers(Meeting meeting, Phrase name) {
        return Stream.concat(
                        Stream.of(Answer.YES, Answer.NO)
                                .map(answer -> Button.plain(
                                        Press.id(MeetingButtonIds.ANSWER, meeting.id(), answer),
                                        Phrase.of("mine.answer", Phrase.of("meeting.answer." + answer), name))),
                        Stream.of(other(meeting, name)))
                .toList();
    }

    private static Button other(Meeting meeting, Phrase name) {
        return Button.plain(Press.id(MeetingButtonIds.SHOW, meeting.id()), Phrase.of("mine.answer-notice", name));
    }

    /** Returns the buttons with which a person answers the meeting notice. */
    private static List<Button> answers(Meeting meeting) {
        return meeting.answers().stream()
                .map(answer -> Button.plain(
                        Press.id(MeetingButtonIds.ANSWER, meeting.id(), answer), Phrase.of("meeting.answer." + answer)))
                .toList();
    }

    /**
     * Returns the buttons for actions, decisions taken home, values of indicators, approvals, minutes to verify and own
     * proposals. The least important buttons come last, because the message omits the last buttons if there are too
     * many.
     */
    private static List<Button> furtherButtons(OpenTasks tasks, Map<String, Network> titles) {
        var names = names(tasks.agendas(), titles);
        var minutes = tasks.minutes().stream().map(OpenVerification::meeting).toList();
        var minutesNames = names(minutes, titles);
        return Stream.of(
                        MineActionLines.button(tasks.actions()).stream(),
                        MineTakeHomeLines.button(tasks.takeHomes(), tasks.givenTakeHomes()).stream(),
                        tasks.values().stream().limit(1).map(one -> IndicatorButtonIds.reportButton(one.indicator())),
                        tasks.agendas().stream()
                                .map(meeting -> Button.plain(
                                        Press.id(MeetingButtonIds.AGENDA, meeting.id()),
                                        Phrase.of("mine.see-agenda", MapLookup.existing(names, meeting)))),
                        minutes.stream()
                                .map(meeting -> Button.plain(
                                        Press.id(MinutesButtonIds.SHOW_TO_VERIFY, meeting.id()),
                                        Phrase.of("mine.see-minutes", MapLookup.existing(minutesNames, meeting)))),
                        tasks.issues().stream()
                                .map(issue -> Button.plain(
                                        Press.id("newsletter:approve", issue.id()),
                                        Phrase.of("mine.see-issue", issue.code()))),
                        Stream.of(Button.plain(MeetingButtonIds.OWN_PROPOSALS, Phrase.of("mine.see-proposals")))
                                .filter(button -> tasks.hasProposed()))
                .flatMap(buttons -> buttons)
                .toList();
    }
}
