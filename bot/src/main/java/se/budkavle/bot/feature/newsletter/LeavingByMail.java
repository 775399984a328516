package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MailedEndings;
import se.budkavle.storage.newsletter.Ending;

/** Takes the "no" of a reader who has written a mail to leave: to all networks on whose account the letter came. */
@Component
class LeavingByMail implements MailedEndings {

    private final LetterLeaving leaving;

    LeavingByMail(LetterLeaving leaving) {
        this.leaving = leaving;
    }

    @Override
    public void end(String letterId) {
        leaving.leave(letterId, Ending.Through.MAIL);
    }
}
