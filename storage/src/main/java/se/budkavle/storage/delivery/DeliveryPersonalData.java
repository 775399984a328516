package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the sent and waiting messages that refer to a person. */
@Component
class DeliveryPersonalData implements PersonalData {

    private final BatchRecipients recipients;

    DeliveryPersonalData(BatchRecipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("delivery", "lane", lanes(subject))
                        .showing("composer", "due_at", "state", "finished_at")
                        .deleted(),
                PersonReference.of("delivery", "subject", id)
                        .showing("lane", "due_at", "state", "finished_at")
                        .deleted(),
                PersonReference.of("recipient", "person_id", id)
                        .showing("name", "lane", "reasons", "state", "finished_at")
                        .cleared("lane", "name"),
                PersonReference.of("recipient", "contact_id", subject.contacts())
                        .showing("name", "lane", "reasons", "state", "finished_at")
                        .cleared("lane", "name"),
                PersonReference.of("mention", "account_id", subject.accounts())
                        .showing("mentioned_at")
                        .deleted(),
                PersonReference.of("private_channel", "account_id", subject.accounts())
                        .deleted(),
                PersonReference.of("delivery_pause", "paused_by", id).hiding("reason"));
    }

    /** Cancels the unsent newsletters to the person, and erases the person's data in all recipient rows. */
    @Override
    public void prepareErasure(DataSubject subject, @Nullable String by, Instant now) {
        recipients.erasePerson(subject.personId(), now);
    }

    private static List<String> lanes(DataSubject subject) {
        return Stream.concat(
                        Stream.of(Addressee.person(subject.personId()), Addressee.ownMail(subject.personId())),
                        Stream.ofNullable(subject.address()).map(Addressee::mail))
                .map(Addressee::lane)
                .toList();
    }
}
