package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswer;
import se.budkavle.storage.reckoning.ReckoningAnswers;

/**
 * Stores the networks' answers to their yearly reckoning (review of the year). Keeps a network's earlier answers in the
 * database.
 */
@Component
class ReckoningRecorder {

    private final ReckoningAnswers answers;
    private final People people;
    private final ReckoningPosts posts;
    private final AuditLog audit;
    private final Clock clock;

    ReckoningRecorder(ReckoningAnswers answers, People people, ReckoningPosts posts, AuditLog audit, Clock clock) {
        this.answers = answers;
        this.people = people;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a network's answer to its yearly reckoning (review of the year). Does nothing if the network's current
     * answer has the same content. Throws a refusal if somebody else has answered since the form was opened.
     *
     * @param revisionSeen the number of answers that the network had given when the form was opened
     */
    @Transactional
    public void answer(Reckoning reckoning, ReckoningAnswer.Content content, int revisionSeen, Person by) {
        var latest = answers.latestOf(reckoning.id());
        if (latest.filter(one -> one.content().equals(content)).isPresent()) {
            return;
        }
        latest.filter(one -> one.revision() != revisionSeen).ifPresent(one -> {
            throw Refusal.changedMeanwhile(
                    "reckoning.changed-since",
                    people.findById(one.writtenBy()).map(Person::name).orElse("–"),
                    one.gave());
        });
        var answer = answers.save(ReckoningAnswer.of(
                reckoning.id(),
                latest.map(ReckoningAnswer::revision).orElse(0) + 1,
                content,
                by.id(),
                clock.instant()));
        posts.refresh(reckoning.id());
        audit.save(AuditEntry.of(
                by.id(),
                "reckoning.answer",
                reckoning.networkId(),
                String.valueOf(answer.revision()),
                clock.instant()));
    }
}
