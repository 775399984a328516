package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MentionEmailComposer;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the email that informs a person of a new status round (questions about the state of activities). Each person
 * gets only one email about the opening of a status round, even if the round asks the person in several networks.
 */
@Component
class RoundOpeningEmail implements MentionEmailComposer {

    private static final String NAME = "round.open.letter";

    private final RoundEmail letters;

    RoundOpeningEmail(RoundEmail letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String goesWith() {
        return RoundDeliveryKeys.OPENING;
    }

    @Override
    public String key(Delivery post, String personId) {
        return NAME + ":" + post.subject().split(" ")[0] + ":" + personId;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return letters.of(delivery, "round.letter.opened");
    }
}
