package se.budkavle.bot.view.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activities.Deadline;
import se.budkavle.storage.round.ActivityStanding;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.AskedActivity;
import se.budkavle.storage.round.HelpRequest;
import se.budkavle.storage.round.HelpRequests;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.ReferringActivity;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;

/**
 * Builds the rows of a status round's report: all answers, including those that were corrected later, and the questions
 * without an answer.
 */
@Component
public class ReportRows {

    private final Answers answers;
    private final RoundHistory history;
    private final Organisations organisations;
    private final People people;
    private final HelpRequests requests;
    private final Activities plan;
    private final Association association;

    ReportRows(
            Answers answers,
            RoundHistory history,
            Organisations organisations,
            People people,
            HelpRequests requests,
            Activities plan,
            Association association) {
        this.answers = answers;
        this.history = history;
        this.organisations = organisations;
        this.people = people;
        this.requests = requests;
        this.plan = plan;
        this.association = association;
    }

    /**
     * The activities, organisations and people for the rows of a report, loaded together to save database queries.
     *
     * @param activities maps a key to the activity; the key consists of the activity's id and a network's id
     * @param deadlines maps the ids of activities that have a deadline to their deadlines
     * @param listedAs maps the id of an activity that was asked about to the codes of other activities that are the
     *     same work
     * @param day the day whose data the report shows
     */
    private record ReportData(
            Map<String, AskedActivity> activities,
            Map<String, Organisation> organisations,
            Map<String, Person> people,
            Map<String, String> helpers,
            Map<String, LocalDate> deadlines,
            Map<String, String> listedAs,
            LocalDate day) {}

    /**
     * Returns the rows of the report: one row for each answer, and one row for each question without an answer.
     *
     * @param asked the questions for which rows are built; all belong to {@code round}. Answers with a higher revision
     *     number than their question are omitted, because they were given after the time {@code at}.
     * @param at the time whose data the report shows; an activity is late if its deadline is before the day of this
     *     time
     */
    @Transactional(readOnly = true)
    public List<ReportRow> of(Round round, List<Question> asked, Instant at, PlainTextPhrases phrases) {
        Map<String, List<Answer>> given = answers.findAllByRoundIdOrderByRevision(round.id()).stream()
                .collect(Collectors.groupingBy(Answer::questionId));
        var known = new ReportData(
                byId(history.activities(round), one -> key(one.activityId(), one.networkId())),
                byId(organisations.findAllByOrderByName(), Organisation::id),
                byId(people.findAllByOrderByName(), Person::id),
                helpers(asked, given),
                plan.deadlinesAt(round.id(), at).stream()
                        .collect(Collectors.toMap(Deadline::activityId, Deadline::dueOn)),
                history.references(round).stream()
                        .collect(Collectors.groupingBy(
                                ReferringActivity::sameAsId,
                                Collectors.mapping(ReferringActivity::code, Collectors.joining(", ")))),
                LocalDate.ofInstant(at, association.zone()));
        var rows = new ArrayList<ReportRow>();
        for (var question : inOrder(asked, known)) {
            var revisions = given.getOrDefault(question.id(), List.of()).stream()
                    .filter(answer -> answer.revision() <= question.revisions())
                    .toList();
            if (revisions.isEmpty()) {
                rows.add(row(question, Optional.empty(), known, phrases));
            }
            revisions.forEach(answer -> rows.add(row(question, Optional.of(answer), known, phrases)));
        }
        return rows;
    }

    /**
     * Returns the questions in the order of the plan's activities. Questions about the same activity are sorted by the
     * short name of the organisation.
     */
    private static List<Question> inOrder(List<Question> asked, ReportData known) {
        return asked.stream()
                .sorted(Comparator.comparing(Question::position)
                        .thenComparing(
                                question -> question.organisationId() == null
                                        ? ""
                                        : MapLookup.existing(known.organisations(), question.organisationId())
                                                .shortName(),
                                SwedishNameOrder.ORDER))
                .toList();
    }

    /**
     * Returns a map from question ids to the ids of the people who provide the requested help. Omits questions without
     * a helper.
     */
    private Map<String, String> helpers(List<Question> asked, Map<String, List<Answer>> given) {
        // Queries only the few questions whose answers ask for help, because a query with all ids of a large round is
        // slow.
        var helped = asked.stream()
                .map(Question::id)
                .filter(id -> given.getOrDefault(id, List.of()).stream().anyMatch(answer -> answer.help() != null))
                .toList();
        return helped.isEmpty()
                ? Map.of()
                : requests.findAllByQuestionIdIn(helped).stream()
                        .filter(HelpRequest::isTaken)
                        .collect(Collectors.toMap(HelpRequest::questionId, HelpRequest::takenBy));
    }

    private static ReportRow row(
            Question question, Optional<Answer> answer, ReportData known, PlainTextPhrases phrases) {
        var activity = MapLookup.existing(known.activities(), key(question.activityId(), question.networkId()));
        var asked = Optional.ofNullable(question.personId()).map(known.people()::get);
        var by = answer.map(Answer::answeredBy).map(known.people()::get);
        var helper = answer.filter(one -> one.help() != null && one.revision() == question.revisions())
                .map(any -> known.helpers().get(question.id()))
                .map(known.people()::get);
        // The organisation stays null for a question to a network's coordinators, even after a coordinator has
        // answered, because the coordinator answers for the network.
        var organisation = Optional.ofNullable(question.organisationId())
                .or(() -> asked.map(Person::organisationId))
                .map(known.organisations()::get)
                .map(Organisation::shortName)
                .orElse(null);
        var askedOf = question.organisationId() != null
                ? MapLookup.existing(known.organisations(), question.organisationId())
                        .shortName()
                : asked.map(Person::name).orElseGet(() -> phrases.of("report.coordinator"));
        boolean isCurrent =
                answer.filter(one -> one.revision() == question.revisions()).isPresent();
        var dueOn = known.deadlines().get(question.activityId());
        return new ReportRow(
                question.id(),
                activity.goalId(),
                question.networkId(),
                activity.areaId(),
                activity.areaTitle(),
                activity.goalCode(),
                activity.goalTitle(),
                activity.code(),
                activity.title(),
                phrases.of("report.kind." + activity.kind()),
                activity.networkTitle(),
                organisation,
                askedOf,
                answer.map(Answer::state).orElse(null),
                answer.map(Answer::comment).orElse(null),
                answer.map(Answer::cause).orElse(null),
                answer.map(Answer::measure).orElse(null),
                answer.map(Answer::help).orElse(null),
                helper.map(Person::name).orElse(null),
                by.map(Person::name).orElse(null),
                answer.filter(Answer::onBehalf).isPresent() ? askedOf : null,
                answer.map(Answer::answeredAt).orElse(null),
                answer.map(Answer::revision).orElse(0),
                isCurrent,
                dueOn,
                known.listedAs().get(question.activityId()),
                activity.parties(),
                isCurrent && ActivityStanding.of(question.state(), dueOn, known.day()) == ActivityStanding.LATE);
    }

    private static String key(String activityId, String networkId) {
        return activityId + "/" + networkId;
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
