package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.PlanLookup;

/**
 * Slash command that sets who answers status questions about a plan's activity: one person, some organisations or all
 * organisations. If the user names neither a person nor organisations, the network's coordinator answers.
 */
@Component
class SetActivityRespondents implements Command {

    private static final List<String> EVERY = List.of("alla", "all", "*");

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final Activities activities;
    private final Networks networks;
    private final DirectoryLookup lookup;
    private final PersonFinder people;
    private final RespondentWords words;
    private final RespondentCheck respondentCheck;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    SetActivityRespondents(
            Suggestions suggestions,
            PlanLookup plans,
            Activities activities,
            Networks networks,
            DirectoryLookup lookup,
            PersonFinder people,
            RespondentWords words,
            RespondentCheck respondentCheck,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.activities = activities;
        this.networks = networks;
        this.lookup = lookup;
        this.people = people;
        this.words = words;
        this.respondentCheck = respondentCheck;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan assign")
                .asking("activity", Kind.TEXT, suggestions::activities)
                .perhaps("person", Kind.TEXT, people::matching)
                .perhaps("organisations", Kind.TEXT, suggestions::severalOrganisations)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var activity = plans.activity(call.text("activity"));
        if (activity.networkId() == null) {
            rights.requireAdministrator(call.caller());
        } else {
            rights.requireCoordinating(
                    call.caller(), networks.findById(activity.networkId()).orElseThrow());
        }
        var organisations = call.perhapsText("organisations");
        var person = people.perhaps(call, "person");
        if (organisations.isPresent() && person.isPresent()) {
            throw new Refusal("plan.person-or-organisations");
        }
        if (person.isPresent()) {
            respondentCheck.require(person.get(), activity.networkId());
        }
        var assigned = organisations.isPresent()
                ? activity.answeredByEach(named(organisations.get()))
                : activity.answeredBy(person.map(Person::id).orElse(null));
        if (!assigned.equals(activity)) {
            activities.save(assigned);
            audit.save(AuditEntry.of(
                    rights.personId(call.caller()),
                    "plan.assign",
                    activity.id(),
                    assigned.asked() + (assigned.responsibleId() == null ? "" : " " + assigned.responsibleId()),
                    clock.instant()));
        }
        return Reply.of("plan.assigned", plans.codeOf(activity), activity.title(), words.of(assigned));
    }

    private List<String> named(String text) {
        return EVERY.contains(text.toLowerCase(Locale.ROOT))
                ? List.of()
                : lookup.organisations(text).stream().map(Organisation::id).toList();
    }
}
