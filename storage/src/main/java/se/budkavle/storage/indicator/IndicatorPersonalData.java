package se.budkavle.storage.indicator;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the indicators, definitions and values that refer to a person. */
@Component
class IndicatorPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("indicator", "reporter_id", id)
                        .showing("title")
                        .cleared(),
                PersonReference.of("indicator", "created_by", id).showing("title", "created_at"),
                PersonReference.of("indicator_definition", "written_by", id)
                        .showing("unit", "definition", "written_at"),
                PersonReference.of("indicator_value", "written_by", id)
                        .showing("measured_on", "amount", "comment", "written_at"),
                PersonReference.of("indicator_value", "on_behalf_of", id)
                        .showing("measured_on", "amount", "written_at"));
    }
}
