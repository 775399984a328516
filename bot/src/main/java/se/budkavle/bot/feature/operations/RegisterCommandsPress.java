package se.budkavle.bot.feature.operations;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.ServerConfigurationCheck;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;

/**
 * Handles the button with which an administrator registers missing or outdated slash commands at Discord and deletes
 * obsolete ones.
 */
@Component
class RegisterCommandsPress implements Press {

    private final ServerConfigurationCheck examination;
    private final Rights rights;

    // The annotation @Lazy avoids a circular dependency between Spring beans. ServerConfigurationCheck needs all button
    // handlers, and this class is one of these handlers.
    RegisterCommandsPress(@Lazy ServerConfigurationCheck examination, Rights rights) {
        this.examination = examination;
        this.rights = rights;
    }

    @Override
    public String act() {
        return "operations:commands";
    }

    @Override
    public Reply press(PressEvent pressed) {
        rights.requireAdministrator(pressed.caller());
        try {
            return Reply.of("operations.doctor.told", examination.registerCommands());
        } catch (ChatFailure failure) {
            throw new Refusal("operations.doctor.not-told");
        }
    }
}
