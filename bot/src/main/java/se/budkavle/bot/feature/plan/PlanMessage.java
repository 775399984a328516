package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.NetworkReadRights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.goal.GoalButtonIds;
import se.budkavle.bot.view.goal.GoalJudgementLines;
import se.budkavle.bot.view.goal.OverallGoalLines;
import se.budkavle.bot.view.round.ActivityPartiesText;
import se.budkavle.bot.view.round.LatestStates;
import se.budkavle.bot.view.tag.TagLine;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activities.Participant;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.ActivityContacts;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.plan.ActivitySummary;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoalLookup;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Respondents;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.Tagging;

/** Builds the messages that show a whole plan, one goal, or the activities of one network. */
@Component
class PlanMessage {

    static final String SHOW_GOAL = "plan:goal";
    private static final int MOST_CHOICES = SelectMenu.MOST_ITEMS;

    private final OverallGoals overallGoals;
    private final OverallGoalLookup overallLookup;
    private final Goals goals;
    private final Activities activities;
    private final LatestStates latest;
    private final Areas areas;
    private final Networks networks;
    private final ActivityContacts contacts;
    private final RespondentWords words;
    private final TagLookup tags;
    private final GoalJudgementLines judgements;
    private final Clock clock;

    PlanMessage(
            OverallGoals overallGoals,
            OverallGoalLookup overallLookup,
            Goals goals,
            Activities activities,
            LatestStates latest,
            Areas areas,
            Networks networks,
            ActivityContacts contacts,
            RespondentWords words,
            GoalJudgementLines judgements,
            TagLookup tags,
            Clock clock) {
        this.overallGoals = overallGoals;
        this.overallLookup = overallLookup;
        this.goals = goals;
        this.activities = activities;
        this.latest = latest;
        this.areas = areas;
        this.networks = networks;
        this.contacts = contacts;
        this.words = words;
        this.judgements = judgements;
        this.tags = tags;
        this.clock = clock;
    }

    Reply whole(Plan plan) {
        var alive = goals.findAllByPlanIdOrderByPosition(plan.id()).stream()
                .filter(Goal::isAlive)
                .toList();
        var carried = activities.titles(plan.id()).stream()
                .filter(one -> one.sameAsId() == null)
                .collect(Collectors.groupingBy(ActivitySummary::goalId));
        var overall = new OverallGoalMessageFields(
                overallGoals.findAllByOrderByFirstYearAscPositionAsc().stream()
                        .filter(goal -> goal.holdsIn(plan.year()))
                        .toList(),
                alive);
        var page = overall.with(Page.titled("plan.title", plan.title()), Phrase.of("plan.overall"), null);
        for (var area : areas.findAllByOrderByPosition()) {
            var inArea = alive.stream()
                    .filter(goal -> goal.areaId().equals(area.id()))
                    .toList();
            page = overall.with(page, Phrase.of("plan.overall-of", area.title()), area.id());
            if (!inArea.isEmpty()) {
                page = page.field(
                        Phrase.of("plan.area", area.title(), inArea.size()),
                        Phrase.joined(
                                "\n",
                                inArea.stream()
                                        .map(goal -> Phrase.of(
                                                "plan.goal-line",
                                                Phrase.strong(goal.code()),
                                                goal.title(),
                                                carried.getOrDefault(goal.id(), List.of())
                                                        .size()))
                                        .toList()));
            }
        }
        var reply = Reply.page(page);
        for (int from = 0; from < alive.size() && from < 5 * MOST_CHOICES; from += MOST_CHOICES) {
            var some = alive.subList(from, Math.min(alive.size(), from + MOST_CHOICES));
            reply = reply.with(new SelectMenu(
                    Press.id(SHOW_GOAL, from),
                    Phrase.of(
                            "plan.choose-goal",
                            some.get(0).code(),
                            some.get(some.size() - 1).code()),
                    some.stream()
                            .map(goal -> new SelectMenu.Item(
                                    goal.id(), Phrase.words(goal.code() + " " + goal.title()), null, false))
                            .toList()));
        }
        return reply;
    }

    /**
     * Returns the message about the goal and its activities. Omits respondents and answers if the reader may not read
     * the network to which they belong.
     */
    Reply goal(Goal goal, NetworkReadRights reader) {
        Predicate<Network> mayRead = reader::mayRead;
        var page = Page.titled("plan.goal", goal.code(), goal.title());
        if (goal.theme() != null) {
            page = page.line("plan.theme", goal.theme());
        }
        if (goal.overallGoalId() != null) {
            for (var overall :
                    overallLookup.ofGoals(List.of(goal.id()), clock.instant()).values()) {
                page = page.line(OverallGoalLines.under(overall));
            }
        }
        var carried = activities.linesOfGoal(goal.planId(), goal.id());
        var names = names(carried);
        var references = ActivityReferences.of(carried, activities);
        var ids = carried.stream().map(ActivityListRow::id).toList();
        var tagged = tags.of(Tagging.Subject.ACTIVITY, ids);
        page = TagLine.with(page, tags.of(Tagging.Subject.GOAL, goal.id()));
        Predicate<String> mayReadOf = id -> mayRead.test(names.networks().get(id));
        var states = latest.of(carried.stream().map(ActivityListRow::askedId).toList(), mayReadOf);
        for (var activity : carried) {
            var line = stands(
                    activity.isAsked()
                            ? references.also(activity, line(activity, names, mayRead))
                            : references.line(activity),
                    states.get(activity.askedId()));
            page = TagLine.with(page.line(line), tagged.getOrDefault(activity.id(), List.of()));
        }
        if (carried.isEmpty()) {
            page = page.line("plan.no-activities");
        }
        var asked = carried.stream()
                .filter(ActivityListRow::isAsked)
                .map(ActivityListRow::id)
                .toList();
        var stands = judgements.of(goal, asked, mayReadOf);
        var reply = Reply.page(page.field(Phrase.of("judgement.heading"), Phrase.joined("\n", stands)));
        var why = Button.plain(Press.id(GoalButtonIds.WHY, goal.id()), Phrase.of("judgement.button.why"));
        return reader.mayJudge(goal, names.networks().values())
                ? reply.with(
                        why,
                        Button.plain(Press.id(GoalButtonIds.JUDGE, goal.id()), Phrase.of("judgement.button.judge")))
                : reply.with(why);
    }

    Reply network(Plan plan, Network network, NetworkReadRights reader) {
        var carried = activities.linesOfNetwork(plan.id(), network.id());
        var page = Page.titled("plan.network", plan.title(), network.title());
        var names = names(carried);
        var references = ActivityReferences.of(carried, activities);
        var others = references.networkIds();
        var states = latest.of(
                carried.stream().map(ActivityListRow::askedId).toList(),
                id -> id.equals(network.id())
                        || others.contains(id) && reader.mayRead(MapLookup.existing(names.networks(), id)));
        for (var activity : carried) {
            page = page.line(stands(
                    activity.isAsked()
                            ? references.also(
                                    activity, behind(activity, line(activity, names.who(activity), Phrase.words(""))))
                            : references.line(activity),
                    states.get(activity.askedId())));
        }
        return Reply.page(carried.isEmpty() ? page.line("plan.no-activities") : page);
    }

    /**
     * Returns the activity's message line, followed by {@code state}, the text about the latest answers. Returns the
     * message line unchanged if {@code state} is null.
     */
    private static Phrase stands(Phrase line, @Nullable Phrase state) {
        return state == null ? line : Phrase.of("plan.activity-stands", line, state);
    }

    private static Phrase line(ActivityListRow activity, Names names, Predicate<Network> mayRead) {
        if (activity.networkId() == null) {
            return behind(activity, line(activity, names.who(activity), Phrase.words("")));
        }
        var network = MapLookup.existing(names.networks(), activity.networkId());
        return mayRead.test(network)
                ? behind(activity, line(activity, names.who(activity), Phrase.of("plan.carried-by", network.title())))
                : line(activity, Phrase.of("plan.who.closed"), Phrase.words(""));
    }

    /**
     * Returns the activity's message line, followed by the activity's owner, partners and funder. Returns the message
     * line unchanged if the plan names no owner, partners or funder.
     */
    private static Phrase behind(ActivityListRow activity, Phrase line) {
        return ActivityPartiesText.of(activity.parties())
                .map(parties -> Phrase.of("plan.activity-parties", line, parties))
                .orElse(line);
    }

    private static Phrase line(ActivityListRow activity, Phrase who, Phrase network) {
        var line = Phrase.of(
                "plan.activity-line",
                Phrase.strong(activity.code()),
                activity.title(),
                Phrase.of("plan.kind." + activity.kind()),
                who,
                network);
        return activity.dueOn() == null ? line : Phrase.of("plan.activity-due", line, activity.dueOn());
    }

    /**
     * The networks, respondents and contact persons of several activities, loaded together to save database queries.
     */
    private record Names(
            Map<String, Network> networks,
            Map<String, Respondents> respondents,
            Map<String, List<ActivityContact>> contacts,
            RespondentWords.Names words) {

        private Phrase who(ActivityListRow activity) {
            return words.of(
                    activity.networkId(),
                    MapLookup.existing(respondents, activity.id()),
                    contacts.getOrDefault(activity.id(), List.of()));
        }
    }

    private Names names(List<ActivityListRow> some) {
        var ids = some.stream().map(ActivityListRow::id).toList();
        Map<String, List<Participant>> parts = ids.isEmpty()
                ? Map.of()
                : activities.partsOf(ids).stream().collect(Collectors.groupingBy(Participant::activityId));
        List<ActivityContact> named = ids.isEmpty() ? List.of() : contacts.findAllByActivityIdIn(ids);
        var respondents = some.stream()
                .collect(Collectors.toMap(
                        ActivityListRow::id,
                        one -> one.respondents(parts.getOrDefault(one.id(), List.of()).stream()
                                .map(Participant::organisationId)
                                .toList())));
        return new Names(
                networks.byId(),
                respondents,
                named.stream().collect(Collectors.groupingBy(ActivityContact::activityId)),
                words.names(List.copyOf(respondents.values()), named));
    }
}
