package se.budkavle.bot.chat;

import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;

/**
 * Checks that a person who acts in a private channel with the bot is still a member of the chat server. After a person
 * has left the server, the buttons of old private messages still work, and the person's roles are still stored.
 */
@Component
class ServerMemberCheck {

    private final Workspace workspace;

    ServerMemberCheck(@Lazy Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns the reason why the person may not use the bot. Returns empty if the person may use the bot. */
    Optional<Refusal> refusal(Caller caller) {
        if (caller.inServer()) {
            return Optional.empty();
        }
        try {
            return workspace.isMember(caller.accountId())
                    ? Optional.empty()
                    : Optional.of(new Refusal("chat.not-in-server"));
        } catch (ChatFailure unknown) {
            return Optional.of(new Refusal("chat.server-not-asked"));
        }
    }
}
