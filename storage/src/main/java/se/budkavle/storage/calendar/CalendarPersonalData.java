package se.budkavle.storage.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the calendar feeds that belong to a person. */
@Component
class CalendarPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(PersonalRows.of("calendar_feed", "person_id", id)
                .hiding("secret_hash")
                .deleted());
    }
}
