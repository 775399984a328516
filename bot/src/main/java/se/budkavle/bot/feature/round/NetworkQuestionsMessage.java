package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivitySummary;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the private message that lists the status questions that a person is asked in one network. The message's
 * buttons and select menus let the person answer all questions at once or one by one.
 */
@Component
class NetworkQuestionsMessage {

    /**
     * The value in a button's custom id that means "the same answer as in the earlier round". Other
     * {@link RoundButtonIds#ANSWER_ALL} buttons contain the name of a state instead, such as ON_TRACK.
     */
    static final String UNCHANGED = "UNCHANGED";

    private static final int CHOICES = SelectMenu.MOST_ITEMS;
    private static final int MOST_SELECTS = 3;

    private final AnswerRecorder recorder;
    private final Rounds rounds;
    private final Activities activities;
    private final RoundRecordNames names;
    private final People people;
    private final Clock clock;

    NetworkQuestionsMessage(
            AnswerRecorder recorder,
            Rounds rounds,
            Activities activities,
            RoundRecordNames names,
            People people,
            Clock clock) {
        this.recorder = recorder;
        this.rounds = rounds;
        this.activities = activities;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    Reply of(String roundId, String networkId, Caller caller, Optional<Phrase> receipt) {
        var all = recorder.askedOf(caller);
        var asked = all.stream()
                .filter(question -> question.isOf(roundId, networkId))
                .toList();
        var open = asked.stream().filter(question -> !question.isAnswered()).toList();
        boolean isMoreElsewhere =
                all.stream().filter(question -> !question.isAnswered()).count() > open.size();
        var reply = Reply.page(page(roundId, networkId, asked, open, receipt));
        if (!open.isEmpty()) {
            reply = reply.with(atOnce(roundId, networkId, asked, open));
        }
        for (var choice : choices(asked)) {
            reply = reply.with(choice);
        }
        if (!open.isEmpty()) {
            return reply.with(
                    Button.plain(
                            Press.id(RoundButtonIds.SHOW_QUESTION, open.get(0).id(), "first"),
                            Phrase.of("round.several.one-by-one")),
                    Button.plain(RoundButtonIds.LEAVE, Phrase.of("round.leave")));
        }
        return isMoreElsewhere ? reply.with(Button.main(RoundButtonIds.BEGIN, Phrase.of("round.several.next"))) : reply;
    }

    /**
     * Returns sentences that tell the user which of the user's questions in this network other people have answered
     * after {@code shownAt}. Returns one sentence for each person and reported state, such as "on track".
     */
    List<Phrase> answeredSince(Instant shownAt, String roundId, String networkId, Caller caller) {
        var since = recorder.askedOf(caller).stream()
                .filter(question -> question.isOf(roundId, networkId))
                .filter(question -> recorder.isAnsweredByAnotherSince(question, shownAt, caller))
                .toList();
        var titles = titles(since);
        return since.stream()
                .collect(Collectors.groupingBy(
                        question -> List.of(question.answeredBy(), question.state()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> told(same, titles))
                .toList();
    }

    private Phrase told(List<Question> same, Map<String, ActivitySummary> titles) {
        var first = same.get(0);
        return Phrase.of(
                "round.several.meanwhile",
                people.findById(first.requiredAnsweredBy()).map(Person::name).orElse("–"),
                RoundRecordNames.state(first.state()),
                same.stream().map(question -> code(titles, question)).collect(Collectors.joining(", ")));
    }

    private Page page(
            String roundId, String networkId, List<Question> asked, List<Question> open, Optional<Phrase> receipt) {
        var round = rounds.findById(roundId).orElseThrow();
        var page = open.isEmpty()
                ? Page.titled("round.several.done", asked.size(), names.network(networkId))
                        .toned(Page.Tone.GOOD)
                : Page.titled("round.several.title", open.size(), names.network(networkId));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line("round.card.until", round.period(), round.dueAt());
        var titles = titles(asked);
        for (var question : asked) {
            var activity = MapLookup.existing(titles, question.activityId());
            var line = Phrase.of(
                    "round.several.line",
                    RoundRecordNames.state(question.state()),
                    Phrase.strong(activity.code()),
                    activity.title());
            page = page.line(activity.dueOn() == null ? line : Phrase.of("round.several.due", line, activity.dueOn()));
        }
        return page.line(open.isEmpty() ? "round.may-correct" : "round.several.how");
    }

    private Button[] atOnce(String roundId, String networkId, List<Question> asked, List<Question> open) {
        var buttons = new ArrayList<Button>();
        long shownAt = clock.instant().toEpochMilli();
        buttons.add(Button.main(
                Press.id(RoundButtonIds.ANSWER_ALL, roundId, networkId, ActivityState.ON_TRACK, shownAt),
                Phrase.of(open.size() == asked.size() ? "round.several.on-track" : "round.several.rest-on-track")));
        long unchanged = open.stream().filter(recorder::canBeTakenOver).count();
        if (unchanged > 0) {
            buttons.add(Button.plain(
                    Press.id(RoundButtonIds.ANSWER_ALL, roundId, networkId, UNCHANGED, shownAt),
                    unchanged == asked.size()
                            ? Phrase.of("round.several.unchanged")
                            : Phrase.of("round.several.some-unchanged", unchanged, open.size())));
        }
        return buttons.toArray(Button[]::new);
    }

    private List<SelectMenu> choices(List<Question> asked) {
        var titles = titles(asked);
        var choices = new ArrayList<SelectMenu>();
        for (int from = 0; from < asked.size() && choices.size() < MOST_SELECTS; from += CHOICES) {
            var some = asked.subList(from, Math.min(asked.size(), from + CHOICES));
            choices.add(new SelectMenu(
                    Press.id(RoundButtonIds.CHOOSE_QUESTION, from),
                    asked.size() <= CHOICES
                            ? Phrase.of("round.several.choose")
                            : Phrase.of(
                                    "round.several.choose-of",
                                    code(titles, some.get(0)),
                                    code(titles, some.get(some.size() - 1))),
                    some.stream()
                            .map(question -> new SelectMenu.Item(
                                    question.id(),
                                    Phrase.of(
                                            "round.activity",
                                            code(titles, question),
                                            MapLookup.existing(titles, question.activityId())
                                                    .title()),
                                    RoundRecordNames.state(question.state()),
                                    false))
                            .toList()));
        }
        return choices;
    }

    private static String code(Map<String, ActivitySummary> titles, Question question) {
        return MapLookup.existing(titles, question.activityId()).code();
    }

    private Map<String, ActivitySummary> titles(List<Question> asked) {
        return asked.isEmpty()
                ? Map.of()
                : activities
                        .titlesOf(asked.stream()
                                .map(Question::activityId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ActivitySummary::id, title -> title));
    }
}
