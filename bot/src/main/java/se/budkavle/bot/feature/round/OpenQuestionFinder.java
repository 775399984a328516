package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.text.date.TypedTextNormalizer;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivitySummary;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Finds a question of an open status round from the text that a user has typed into an option of a slash command.
 * Suggests matching questions while the user types (autocomplete).
 */
@Component
class OpenQuestionFinder {

    private final Rounds rounds;
    private final Questions questions;
    private final Activities activities;
    private final RoundRecordNames names;

    OpenQuestionFinder(Rounds rounds, Questions questions, Activities activities, RoundRecordNames names) {
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.names = names;
    }

    /**
     * Returns the question with the typed id. If no question has this id, returns the question about the activity with
     * the typed code, in an open status round. Throws a refusal if no question or several questions match.
     *
     * @param which a function that takes a question and returns whether to prefer it; used if several questions are
     *     about the activity
     */
    Question named(String typed, Predicate<Question> which) {
        var byId = questions.findById(typed);
        if (byId.isPresent()) {
            return byId.get();
        }
        var found = rounds.open().stream()
                .flatMap(round -> activities.findById(round.planId() + "-" + typed.toUpperCase(Locale.ROOT)).stream()
                        .flatMap(activity ->
                                questions.findAllByRoundIdAndActivityId(round.id(), activity.id()).stream()))
                .toList();
        var meant = found.stream().filter(which).toList();
        var some = meant.isEmpty() ? found : meant;
        if (some.size() != 1) {
            throw new Refusal(
                    some.isEmpty() ? "round.unknown-question" : "round.several-questions",
                    TypedTextNormalizer.quoted(typed));
        }
        return some.get(0);
    }

    List<Suggestion> matching(String typed, Predicate<Question> which) {
        var organisationNames = names.organisations();
        var asked = new ArrayList<Suggestion>();
        for (var round : rounds.open()) {
            Map<String, ActivitySummary> known = activities.titles(round.planId()).stream()
                    .collect(Collectors.toMap(ActivitySummary::id, Function.identity()));
            questions.findAllByRoundIdOrderByPosition(round.id()).stream()
                    .filter(question -> which.test(question) && known.containsKey(question.activityId()))
                    .forEach(question -> asked.add(new Suggestion(
                            words(
                                    MapLookup.existing(known, question.activityId()),
                                    organisationNames.get(question.organisationId())),
                            question.id())));
        }
        return new NameSearch<>(asked, one -> List.of(one.shown(), one.value())).matching(typed);
    }

    private static String words(ActivitySummary activity, @Nullable String organisation) {
        return activity.code() + " " + (organisation == null ? "" : organisation + " – ") + activity.title();
    }
}
