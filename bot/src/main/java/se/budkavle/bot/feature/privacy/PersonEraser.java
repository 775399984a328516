package se.budkavle.bot.feature.privacy;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.PersonErasedListener;
import se.budkavle.bot.delivery.PersonPostRefresher;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.directory.MembershipAuditDetail;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutKeys;
import se.budkavle.storage.newsletter.OptOutService;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalDataEraser;
import se.budkavle.storage.privacy.PersonalDataReader;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;

/**
 * Erases a person's data: ends the person's roles, deletes the personal database rows, and replaces the name by the
 * person's role.
 */
@Component
class PersonEraser {

    private final People people;
    private final Memberships memberships;
    private final PersonalDataReader reader;
    private final PersonalDataEraser rows;
    private final OptOutService optOuts;
    private final PersonPostRefresher posts;
    private final ErasedMessageComposer messages;
    private final List<PersonErasedListener> listeners;
    private final Rights rights;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    PersonEraser(
            People people,
            Memberships memberships,
            PersonalDataReader reader,
            PersonalDataEraser rows,
            OptOutService optOuts,
            PersonPostRefresher posts,
            ErasedMessageComposer messages,
            List<PersonErasedListener> listeners,
            Rights rights,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.reader = reader;
        this.rows = rows;
        this.optOuts = optOuts;
        this.posts = posts;
        this.messages = messages;
        this.listeners = listeners;
        this.rights = rights;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Erases the person's data. Returns the number of database rows that were deleted, or that were changed so that
     * they no longer refer to the person.
     *
     * @param role the role that replaces the person's name
     * @param by the id of the person who has confirmed the erasure; null if the user's account belongs to no person in
     *     the database
     */
    @Transactional
    int erase(Person person, String role, @Nullable String by) {
        requireAdministratorAfterwards(person);
        var subject = reader.subject(person.id());
        var found = reader.about(subject);
        posts.renew(subject.accountId(), VisibleRecordNameFinder.references(found));
        messages.replace(subject);
        endRoles(person, by);
        listeners.forEach(listener -> listener.personErased(person, by));
        decline(subject, by);
        rows.erase(subject, by, clock.instant());
        int gone = found.stream()
                .filter(one -> one.place().goes())
                .mapToInt(FoundRows::count)
                .sum();
        people.save(people.findById(person.id()).orElseThrow().erased(role));
        audit.save(AuditEntry.of(by, "privacy.erase", person.id(), gone + " rows", clock.instant()));
        return gone;
    }

    /** Throws a refusal if the erasure would shorten the time for which the association has an administrator. */
    void requireAdministratorAfterwards(Person person) {
        rights.requireAdministratorAfterwards(
                memberships.activeOrComingOf(person.id(), association.today(clock)), List.of());
    }

    private void endRoles(Person person, @Nullable String by) {
        var today = association.today(clock);
        memberships.activeOrComingOf(person.id(), today).forEach(held -> {
            memberships.save(held.released(today));
            record(by, "directory.release", held);
        });
        memberships.requestsOf(person.id()).forEach(asked -> {
            memberships.save(asked.declined(null));
            record(by, "directory.decline", asked);
        });
    }

    private void record(@Nullable String by, String action, Membership one) {
        audit.save(AuditEntry.of(by, action, one.personId(), MembershipAuditDetail.of(one), clock.instant()));
    }

    /** Stores that the person's email address must not get newsletters, so that nobody adds the address again. */
    private void decline(DataSubject subject, @Nullable String by) {
        if (subject.address() != null) {
            optOuts.leave(OptOutKeys.address(subject.address()), null, OptOut.Through.CHAT, by);
        }
    }
}
