package se.budkavle.storage.round;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the questions, answers and requests of status rounds that refer to a person. */
@Component
class RoundPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("status_round", "opened_by", id).showing("id", "period", "opened_at"),
                PersonReference.of("question", "person_id", id),
                PersonReference.of("question", "answered_by", id).showing("id", "state", "answered_at"),
                PersonReference.of("answer", "answered_by", id),
                PersonReference.of("delegation", "delegated_by", id),
                PersonReference.of("delegation", "person_id", id),
                PersonReference.of("help_request", "asked_by", id),
                PersonReference.of("help_request", "taken_by", id).showing("id", "question_id", "taken_at"));
    }
}
