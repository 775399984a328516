package se.budkavle.storage.round;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;

/** Finds the questions of open status rounds that a person must answer according to {@link RespondentRule}. */
@Component
public class AskedQuestionLookup {

    private final Questions questions;
    private final Memberships memberships;

    AskedQuestionLookup(Questions questions, Memberships memberships) {
        this.questions = questions;
        this.memberships = memberships;
    }

    /**
     * Returns the questions of open status rounds that the person must answer, sorted by status round, network and the
     * plan's order. Includes questions that are already answered.
     *
     * @param day the day on which the person's memberships in networks must be active
     */
    public List<Question> of(String personId, LocalDate day) {
        var perhaps = questions.perhapsAskedOf(personId, day);
        var networks = perhaps.stream()
                .filter(one -> one.personId() == null)
                .map(Question::networkId)
                .collect(Collectors.toSet());
        var active = networks.isEmpty() ? List.<Membership>of() : memberships.activeInAny(networks, day);
        return perhaps.stream()
                .filter(one -> RespondentRule.personIds(one, active).contains(personId))
                .toList();
    }

    public boolean isAsked(String personId, Question question, LocalDate day) {
        return RespondentRule.personIds(question, memberships.activeIn(question.networkId(), day))
                .contains(personId);
    }
}
