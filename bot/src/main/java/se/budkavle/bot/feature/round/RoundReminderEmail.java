package se.budkavle.bot.feature.round;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MentionEmailComposer;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;

/**
 * Builds the email that reminds a person of unanswered questions in a status round, at most once a day for each round.
 */
@Component
class RoundReminderEmail implements MentionEmailComposer {

    private static final String NAME = "round.remind.letter";

    private final RoundEmail letters;
    private final Association association;
    private final Clock clock;

    RoundReminderEmail(RoundEmail letters, Association association, Clock clock) {
        this.letters = letters;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String goesWith() {
        return RoundDeliveryKeys.REMINDER;
    }

    @Override
    public String key(Delivery post, String personId) {
        return NAME + ":" + post.subject().split(" ")[0] + ":" + association.today(clock) + ":" + personId;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return letters.of(delivery, "round.letter.reminder");
    }
}
