package se.budkavle.bot.view.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.HelpRequest;
import se.budkavle.storage.round.HelpRequests;
import se.budkavle.storage.round.Question;

/**
 * Builds texts about the answers of a status round that report an activity as at risk or off track, or ask for help.
 * Each text contains the cause, the measure, the requested help and the name of the coordinator who helps.
 */
@Component
public class DeviationTexts {

    private final Answers answers;
    private final HelpRequests requests;
    private final People people;

    DeviationTexts(Answers answers, HelpRequests requests, People people) {
        this.answers = answers;
        this.requests = requests;
        this.people = people;
    }

    /**
     * Returns a map from question ids to texts about the questions' current answers. The map contains only answers that
     * report an activity as at risk or off track, or ask for help. All questions must belong to the same status round.
     */
    public Map<String, Phrase> of(List<Question> questions) {
        var revisions = questions.stream().collect(Collectors.toMap(Question::id, Question::revisions));
        var said = new HashMap<String, Phrase>();
        if (questions.isEmpty()) {
            return said;
        }
        Map<String, String> helpers = helpers(revisions.keySet());
        for (var answer :
                answers.findAllByRoundIdOrderByRevision(questions.get(0).roundId())) {
            boolean counts = Integer.valueOf(answer.revision()).equals(revisions.get(answer.questionId()));
            if (counts && (answer.state().needsExplanation() || answer.asksForHelp())) {
                said.put(answer.questionId(), said(answer, helpers.get(answer.questionId())));
            }
        }
        return said;
    }

    private static Phrase said(Answer answer, @Nullable String helper) {
        var parts = new ArrayList<Phrase>();
        add(parts, "round.said.cause", answer.cause());
        add(parts, "round.said.measure", answer.measure());
        add(parts, "round.said.help", answer.help());
        if (answer.asksForHelp()) {
            parts.add(helper == null ? Phrase.of("round.help.nobody-yet") : Phrase.of("round.help.helper", helper));
        }
        return Phrase.joined(" → ", parts);
    }

    private static void add(List<Phrase> parts, String key, @Nullable String text) {
        if (text != null) {
            parts.add(Phrase.of(key, text));
        }
    }

    private Map<String, String> helpers(Collection<String> questionIds) {
        var taken = requests.findAllByQuestionIdIn(questionIds).stream()
                .filter(HelpRequest::isTaken)
                .toList();
        Map<String, Person> known = taken.isEmpty()
                ? Map.of()
                : people.findAllByIdIn(taken.stream().map(HelpRequest::takenBy).toList()).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return taken.stream()
                .filter(one -> known.containsKey(one.takenBy()))
                .collect(Collectors.toMap(
                        HelpRequest::questionId,
                        one -> MapLookup.existing(known, one.takenBy()).name()));
    }
}
