package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activity;

/** Shows which goals and activities are copied into a new year's plan, and creates this plan after confirmation. */
@Component
class ConfirmPlanRollOver implements ConfirmationHandler<ConfirmPlanRollOver.RollRequest> {

    private static final int LISTED = 20;
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final PlanRollOver rollOver;
    private final RespondentWords words;
    private final Networks networks;
    private final Rights rights;

    ConfirmPlanRollOver(PlanRollOver rollOver, RespondentWords words, Networks networks, Rights rights) {
        this.rollOver = rollOver;
        this.words = words;
        this.networks = networks;
        this.rights = rights;
    }

    /**
     * A user's request to create a new year's plan. The request is stored until the user confirms it.
     *
     * @param year the year of the new plan; null for the year after the latest plan
     * @param withProposals whether the plan also gets the activities that the networks have proposed in their yearly
     *     reckonings (reviews of the year)
     */
    record RollRequest(@Nullable Long year, boolean withProposals) {}

    @Override
    public String kind() {
        return "plan.roll";
    }

    @Override
    public Class<RollRequest> type() {
        return RollRequest.class;
    }

    @Override
    public Preview preview(RollRequest asked, Caller caller) {
        rights.requireAdministrator(caller);
        var by = rights.personId(caller);
        var rolled = rollOver.of(Optional.ofNullable(asked.year()));
        return Preview.of(
                        page(rolled),
                        asked.withProposals()
                                ? Phrase.of(
                                        "plan.roll.confirm-with",
                                        String.valueOf(rolled.plan().year()),
                                        rolled.proposed().activities().size())
                                : Phrase.of(
                                        "plan.roll.confirm",
                                        String.valueOf(rolled.plan().year())),
                        () -> store(rolled, asked.withProposals(), by))
                .restingOn(rolled.goals() + "\n" + rolled.inFull());
    }

    /** Returns whether the networks have proposed activities for the plan in their yearly reckonings. */
    boolean hasProposals(RollRequest asked) {
        return !rollOver.of(Optional.ofNullable(asked.year()))
                .proposed()
                .activities()
                .isEmpty();
    }

    private Reply store(PlanRollOver.Rolled rolled, boolean withProposals, String by) {
        rollOver.store(rolled, withProposals, by);
        var proposed = rolled.proposed();
        return Reply.of(
                "plan.roll.stored",
                rolled.plan().title(),
                rolled.goals().size() + (withProposals ? proposed.goals().size() : 0),
                rolled.activities().size()
                        + (withProposals ? proposed.activities().size() : 0));
    }

    private Page page(PlanRollOver.Rolled rolled) {
        var page = Page.titled(
                        "plan.roll.title", rolled.from().title(), rolled.plan().title())
                .line(
                        "plan.roll.carried",
                        rolled.goals().size(),
                        rolled.activities().size())
                .line("plan.roll.how");
        if (!rolled.finished().isEmpty()) {
            page = page.field(
                    Phrase.of("plan.roll.finished", rolled.finished().size()), listed(titles(rolled.finished())));
        }
        if (!rolled.finishedGoals().isEmpty()) {
            page = page.line(
                    "plan.roll.finished-goals",
                    NameJoiner.of(rolled.finishedGoals().stream().map(goal -> goal.code() + " " + goal.title())));
        }
        if (!rolled.vacated().isEmpty()) {
            page = page.field(
                    Phrase.of("plan.roll.vacated", rolled.vacated().size()), listed(titles(rolled.vacated())));
        }
        if (!rolled.dated().isEmpty()) {
            page = page.field(
                    Phrase.of("plan.roll.deadlines", rolled.dated().size()),
                    listed(rolled.dated().stream()
                            .map(one -> Phrase.of(
                                    "plan.roll.deadline-line",
                                    one.code(),
                                    one.title(),
                                    Objects.requireNonNull(one.dueOn())))
                            .toList()));
        }
        var proposed = rolled.proposed().activities();
        if (!proposed.isEmpty()) {
            page = page.field(Phrase.of("plan.roll.proposed", proposed.size()), listed(proposals(proposed)))
                    .line("plan.roll.proposed-how");
        }
        if (!rolled.contacts().isEmpty()) {
            page = page.field(Phrase.of("plan.roll.contacts", rolled.contacts().size()), listed(contacts(rolled)));
        }
        var dated = rolled.activities().stream()
                .filter(one -> YEAR.matcher(one.title()).find())
                .toList();
        return dated.isEmpty() ? page : page.field(Phrase.of("plan.roll.dated", dated.size()), listed(titles(dated)));
    }

    private List<Phrase> contacts(PlanRollOver.Rolled rolled) {
        var names = words.names(List.of(), rolled.contacts());
        return rolled.activities().stream()
                .flatMap(activity -> rolled.contacts().stream()
                        .filter(one -> one.activityId().equals(activity.id()))
                        .map(one ->
                                Phrase.of("plan.roll.contact-line", activity.code(), activity.title(), names.of(one))))
                .toList();
    }

    private List<Phrase> proposals(List<Activity> proposed) {
        var known = networks.byId();
        return proposed.stream()
                .map(one -> Phrase.of(
                        "plan.roll.proposed-line",
                        one.code(),
                        one.title(),
                        MapLookup.existing(known, one.requiredNetworkId()).title()))
                .toList();
    }

    private static List<Phrase> titles(List<Activity> some) {
        return some.stream()
                .map(one -> Phrase.of("plan.roll.line", one.code(), one.title()))
                .toList();
    }

    private static Phrase listed(List<Phrase> some) {
        var lines = some.stream().limit(LISTED).collect(Collectors.toList());
        if (some.size() > LISTED) {
            lines.add(Phrase.of("plan.import.more", some.size() - LISTED));
        }
        return Phrase.joined("\n", lines);
    }
}
