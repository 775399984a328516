package se.budkavle.storage.judgement;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the judgements of goals that a person has made. */
@Component
class JudgementPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        return List.of(PersonalRows.of("goal_judgement", "judged_by", subject.personId())
                .showing("goal_id", "verdict", "reason", "judged_at"));
    }
}
