package se.budkavle.storage.indicator;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the indicators, definitions and values that refer to a person. */
@Component
class IndicatorPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonalRows.of("indicator", "reporter_id", id).showing("title").cleared(),
                PersonalRows.of("indicator", "created_by", id).showing("title", "created_at"),
                PersonalRows.of("indicator_definition", "written_by", id).showing("unit", "definition", "written_at"),
                PersonalRows.of("indicator_value", "written_by", id)
                        .showing("measured_on", "amount", "comment", "written_at"),
                PersonalRows.of("indicator_value", "on_behalf_of", id).showing("measured_on", "amount", "written_at"));
    }
}
