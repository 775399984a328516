package se.budkavle.storage.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the meetings, invitations and absences that refer to a person. */
@Component
class MeetingPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonalRows.of("meeting_series", "created_by", id).showing("id", "created_at"),
                PersonalRows.of("meeting", "created_by", id).showing("id", "created_at"),
                PersonalRows.of("attendance", "person_id", id),
                PersonalRows.of("attendance", "substitute_id", id).showing("meeting_id", "present"),
                PersonalRows.of("attendance", "answered_by", id).showing("meeting_id", "answered_at"),
                PersonalRows.of("substitute_call", "absent_id", id),
                PersonalRows.of("substitute_call", "substitute_id", id),
                PersonalRows.of("absence", "person_id", id).deleted(),
                PersonalRows.of("absence", "stand_in_id", id)
                        .showing("first_day", "last_day")
                        .cleared());
    }
}
