package se.budkavle.bot.plan;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.PlanLookup;

/** Says who answers for an activity: a person, some organisations, or, with neither, the network's coordinator. */
@Component
class AssignActivity implements Command {

    private static final List<String> EVERY = List.of("alla", "all", "*");

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final Activities activities;
    private final Networks networks;
    private final Lookup lookup;
    private final People people;
    private final Rights rights;
    private final Entries audit;
    private final Clock clock;

    AssignActivity(Suggestions suggestions, PlanLookup plans, Activities activities, Networks networks,
            Lookup lookup, People people, Rights rights, Entries audit, Clock clock) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.activities = activities;
        this.networks = networks;
        this.lookup = lookup;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan assign").asking("activity", Kind.TEXT, suggestions::activities).perhaps("person", Kind.ACCOUNT)
                .perhaps("organisations", Kind.TEXT, suggestions::severalOrganisations).onlyFor(Right.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var activity = plans.activity(call.text("activity"));
        if (activity.networkId() == null) {
            rights.requireAdministrator(call.caller());
        } else {
            rights.requireCoordinating(call.caller(), networks.findById(activity.networkId()).orElseThrow());
        }
        var organisations = call.perhapsText("organisations");
        var account = call.perhapsAccount("person");
        if (organisations.isPresent() && account.isPresent()) {
            throw new Refusal("plan.person-or-organisations");
        }
        Activity assigned;
        Reply reply;
        if (organisations.isPresent()) {
            var named = named(organisations.get());
            assigned = activity.answeredByEach(named.stream().map(Organisation::id).toList());
            reply = named.isEmpty()
                    ? Reply.of("plan.assigned-to-every", activity.code(), activity.title())
                    : Reply.of("plan.assigned", activity.code(), activity.title(),
                            named.stream().map(Organisation::shortName).collect(Collectors.joining(", ")));
        } else if (account.isPresent()) {
            var person = people.findByAccountId(account.get().id())
                    .orElseThrow(() -> new Refusal("plan.account-unknown", account.get().displayName()));
            assigned = activity.answeredBy(person.id());
            reply = Reply.of("plan.assigned", activity.code(), activity.title(), person.name());
        } else {
            assigned = activity.answeredBy(null);
            reply = Reply.of("plan.assigned-to-coordinator", activity.code(), activity.title());
        }
        if (!assigned.equals(activity)) {
            activities.save(assigned);
            audit.save(Entry.of(rights.person(call.caller()).id(), "plan.assign", activity.id(),
                    assigned.asked() + (assigned.responsibleId() == null ? "" : " " + assigned.responsibleId()),
                    clock.instant()));
        }
        return reply;
    }

    private List<Organisation> named(String text) {
        if (EVERY.contains(text.toLowerCase())) {
            return List.of();
        }
        return lookup.organisations(text);
    }
}
