package se.budkavle.storage.arena;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/**
 * Finds what refers to a person in the data about arenas (external groups): appointments as representative, gatherings
 * (meetings), contributions and reports.
 */
@Component
class ArenaPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("representative", "person_id", id),
                PersonReference.of("representative", "appointed_by", id).showing("arena_id", "since", "appointed_at"),
                PersonReference.of("gathering", "entered_by", id)
                        .showing("id", "arena_id", "title", "starts_on", "entered_at"),
                PersonReference.of("contribution", "written_by", id),
                PersonReference.of("gathering_report", "written_by", id));
    }
}
