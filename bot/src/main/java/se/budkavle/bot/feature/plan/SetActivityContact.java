package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.Optional;
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
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.ActivityContacts;
import se.budkavle.storage.plan.PlanLookup;

/**
 * Slash command that sets the person who answers the status questions about an activity on behalf of one organisation.
 * If the option {@code person} is empty, the organisation's officials in the network answer the questions.
 */
@Component
class SetActivityContact implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final ActivityContacts contacts;
    private final Networks networks;
    private final DirectoryLookup lookup;
    private final PersonFinder people;
    private final RespondentWords words;
    private final RespondentCheck respondentCheck;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    SetActivityContact(
            Suggestions suggestions,
            PlanLookup plans,
            ActivityContacts contacts,
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
        this.contacts = contacts;
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
        return Spec.of("plan contact")
                .asking("activity", Kind.TEXT, suggestions::activities)
                .asking("organisation", Kind.TEXT, suggestions::organisations)
                .perhaps("person", Kind.TEXT, people::matching)
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
        if (activity.asked() != Activity.AnsweredBy.EACH_ORGANISATION) {
            throw new Refusal("plan.contact.not-organisations", activity.code());
        }
        var organisation = lookup.organisation(call.text("organisation"));
        var person = people.perhaps(call, "person");
        if (person.isPresent() && !words.asks(activity, organisation)) {
            throw new Refusal("plan.contact.not-asked", activity.code(), organisation.shortName());
        }
        if (person.isPresent()) {
            respondentCheck.require(person.get(), activity.networkId());
        }
        if (store(activity, organisation, person)) {
            audit.save(AuditEntry.of(
                    rights.personId(call.caller()),
                    "plan.contact",
                    activity.id(),
                    organisation.id() + person.map(one -> " " + one.id()).orElse(""),
                    clock.instant()));
        }
        return person.map(one -> Reply.of(
                        "plan.contact.named",
                        plans.codeOf(activity),
                        activity.title(),
                        one.name(),
                        organisation.shortName()))
                .orElseGet(() -> Reply.of(
                        "plan.contact.removed", plans.codeOf(activity), activity.title(), organisation.shortName()));
    }

    /**
     * Stores the organisation's contact person, or deletes the stored contact person if {@code person} is empty.
     * Returns true if the stored contact person has changed.
     */
    private boolean store(Activity activity, Organisation organisation, Optional<Person> person) {
        var known = contacts.findByActivityIdAndOrganisationId(activity.id(), organisation.id());
        if (known.map(ActivityContact::personId).equals(person.map(Person::id))) {
            return false;
        }
        if (person.isEmpty()) {
            contacts.delete(known.orElseThrow());
        } else {
            contacts.save(known.map(one -> one.movedTo(person.get().id()))
                    .orElseGet(() -> ActivityContact.of(
                            activity.id(), organisation.id(), person.get().id())));
        }
        return true;
    }
}
