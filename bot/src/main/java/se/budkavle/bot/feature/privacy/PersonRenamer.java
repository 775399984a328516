package se.budkavle.bot.feature.privacy;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.PersonPostRefresher;
import se.budkavle.bot.lookup.PersonNameNormalizer;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.privacy.PersonalDataReader;

/** Stores a person's corrected name, and schedules edits of sent messages that may show the previous name. */
@Component
class PersonRenamer {

    private final People people;
    private final PersonalDataReader reader;
    private final PersonPostRefresher posts;
    private final AuditLog audit;
    private final Clock clock;

    PersonRenamer(People people, PersonalDataReader reader, PersonPostRefresher posts, AuditLog audit, Clock clock) {
        this.people = people;
        this.reader = reader;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the person's new name and returns the stored name. Accepts a name that another person already has.
     *
     * @param by the id of the person who has typed the name; null if the user's account belongs to no person in the
     *     database
     */
    @Transactional
    String rename(String personId, String typed, @Nullable String by) {
        var name = PersonNameNormalizer.plain(typed);
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw new Refusal("privacy.name.none");
        }
        if (name.length() > PersonNameNormalizer.LONGEST) {
            throw new Refusal("privacy.name.length", PersonNameNormalizer.LONGEST);
        }
        var person = people.findById(personId).orElseThrow();
        if (!person.name().equals(name)) {
            people.save(person.named(name));
            renewPosts(personId);
            audit.save(AuditEntry.of(by, "privacy.name", personId, null, clock.instant()));
        }
        return name;
    }

    private void renewPosts(String personId) {
        var subject = reader.subject(personId);
        posts.renew(subject.accountId(), VisibleRecordNameFinder.references(reader.about(subject)));
    }
}
