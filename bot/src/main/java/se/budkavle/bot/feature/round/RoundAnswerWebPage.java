package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.feature.round.RoundAnswerPageContent.Item;
import se.budkavle.bot.feature.round.RoundAnswerPageContent.Option;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.AskedQuestionLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the web page on which a person answers a status round, and stores each submitted answer in its own
 * transaction. If an answer is refused, its form fields keep the submitted values.
 */
@Component
class RoundAnswerWebPage {

    /**
     * The maximum number of unanswered questions on the web page, because the web server limits the size of a form and
     * its number of fields.
     */
    private static final int MOST_OPEN = 10;

    private static final int MOST_ANSWERED = 15;

    private final Rounds rounds;
    private final AskedQuestionLookup askedQuestions;
    private final Goals goals;
    private final People people;
    private final AnswerRecorder recorder;
    private final WebAnswerRecorder storing;
    private final RoundRecordNames names;
    private final QuestionCard cards;
    private final Association association;
    private final Clock clock;

    RoundAnswerWebPage(
            Rounds rounds,
            AskedQuestionLookup askedQuestions,
            Goals goals,
            People people,
            AnswerRecorder recorder,
            WebAnswerRecorder storing,
            RoundRecordNames names,
            QuestionCard cards,
            Association association,
            Clock clock) {
        this.rounds = rounds;
        this.askedQuestions = askedQuestions;
        this.goals = goals;
        this.people = people;
        this.recorder = recorder;
        this.storing = storing;
        this.names = names;
        this.cards = cards;
        this.association = association;
        this.clock = clock;
    }

    /** An answer that was refused: the submitted values, and the refusal with the reason. */
    private record Refused(FilledInAnswer filled, Refusal why) {}

    /**
     * Returns the content of the web page. Throws a refusal if the status round is closed or has no question for this
     * person.
     */
    RoundAnswerPageContent shown(String roundId, String personId) {
        return view(roundId, personId, Map.of(), null);
    }

    /**
     * Stores the submitted answers and returns the updated content of the web page, with the reason for each refused
     * answer.
     *
     * @param fields all fields of the submitted web form
     */
    RoundAnswerPageContent stored(String roundId, String personId, Map<String, String> fields) {
        var refused = new HashMap<String, Refused>();
        int stored = 0;
        for (var question : asked(roundId, personId)) {
            var filled = FilledInAnswer.of(fields, question.id());
            if (filled.isFilledIn()) {
                try {
                    storing.store(question.id(), personId, filled);
                    stored++;
                } catch (Refusal refusal) {
                    refused.put(question.id(), new Refused(filled, refusal));
                }
            }
        }
        var note = Phrase.of(
                stored + refused.size() == 0
                        ? "round.page.nothing"
                        : refused.isEmpty() ? "round.page.stored" : "round.page.some-refused",
                stored,
                refused.size());
        return view(roundId, personId, refused, note);
    }

    private List<Question> asked(String roundId, String personId) {
        var round = rounds.findById(roundId).orElseThrow(() -> new Refusal("round.page.not-asked"));
        round.requireTakingAnswersAt(clock.instant());
        var asked = askedQuestions.of(personId, association.today(clock)).stream()
                .filter(one -> one.roundId().equals(roundId))
                .toList();
        if (asked.isEmpty()) {
            throw new Refusal("round.page.not-asked");
        }
        return asked;
    }

    private RoundAnswerPageContent view(
            String roundId, String personId, Map<String, Refused> refused, @Nullable Phrase note) {
        var asked = asked(roundId, personId);
        var round = rounds.findById(roundId).orElseThrow();
        var open = new ArrayList<Item>();
        var answered = new ArrayList<Item>();
        int later = 0;
        for (var question : asked) {
            var isRefused = refused.containsKey(question.id());
            if (question.isAnswered() && (isRefused || answered.size() < MOST_ANSWERED)) {
                answered.add(item(question, refused.get(question.id())));
            } else if (!question.isAnswered() && (isRefused || open.size() < MOST_OPEN)) {
                open.add(item(question, refused.get(question.id())));
            } else if (!question.isAnswered()) {
                later++;
            }
        }
        return new RoundAnswerPageContent(
                Phrase.of("round.letter.opened", round.period()),
                people.findById(personId).map(Person::name).orElseThrow(),
                Phrase.of("round.opening.until", round.dueAt(), round.closesAt()),
                open,
                later,
                answered,
                note);
    }

    private Item item(Question question, @Nullable Refused refused) {
        var activity = names.activity(question);
        var facts = new ArrayList<>(List.of(
                Phrase.words(names.network(question.networkId())),
                Phrase.of(
                        "round.card.goal",
                        goals.findById(activity.goalId()).map(Goal::title).orElseThrow())));
        cards.deadline(activity).ifPresent(facts::add);
        if (question.organisationId() != null) {
            facts.add(Phrase.of("round.card.for", names.organisation(question.organisationId())));
        }
        var last = recorder.last(question);
        return new Item(
                question.id(),
                Phrase.of("round.card.activity", activity.code(), activity.title()),
                facts,
                before(question, last),
                options(question, last),
                refused == null ? FilledInAnswer.NOTHING : refused.filled(),
                question.revisions(),
                refused == null ? null : RefusalSentence.of(refused.why()),
                refused == null ? List.of() : refused.filled().fieldsOf(refused.why()));
    }

    private List<Phrase> before(Question question, Optional<Answer> last) {
        return last.map(answer -> List.of(
                        Phrase.of(question.isAnswered() ? "round.page.now" : "round.card.before"), cards.told(answer)))
                .orElse(List.of());
    }

    private static List<Option> options(Question question, Optional<Answer> last) {
        var options = new ArrayList<>(Arrays.stream(ActivityState.values())
                .map(state -> new Option(state.name(), shown(state)))
                .toList());
        if (last.isPresent() && !question.isAnswered()) {
            options.add(new Option(FilledInAnswer.UNCHANGED, Phrase.of("round.unchanged")));
        }
        return options;
    }

    /**
     * Returns a text with the state's symbol and name, such as "on track". The symbol is a plain character, not an
     * emoji.
     */
    private static Phrase shown(ActivityState state) {
        var mark = StateMarks.of(state.name());
        return Phrase.joined(" ", List.of(Phrase.words(mark.shape()), Phrase.of(mark.wordKey())));
    }
}
