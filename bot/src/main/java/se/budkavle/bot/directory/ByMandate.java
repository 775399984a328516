package se.budkavle.bot.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.WhoMay;
import se.budkavle.storage.directory.Mandates;

/** Decides who may by the roles that people hold today. */
@Component
class ByMandate implements WhoMay {

    private final Mandates mandates;

    ByMandate(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public void require(Right right, Caller caller) {
        if (right == Right.ANYONE) {
            return;
        }
        var mandate = mandates.of(caller.accountId(), caller.managesServer());
        switch (right) {
            case PERSON -> mandate.requirePerson();
            case COORDINATOR -> mandate.requireCoordinatingAny();
            case ADMINISTRATOR -> mandate.requireAdministrator();
            case ANYONE -> { }
        }
    }
}
