package se.budkavle.storage.round;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the questions, answers and requests of status rounds that refer to a person. */
@Component
class RoundPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonalRows.of("status_round", "opened_by", id).showing("id", "period", "opened_at"),
                PersonalRows.of("question", "person_id", id),
                PersonalRows.of("question", "answered_by", id).showing("id", "state", "answered_at"),
                PersonalRows.of("answer", "answered_by", id),
                PersonalRows.of("delegation", "delegated_by", id),
                PersonalRows.of("delegation", "person_id", id),
                PersonalRows.of("help_request", "asked_by", id),
                PersonalRows.of("help_request", "taken_by", id).showing("id", "question_id", "taken_at"));
    }
}
