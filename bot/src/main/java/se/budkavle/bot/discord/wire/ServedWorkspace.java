package se.budkavle.bot.discord.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.Reply;

/** Determines the server that the bot serves: the configured one, otherwise the only one that it is in. */
public class ServedWorkspace {

    private static final Logger log = LoggerFactory.getLogger(ServedWorkspace.class);

    private final String set;
    private volatile Supplier<List<String>> joined = List::of;

    public ServedWorkspace(DiscordSettings settings) {
        this.set = settings.guild();
    }

    /**
     * Sets the source of the servers; without a source the bot is in none.
     *
     * @param all returns the ids of all servers that the bot is in
     */
    public ServedWorkspace among(Supplier<List<String>> all) {
        joined = all;
        return this;
    }

    /** Returns the id of the server; empty if the bot is not in it, or is in several and none is configured. */
    public Optional<String> id() {
        var all = joined.get();
        if (set.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return all.stream().filter(set::equals).findFirst();
    }

    /**
     * Returns the ids of all servers that the bot is in if there are several and none is configured; otherwise an empty
     * list.
     */
    public List<String> undecided() {
        var all = joined.get();
        return set.isEmpty() && all.size() > 1 ? all : List.of();
    }

    /**
     * Returns whether the bot handles interactions from this server; private messages come from none.
     *
     * @param workspace the id; empty for none
     */
    public boolean serves(String interaction, String workspace) {
        boolean serves = set.isEmpty() || workspace.isEmpty() || workspace.equals(set);
        if (!serves) {
            log.warn("Interaction {} comes from another server than {} and is ignored", interaction, set);
        }
        return serves;
    }

    /** Runs the work if the server is unambiguous; otherwise replies what the administrator has to configure. */
    public Reply ifServed(Supplier<Reply> doing) {
        var several = undecided();
        return several.isEmpty() ? doing.get() : Reply.of("chat.several-workspaces", String.join(", ", several));
    }
}
