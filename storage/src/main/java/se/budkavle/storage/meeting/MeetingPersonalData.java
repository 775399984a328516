package se.budkavle.storage.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the meetings, invitations and absences that refer to a person. */
@Component
class MeetingPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("meeting_series", "created_by", id).showing("id", "created_at"),
                PersonReference.of("meeting", "created_by", id).showing("id", "created_at"),
                PersonReference.of("attendance", "person_id", id),
                PersonReference.of("attendance", "substitute_id", id).showing("meeting_id", "present"),
                PersonReference.of("attendance", "answered_by", id).showing("meeting_id", "answered_at"),
                PersonReference.of("substitute_call", "absent_id", id),
                PersonReference.of("substitute_call", "substitute_id", id),
                PersonReference.of("absence", "person_id", id).deleted(),
                PersonReference.of("absence", "stand_in_id", id)
                        .showing("first_day", "last_day")
                        .cleared());
    }
}
