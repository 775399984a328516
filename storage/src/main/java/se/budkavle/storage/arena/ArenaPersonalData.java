package se.budkavle.storage.arena;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the representatives, gatherings, contributions and reports that refer to a person. */
@Component
class ArenaPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonalRows.of("representative", "person_id", id),
                PersonalRows.of("representative", "appointed_by", id).showing("arena_id", "since", "appointed_at"),
                PersonalRows.of("gathering", "entered_by", id)
                        .showing("id", "arena_id", "title", "starts_on", "entered_at"),
                PersonalRows.of("contribution", "written_by", id),
                PersonalRows.of("gathering_report", "written_by", id));
    }
}
