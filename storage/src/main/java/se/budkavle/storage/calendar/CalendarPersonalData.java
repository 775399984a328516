package se.budkavle.storage.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the calendar feeds that belong to a person. */
@Component
class CalendarPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(PersonReference.of("calendar_feed", "person_id", id)
                .hiding("secret_hash")
                .deleted());
    }
}
