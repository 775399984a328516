package se.budkavle.storage.judgement;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the judgements of goals that a person has made. */
@Component
class JudgementPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        return List.of(PersonReference.of("goal_judgement", "judged_by", subject.personId())
                .showing("goal_id", "verdict", "reason", "judged_at"));
    }
}
