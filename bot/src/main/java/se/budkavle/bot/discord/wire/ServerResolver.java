package se.budkavle.bot.discord.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.Reply;

/** Determines which Discord server the bot serves: the configured server, or the only server that the bot is in. */
public class ServerResolver {

    private static final Logger log = LoggerFactory.getLogger(ServerResolver.class);

    private final String set;
    private volatile Supplier<List<String>> joined = List::of;

    public ServerResolver(DiscordSettings settings) {
        this.set = settings.guild();
    }

    /**
     * Sets the callback that lists the bot's servers. Until the callback is set, the list of the bot's servers is
     * empty.
     *
     * @param all a function that returns the ids of all servers that the bot is in
     */
    public ServerResolver among(Supplier<List<String>> all) {
        joined = all;
        return this;
    }

    /**
     * Returns the id of the server that the bot serves.
     *
     * <p>Returns empty if the bot is not in the configured server. If no server is configured, returns empty if the bot
     * is in no server or in several servers.
     */
    public Optional<String> id() {
        var all = joined.get();
        if (set.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return all.stream().filter(set::equals).findFirst();
    }

    /**
     * Returns the ids of all servers that the bot is in, so that an administrator can configure one. Returns an empty
     * list if a server is configured or the bot is in fewer than two servers.
     */
    public List<String> undecided() {
        var all = joined.get();
        return set.isEmpty() && all.size() > 1 ? all : List.of();
    }

    /**
     * Returns whether the bot handles an interaction from this server. The bot always handles private messages, which
     * belong to no server. If no server is configured, the bot handles every interaction.
     *
     * @param interaction the id of the interaction, for the log
     * @param workspace the id of the server; empty for a private message
     */
    public boolean serves(String interaction, String workspace) {
        boolean serves = set.isEmpty() || workspace.isEmpty() || workspace.equals(set);
        if (!serves) {
            log.warn("Interaction {} comes from another server than {} and is ignored", interaction, set);
        }
        return serves;
    }

    /**
     * Runs the handler and returns its reply. If the bot is in several servers and none is configured, returns a reply
     * that tells the administrator what to configure.
     */
    public Reply ifServed(Supplier<Reply> doing) {
        var several = undecided();
        return several.isEmpty() ? doing.get() : Reply.of("chat.several-workspaces", String.join(", ", several));
    }
}
