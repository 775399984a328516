package se.budkavle.bot.javacord;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.wire.Registration;

/** Tells a workspace of the commands, and again after a while where it could not be told. */
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);
    private static final int PAUSE_SECONDS = 60;

    private final Registration registration;

    Telling(Registration registration) {
        this.registration = registration;
    }

    void in(String guild, String application, Chores chores) {
        chores.now(() -> tell(guild, application, chores));
    }

    private void tell(String guild, String application, Chores chores) {
        try {
            registration.in(application, guild);
        } catch (IOException e) {
            log.error("The workspace {} could not be told of the commands, next try in {} s: {}", guild, PAUSE_SECONDS,
                    e.getMessage());
            chores.in(PAUSE_SECONDS, () -> tell(guild, application, chores));
        }
    }
}
