package se.budkavle.bot.feature.setup;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChannelName;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.setup.ChatLink;
import se.budkavle.storage.setup.ChatLinks;
import se.budkavle.storage.setup.ChatRoleAssignments;

/**
 * Runs one setup step on the Discord server, such as creating a channel. Stores the Discord id of the result at once.
 * If the bot crashes before it stores the Discord id, the next comparison finds the created category, role or channel
 * by its name.
 */
@Component
class SetupStepRunner {

    private final Networks networks;
    private final ChatLinks links;
    private final ChatRoleAssignments grants;
    private final ChannelLinker linker;
    private final Workspace workspace;
    private final String reason;
    private final Clock clock;

    // The annotation {@code @Lazy} avoids a circular dependency of Spring beans. The workspace needs all slash
    // commands, and one of these commands needs this class.
    SetupStepRunner(
            Networks networks,
            ChatLinks links,
            ChatRoleAssignments grants,
            ChannelLinker linker,
            @Lazy Workspace workspace,
            Phrasebook words,
            Association association,
            Clock clock) {
        this.networks = networks;
        this.links = links;
        this.grants = grants;
        this.linker = linker;
        this.workspace = workspace;
        this.reason = words.say(Phrase.of("setup.reason.setup"), association.locale());
        this.clock = clock;
    }

    /**
     * Runs the setup step.
     *
     * @param by the id of the person who confirmed the setup; null if the user's account belongs to no person in the
     *     database
     */
    void carryOut(SetupStep step, @Nullable String by) {
        switch (step.what()) {
            case LINK_CATEGORY -> linker.link(ChatLink.Kind.CATEGORY, step.subject(), step.existing(), by);
            case MAKE_CATEGORY ->
                linker.link(ChatLink.Kind.CATEGORY, step.subject(), workspace.makeCategory(step.title(), reason), by);
            case LINK_ROLE -> linker.link(ChatLink.Kind.ROLE, step.subject(), step.existing(), by);
            case MAKE_ROLE ->
                linker.link(ChatLink.Kind.ROLE, step.subject(), workspace.makeRole(step.title(), reason), by);
            case LINK_CHANNEL -> linker.channel(step.subject(), step.existing(), by);
            case MAKE_CHANNEL -> linker.channel(step.subject(), makeChannel(network(step)), by);
            case CLOSE_CHANNEL -> {
                workspace.close(step.existing(), role(step.subject()), reason);
                linker.closed(step.subject(), step.existing(), by);
            }
        }
    }

    /**
     * Makes the bot assign the Discord roles of all members again. A new assignment is necessary because an account
     * loses its roles when it leaves the Discord server.
     */
    void giveRolesAnew(@Nullable String by) {
        grants.assignAllAgain(clock.instant());
        linker.rolesAnew(by);
    }

    private String makeChannel(Network network) {
        return workspace.makeChannel(
                ChannelName.of(network.title()),
                network.purpose() == null ? network.title() : network.purpose(),
                links.of(ChatLink.Kind.CATEGORY, network.areaId())
                        .map(ChatLink::chatId)
                        .orElse(null),
                network.closed() ? role(network.id()) : null,
                reason);
    }

    private String role(String networkId) {
        return links.of(ChatLink.Kind.ROLE, networkId)
                .map(ChatLink::chatId)
                .orElseThrow(() -> new ChatFailure(
                        ChatFailure.Kind.REFUSED, "The network " + networkId + " has no role yet", null));
    }

    private Network network(SetupStep step) {
        return networks.findById(step.subject()).orElseThrow();
    }
}
