package se.budkavle.storage.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the newsletters, subscriptions and opt-outs that refer to a person. */
@Component
class NewsletterPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonalRows.of("newsletter_issue", "author_id", id).showing("id", "created_at"),
                PersonalRows.of("newsletter_revision", "author_id", id).showing("issue_id", "at"),
                PersonalRows.of("newsletter_picture", "added_by", id).showing("issue_id", "added_at"),
                PersonalRows.of("newsletter_subscription", "person_id", id).deleted(),
                PersonalRows.of(
                                "newsletter_ending",
                                "reader",
                                ReaderKeys.person(id, subject.address()).keys())
                        .hiding("reader")
                        .kept(PersonalRows.Fate.OPT_OUT));
    }
}
