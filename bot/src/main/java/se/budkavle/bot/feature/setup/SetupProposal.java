package se.budkavle.bot.feature.setup;

import java.util.List;
import java.util.Set;
import se.budkavle.bot.text.Phrase;

/**
 * What setting up would do.
 *
 * @param steps      in the order in which they are done
 * @param notes      what someone should know before
 * @param rights     names of the rights that the bot lacks for making things
 * @param invitation where they can be given
 */
record SetupProposal(List<Step> steps, List<Phrase> notes, Set<String> rights, String invitation) {

    /** Those that the bot has the rights for. */
    List<Step> possible() {
        return rights.isEmpty() ? steps : steps.stream().filter(step -> step.what().isOnlyRemembered()).toList();
    }

    boolean lacksRights() {
        return possible().size() < steps.size();
    }
}
