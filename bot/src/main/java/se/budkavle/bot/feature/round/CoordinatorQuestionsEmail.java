package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MentionEmailComposer;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the email to a coordinator about the unanswered questions that the coordinator is asked in a status round. A
 * coordinator who already gets another email about the same status round does not get this email.
 */
@Component
class CoordinatorQuestionsEmail implements MentionEmailComposer {

    private static final String NAME = "round.own.letter";

    private final RoundEmail letters;
    private final RoundOpeningEmail opening;
    private final RoundReminderEmail reminder;

    CoordinatorQuestionsEmail(RoundEmail letters, RoundOpeningEmail opening, RoundReminderEmail reminder) {
        this.letters = letters;
        this.opening = opening;
        this.reminder = reminder;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String goesWith() {
        return RoundDeliveryKeys.COORDINATORS;
    }

    @Override
    public String key(Delivery post, String personId) {
        return (CoordinatorQuestionsComposer.isReminder(post) ? reminder : opening).key(post, personId);
    }

    @Override
    public Composed compose(Delivery delivery) {
        return letters.of(
                delivery,
                delivery.key().startsWith(reminder.name() + ":") ? "round.letter.reminder" : "round.letter.opened");
    }
}
