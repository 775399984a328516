package se.budkavle.storage.takehome;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the decisions that a person has marked as taken home, and the person's answers about decisions taken home. */
@Component
class TakeHomePersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("take_home", "marked_by", id).showing("network_id", "marked_at"),
                PersonReference.of("take_home_answer", "written_by", id)
                        .showing(
                                "organisation_id",
                                "at_home",
                                "own_development",
                                "shared_perspective",
                                "implementation",
                                "written_at"));
    }
}
