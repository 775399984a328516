package se.budkavle.bot.discord.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.Reply;

/** Tells which workspace the bot serves: the one that is set, otherwise the only one that it is in. */
public class ServedWorkspace {

    private static final Logger log = LoggerFactory.getLogger(ServedWorkspace.class);

    private final String set;
    private volatile Supplier<List<String>> joined = List::of;

    public ServedWorkspace(DiscordSettings settings) {
        this.set = settings.guild();
    }

    /**
     * Tells where to ask; until then the bot is in none.
     *
     * @param all gives the ids of all workspaces that the bot is in right now
     */
    public ServedWorkspace among(Supplier<List<String>> all) {
        joined = all;
        return this;
    }

    /** The id of the workspace; empty where the bot is not in it, or is in several and none is set. */
    public Optional<String> id() {
        var all = joined.get();
        if (set.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return all.stream().filter(set::equals).findFirst();
    }

    /** Those that the bot is in while none of them is set; empty where it is clear which one is served. */
    public List<String> undecided() {
        var all = joined.get();
        return set.isEmpty() && all.size() > 1 ? all : List.of();
    }

    /**
     * Whether the bot hears what comes from this workspace; private messages come from none.
     *
     * @param workspace the id; empty for none
     */
    public boolean hears(String interaction, String workspace) {
        boolean heard = set.isEmpty() || workspace.isEmpty() || workspace.equals(set);
        if (!heard) {
            log.warn("Interaction {} comes from another workspace than {} and is left alone", interaction, set);
        }
        return heard;
    }

    /** Does it where it is clear which workspace is served; otherwise the answer says what the administrator has to do. */
    public Reply once(Supplier<Reply> doing) {
        var several = undecided();
        return several.isEmpty() ? doing.get() : Reply.of("chat.several-workspaces", String.join(", ", several));
    }
}
