package se.budkavle.bot.feature.setup;

import java.util.List;
import java.util.Set;
import se.budkavle.bot.text.Phrase;

/**
 * The proposed steps of setting up the Discord server.
 *
 * @param steps the steps in execution order
 * @param notes the problems that an administrator should know about before confirming the setup
 * @param rights the names of the Discord permissions that the bot needs for the steps but does not have
 * @param invitation the URL at which an administrator can grant the missing permissions to the bot
 */
record SetupProposal(List<SetupStep> steps, List<Phrase> notes, Set<String> rights, String invitation) {

    /**
     * Returns the steps that the bot can run with its permissions on Discord. If the bot lacks a permission, returns
     * only the steps that change nothing on Discord but store a link in the database.
     */
    List<SetupStep> possible() {
        return rights.isEmpty()
                ? steps
                : steps.stream().filter(step -> step.what().isOnlyRemembered()).toList();
    }

    boolean lacksRights() {
        return possible().size() < steps.size();
    }
}
