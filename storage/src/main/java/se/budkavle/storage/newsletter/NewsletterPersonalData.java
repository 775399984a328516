package se.budkavle.storage.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the newsletters, subscriptions and opt-outs that refer to a person. */
@Component
class NewsletterPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("newsletter_issue", "author_id", id).showing("id", "created_at"),
                PersonReference.of("newsletter_revision", "author_id", id).showing("issue_id", "at"),
                PersonReference.of("newsletter_picture", "added_by", id).showing("issue_id", "added_at"),
                PersonReference.of("newsletter_subscription", "person_id", id).deleted(),
                PersonReference.of(
                                "newsletter_ending",
                                "reader",
                                OptOutKeys.person(id, subject.address()).keys())
                        .hiding("reader")
                        .kept(PersonReference.Fate.OPT_OUT));
    }
}
